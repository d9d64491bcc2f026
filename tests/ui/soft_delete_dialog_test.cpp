// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/commands/row_specs.h"
#include "editing/deletion_tree.h"
#include "editing/soft_delete_dialog.h"
#include "engine_database.h"
#include "page_fixture.h"
#include "test_program.h"

#include <QAbstractButton>
#include <QPushButton>
#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// Rows soft-deleted with their children, over both engines.
class SoftDeleteDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanup();
    void cleanupTestCase() { m_server.reset(); }

    void childrenFollow_data() { EngineDatabase::addEngines(); }
    void childrenFollow();
    void childrenAreLeft_data() { EngineDatabase::addEngines(); }
    void childrenAreLeft();
    void childrenRefuse_data() { EngineDatabase::addEngines(); }
    void childrenRefuse();
    void theLatestChoiceIsPlanned();
    void withoutChildrenItSaysSo();
    void aRefusalOfTheServerIsShown();
    void thePageOpensItForTheSelectedRows();

private:
    void open(bool isPostgres, const QList<qint64>& ids);
    void choose(const char* choice) const
    {
        m_dialog->findChild<QAbstractButton*>(QString::fromLatin1(choice))->click();
    }
    [[nodiscard]] QPushButton* run() const
    {
        return m_dialog->findChild<QPushButton*>(u"softDelete.run.button"_s);
    }
    [[nodiscard]] QString text(const char* name) const
    {
        return m_dialog->findChild<QLabel*>(QString::fromLatin1(name))->text();
    }
    [[nodiscard]] QStringList live(const QString& table) const
    {
        return m_database->column(
            u"SELECT id FROM %1 WHERE deleted_at IS NULL ORDER BY id"_s.arg(table));
    }

    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<EngineDatabase> m_database;
    QPointer<SoftDeleteDialog> m_dialog;
};

namespace {

const QString kSoftDeleteSchema
    = u"CREATE TABLE people (id integer PRIMARY KEY, name text, deleted_at timestamp);"
      "CREATE TABLE visits (id integer PRIMARY KEY, person integer REFERENCES people (id),"
      " deleted_at timestamp);"
      "INSERT INTO people VALUES (1, 'Ada', NULL), (2, 'Grace', NULL), (3, 'Alan', NULL);"
      "INSERT INTO visits VALUES (10, 1, NULL), (11, 1, '2020-01-01 10:00:00'), (12, 2, NULL);"_s;

}

void SoftDeleteDialogTest::cleanup()
{
    delete m_dialog.data();
    m_database.reset();
}

void SoftDeleteDialogTest::open(bool isPostgres, const QList<qint64>& ids)
{
    m_database = std::make_unique<EngineDatabase>(*m_server, isPostgres, kSoftDeleteSchema);
    const QualifiedName table{isPostgres ? u"public"_s : u"main"_s, u"people"_s};
    QList<KeyValues> keys;
    for (const qint64 id : ids)
        keys.append(KeyValues{Value::integer(id)});
    m_dialog = new SoftDeleteDialog(UiContext{m_theme, m_icons},
        new TrashController(m_database->adapter(), table), table, keys, nullptr);
    m_dialog->show();
    QVERIFY(!run()->isEnabled());
}

void SoftDeleteDialogTest::childrenFollow()
{
    QFETCH(const bool, isPostgres);
    open(isPostgres, {1});
    const QSignalSpy deleted(m_dialog.data(), &SoftDeleteDialog::deleted);
    QTRY_VERIFY(run()->isEnabled());
    QCOMPARE(run()->text(), u"&Soft-delete 2 rows"_s);
    const QAbstractItemModel* tree = m_dialog->findChild<DeletionTree*>()->model();
    QCOMPARE(tree->index(0, 1).data().toString(), u"1 row soft-deleted"_s);
    QCOMPARE(
        tree->index(0, 1, tree->index(0, 0)).data().toString(), u"1 row soft-deleted with it"_s);
    run()->click();
    QVERIFY(!run()->isEnabled());
    QTRY_COMPARE(deleted.size(), 1);
    QCOMPARE(deleted.first().first().toLongLong(), 2);
    QCOMPARE(live(u"people"_s), (QStringList{u"2"_s, u"3"_s}));
    QCOMPARE(live(u"visits"_s), QStringList{u"12"_s});
    QVERIFY(m_database->column(u"SELECT id FROM visits WHERE deleted_at < '2021-01-01 00:00:00'"_s)
            .contains(u"11"_s)); // keeps its own time
    QTRY_VERIFY(!m_dialog);
}

