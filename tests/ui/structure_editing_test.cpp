// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_database.h"
#include "pages/page_commands.h"
#include "structure/rule_dialog.h"
#include "structure/structure_page.h"
#include "structure/structure_review.h"
#include "test_program.h"

#include <tuplewright/migrations/migration_folder.h>

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// The structure of a table edited on its page, over both engines.
class StructureEditingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase() { m_server.reset(); }

    void aColumnIsRenamedInItsCell_data() { EngineDatabase::addEngines(); }
    void aColumnIsRenamedInItsCell();
    void aColumnIsAddedAndDropped_data() { EngineDatabase::addEngines(); }
    void aColumnIsAddedAndDropped();
    void aKeyIsAddedByTheDialog_data() { EngineDatabase::addEngines(); }
    void aKeyIsAddedByTheDialog();
    void anIndexIsDroppedAndRestored_data() { EngineDatabase::addEngines(); }
    void anIndexIsDroppedAndRestored();
    void whatFailsIsToldAndStaysStaged_data() { EngineDatabase::addEngines(); }
    void whatFailsIsToldAndStaysStaged();
    void inProductionTheNameIsTyped_data() { EngineDatabase::addEngines(); }
    void inProductionTheNameIsTyped();
    void aChangeIsSavedAsAMigration_data() { EngineDatabase::addEngines(); }
    void aChangeIsSavedAsAMigration();
    void aViewIsOnlyRead_data() { EngineDatabase::addEngines(); }
    void aViewIsOnlyRead();

private:
    void open(const QString& table = u"goods"_s, const GuardOptions& guard = {});
    [[nodiscard]] QTreeView* list() const
    {
        return m_page->findChild<QTreeView*>(u"structure.parts.view"_s);
    }
    [[nodiscard]] QToolButton* button(const QString& name) const
    {
        return m_page->findChild<QToolButton*>(u"structure."_s + name + u".button"_s);
    }
    void choose(const QString& title) const;
    void select(int row) const { list()->setCurrentIndex(list()->model()->index(row, 0)); }
    [[nodiscard]] StructureReview* review();
    void run();
    [[nodiscard]] QString told() const
    {
        return m_page->findChild<QLabel*>(u"structure.notice.text"_s)->text();
    }

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<EngineDatabase> m_database;
    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<StructurePage> m_page;
};

void StructureEditingTest::initTestCase()
{
    m_server = std::make_unique<PostgresServer>();
    m_theme.apply(*qApp, ThemeName::Light);
}

void StructureEditingTest::cleanup()
{
    m_page.reset();
    m_database.reset();
}

void StructureEditingTest::open(const QString& table, const GuardOptions& guard)
{
    QFETCH(const bool, isPostgres);
    m_database = std::make_unique<EngineDatabase>(*m_server, isPostgres,
        u"CREATE TABLE goods (id INTEGER PRIMARY KEY, name TEXT, code TEXT DEFAULT 'x');"
        "CREATE INDEX goods_code ON goods (code); CREATE VIEW names AS SELECT name FROM goods;"
        "INSERT INTO goods VALUES (1, 'Ada', 'a'), (2, NULL, 'b');"_s);
    m_page = std::make_unique<StructurePage>(UiContext{m_theme, m_icons},
        m_database->adapter({}, guard),
        ObjectReference::relation({isPostgres ? u"public"_s : u"main"_s, table}));
    m_page->resize(1000, 500);
    m_page->show();
    const auto* editing = m_page->findChild<StructureEditing*>();
    QTRY_VERIFY(m_page->isLoaded() && (editing->draft().isReady() || editing->draft().error()));
}

void StructureEditingTest::choose(const QString& title) const
{
    for (QToolButton* one : m_page->findChildren<QToolButton*>())
        if (one->accessibleName() == title)
            return one->click();
    QFAIL(qPrintable(title));
}