void SoftDeleteDialogTest::childrenAreLeft()
{
    QFETCH(const bool, isPostgres);
    open(isPostgres, {1, 2});
    choose("softDelete.leave.radio");
    QTRY_COMPARE(run()->text(), u"&Soft-delete 2 rows"_s);
    QVERIFY2(text("softDelete.text.label").startsWith(u"Some rows will still refer"),
        qPrintable(text("softDelete.text.label")));
    run()->click();
    QTRY_COMPARE(live(u"people"_s), QStringList{u"3"_s});
    QCOMPARE(live(u"visits"_s), (QStringList{u"10"_s, u"12"_s}));
}

void SoftDeleteDialogTest::childrenRefuse()
{
    QFETCH(const bool, isPostgres);
    open(isPostgres, {1});
    choose("softDelete.refuse.radio");
    QTRY_VERIFY2(text("softDelete.text.label").contains(u"visits (1)"),
        qPrintable(text("softDelete.text.label")));
    QVERIFY(!run()->isEnabled());
    QCOMPARE(live(u"people"_s).size(), 3);
}

void SoftDeleteDialogTest::theLatestChoiceIsPlanned()
{
    open(true, {1});
    auto* trash = m_dialog->findChild<TrashController*>();
    const QSignalSpy planned(trash, &TrashController::planned);
    const QSignalSpy failed(trash, &TrashController::failed);
    choose("softDelete.refuse.radio");
    choose("softDelete.leave.radio");
    choose("softDelete.follow.radio");
    QTRY_VERIFY(run()->isEnabled());
    QCOMPARE(run()->text(), u"&Soft-delete 2 rows"_s);
    QCOMPARE(text("softDelete.text.label"), u"What was deleted before keeps its own time."_s);
    choose("softDelete.leave.radio");
    QTRY_COMPARE(run()->text(), u"&Soft-delete 1 row"_s);
    QCOMPARE(planned.size(), 2); // none of the choices that were overtaken
    QCOMPARE(failed.size(), 0);
}

void SoftDeleteDialogTest::withoutChildrenItSaysSo()
{
    open(false, {3});
    QTRY_COMPARE(text("softDelete.text.label"), u"No row refers to them."_s);
    QCOMPARE(run()->text(), u"&Soft-delete 1 row"_s);
    QCOMPARE(text("softDelete.title.label"), u"Soft-delete 1 row of main.people?"_s);
}

void SoftDeleteDialogTest::aRefusalOfTheServerIsShown()
{
    open(false, {1});
    QTRY_VERIFY(run()->isEnabled());
    m_database->execute(u"CREATE TRIGGER refusal BEFORE UPDATE ON visits BEGIN"
                        " SELECT RAISE(ABORT, 'not today'); END"_s);
    run()->click();
    QTRY_VERIFY2(text("softDelete.text.label").contains(u"not today"),
        qPrintable(text("softDelete.text.label")));
    QCOMPARE(live(u"people"_s).size(), 3);
    QVERIFY(run()->isEnabled());
    for (const auto* choice : m_dialog->findChildren<QAbstractButton*>())
        QVERIFY2(choice->isEnabled(), qPrintable(choice->objectName()));
}

void SoftDeleteDialogTest::thePageOpensItForTheSelectedRows()
{
    TablePage table(kSoftDeleteSchema, u"people"_s);
    table.page->grid().setCurrentCell(0, 1);
    QTRY_VERIFY(table.page->can(PageCommand::DeleteWithChildren));
    table.page->run(PageCommand::DeleteWithChildren);
    auto* dialog = table.page->findChild<SoftDeleteDialog*>();
    QVERIFY(dialog);
    auto* button = dialog->findChild<QPushButton*>(u"softDelete.run.button"_s);
    QTRY_VERIFY(button->isEnabled());
    const QSignalSpy changed(table.page.get(), &RowsPage::rowsChanged);
    button->click();
    QTRY_COMPARE(table.notice(), u"2 rows were changed."_s);
    QCOMPARE(changed.size(), 1);
    QTRY_COMPARE(table.model().rowCount(), 2);
    table.stage(0, 1, u"Grace H."_s);
    QVERIFY(!table.page->can(PageCommand::DeleteWithChildren));
}

TW_TEST(SoftDeleteDialogTest)
#include "soft_delete_dialog_test.moc"