StructureReview* StructureEditingTest::review()
{
    m_page->run(PageCommand::Save);
    StructureReview* dialog = nullptr;
    [&] {
        QTRY_VERIFY(
            (dialog = m_page->window()->findChild<StructureReview*>()) && dialog->isVisible());
    }();
    return dialog;
}

void StructureEditingTest::run()
{
    QSignalSpy written(m_page.get(), &StructurePage::structureWritten);
    review()->findChild<QPushButton*>(u"structureReview.run.button"_s)->click();
    QTRY_VERIFY(!m_page->isDirty());
    QCOMPARE(written.count(), 1);
}

void StructureEditingTest::aColumnIsRenamedInItsCell()
{
    open();
    const QModelIndex name = list()->model()->index(1, ColumnDraftModel::Name);
    list()->setCurrentIndex(name);
    list()->edit(name);
    auto* editor = list()->findChild<QLineEdit*>(u"structure.cell.edit"_s);
    QVERIFY(editor);
    editor->setText(u"title"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(m_page->pendingChanges(), 1);
    QVERIFY(m_page->isDirty());
    const QString sql
        = review()->findChild<QPlainTextEdit*>(u"structureReview.sql.edit"_s)->toPlainText();
    QVERIFY2(sql.contains(u"RENAME COLUMN"), qPrintable(sql));
    m_page->window()->findChild<StructureReview*>()->reject();
    QTRY_VERIFY(m_page->can(PageCommand::Save));
    run();
    QCOMPARE(m_database->column(u"SELECT title FROM goods WHERE id = 1"_s), QStringList{u"Ada"_s});
    QTRY_COMPARE(list()->model()->index(1, 0).data().toString(), u"title"_s);
}

void StructureEditingTest::aColumnIsAddedAndDropped()
{
    open();
    button(u"addColumn"_s)->click();
    QCOMPARE(list()->model()->rowCount(), 4);
    QCOMPARE(list()->currentIndex().row(), 3);
    select(2);
    button(u"drop"_s)->click();
    QCOMPARE(m_page->pendingChanges(), 2);
    const auto* loss = review()->findChild<QLabel*>(u"structureReview.loss.label"_s);
    QVERIFY(loss);
    QCOMPARE(loss->text(), u"2 values of the dropped columns are lost for good."_s);
    m_page->window()->findChild<StructureReview*>()->reject();
    QTRY_VERIFY(m_page->can(PageCommand::Save));
    run();
    QTRY_COMPARE(list()->model()->index(2, 0).data().toString(), u"new_column"_s);
}

void StructureEditingTest::aKeyIsAddedByTheDialog()
{
    open();
    choose(u"Constraints"_s);
    button(u"addRule"_s)->click();
    auto* dialog = m_page->window()->findChild<RuleDialog*>();
    QVERIFY(dialog);
    auto* add = dialog->findChild<QPushButton*>(u"rule.add.button"_s);
    QVERIFY(!add->isEnabled());
    dialog->findChild<QListWidget*>(u"rule.columns.list"_s)->item(2)->setCheckState(Qt::Checked);
    QVERIFY(add->isEnabled());
    add->click();
    QCOMPARE(m_page->pendingChanges(), 1);
    run();
    m_page->run(PageCommand::Refresh);
    QTRY_VERIFY(!m_page->findChild<StructureEditing*>()->draft().draft().rules.isEmpty()
        && m_page->findChild<StructureEditing*>()->draft().findRule(
               ModelKind::Constraint, u"goods_code_key"_s)
            >= 0);
}

void StructureEditingTest::anIndexIsDroppedAndRestored()
{
    open();
    choose(u"Indexes"_s);
    for (int row = 0; row < list()->model()->rowCount(); ++row) {
        if (list()->model()->index(row, 0).data().toString() == u"goods_code")
            select(row);
    }
    button(u"drop"_s)->click();
    QCOMPARE(m_page->pendingChanges(), 1);
    button(u"restore"_s)->click();
    QCOMPARE(m_page->pendingChanges(), 0);
    button(u"drop"_s)->click();
    run();
    QCOMPARE(
        m_page->findChild<StructureEditing*>()->draft().findRule(ModelKind::Index, u"goods_code"_s),
        -1);
}

void StructureEditingTest::whatFailsIsToldAndStaysStaged()
{
    open();
    const QModelIndex null = list()->model()->index(1, ColumnDraftModel::Null);
    QVERIFY(list()->model()->setData(null, true)); // a row has none
    review()->findChild<QPushButton*>(u"structureReview.run.button"_s)->click();
    QTRY_VERIFY(m_page->running().isEmpty() && m_page->can(PageCommand::Save));
    QCOMPARE(m_page->pendingChanges(), 1);
    QVERIFY2(told().contains(u"was not changed"), qPrintable(told()));
}

void StructureEditingTest::inProductionTheNameIsTyped()
{
    GuardOptions guard;
    guard.environment = Environment::Production;
    open(u"goods"_s, guard);
    select(2);
    button(u"drop"_s)->click();
    const StructureReview* dialog = review();
    const auto* runs = dialog->findChild<QPushButton*>(u"structureReview.run.button"_s);
    QVERIFY(!runs->isEnabled());
    dialog->findChild<QLineEdit*>(u"structureReview.typed.edit"_s)->setText(u"goods"_s);
    QVERIFY(runs->isEnabled());
}

void StructureEditingTest::aChangeIsSavedAsAMigration()
{
    const QTemporaryDir folder;
    open();
    QVERIFY(list()->model()->setData(
        list()->model()->index(1, ColumnDraftModel::Name), u"title"_s, Qt::EditRole));
    m_page->setMigrationFolder(folder.path());
    auto* save = review()->findChild<QPushButton*>(u"structureReview.migration.button"_s);
    save->setFocus();
    QTest::keyClick(save, Qt::Key_Space);
    const auto* dialog = m_page->window()->findChild<QDialog*>(u"structureMigration.dialog"_s);
    QVERIFY(dialog);
    QCOMPARE(
        dialog->findChild<QLineEdit*>(u"structureMigration.folder.edit"_s)->text(), folder.path());
    auto* name = dialog->findChild<QLineEdit*>(u"structureMigration.name.edit"_s);
    QCOMPARE(name->text(), u"change_goods"_s);
    name->setText(u"../outside"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(told().contains(u"outside"_s));
    QVERIFY(QDir(folder.path()).isEmpty());

    QTRY_VERIFY(m_page->can(PageCommand::Save));
    review()->findChild<QPushButton*>(u"structureReview.migration.button"_s)->click();
    QPushButton* files = nullptr;
    QTRY_VERIFY(
        (files = m_page->window()->findChild<QPushButton*>(u"structureMigration.save.button"_s))
        && files->isVisible());
    files->click();
    QTRY_VERIFY2(told().contains(u"nothing was run"_s), qPrintable(told()));
    const Result<QList<Migration>> written = readMigrations(folder.path());
    QVERIFY(written && written->size() == 1);
    QVERIFY2(written->first().up.contains(u"title"_s), qPrintable(written->first().up));
    QVERIFY(written->first().down);
    QCOMPARE(m_page->pendingChanges(), 1);
    QCOMPARE(m_database->column(u"SELECT name FROM goods WHERE id = 1"_s), QStringList{u"Ada"_s});
}

void StructureEditingTest::aViewIsOnlyRead()
{
    open(u"names"_s);
    QVERIFY(!m_page->findChild<StructureEditing*>()->isVisible());
    QVERIFY(!m_page->isDirty());
    QCOMPARE(list()->editTriggers(), QAbstractItemView::NoEditTriggers);
}

TW_TEST(StructureEditingTest)
#include "structure_editing_test.moc"
