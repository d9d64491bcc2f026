// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/commands/row_specs.h"
#include "editing/deletion_tree.h"
#include "engine_database.h"
#include "grid/grid_view.h"
#include "real_window.h"
#include "test_program.h"
#include "trash/purge_dialog.h"
#include "trash/purge_older_dialog.h"
#include "trash/restore_dialog.h"
#include "trash/trash_commands.h"
#include "trash/trash_page.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// The trash of a table, over both engines.
class TrashPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void init() { m_theme.apply(*qApp, ThemeName::Light); }
    void cleanup();
    void cleanupTestCase() { m_server.reset(); }

    void deletedRowsAloneAreShown_data() { EngineDatabase::addEngines(); }
    void deletedRowsAloneAreShown();
    void aRowIsRestored_data() { EngineDatabase::addEngines(); }
    void aRowIsRestored();
    void aClashIsToldBeforeAnythingIsWritten_data() { EngineDatabase::addEngines(); }
    void aClashIsToldBeforeAnythingIsWritten();
    void childrenAreCountedAndRestored_data() { EngineDatabase::addEngines(); }
    void childrenAreCountedAndRestored();
    void purgingShowsWhatGoesWithIt_data() { EngineDatabase::addEngines(); }
    void purgingShowsWhatGoesWithIt();
    void productionWantsTheNameTyped();
    void oldRowsArePurged_data() { EngineDatabase::addEngines(); }
    void oldRowsArePurged();
    void aFlagRecordsNoTime();
    void theKeyboardReachesEverything();
    void everyControlHasAName();
    void theTrashIsOpenedFromItsTable();

private:
    void open(bool isPostgres, const GuardOptions& guard = {});
    void openFetched()
    {
        QFETCH(const bool, isPostgres);
        open(isPostgres);
    }
    void select(int first, int last) const;
    [[nodiscard]] QToolButton* button(const char* name) const
    {
        return m_page->findChild<QToolButton*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString text(const char* name) const
    {
        return m_page->findChild<QLabel*>(QString::fromLatin1(name))->text();
    }
    [[nodiscard]] QStringList live(const QString& table = u"people"_s) const
    {
        return m_database->column(
            u"SELECT id FROM %1 WHERE deleted_at IS NULL ORDER BY id"_s.arg(table));
    }

    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<EngineDatabase> m_database;
    std::unique_ptr<TrashPage> m_page;
};

namespace {

const QString kTrashPageSchema
    = u"CREATE TABLE people (id integer PRIMARY KEY, email text, deleted_at timestamp,"
      " deleted_by text);"
      "CREATE UNIQUE INDEX live_email ON people (email) WHERE deleted_at IS NULL;"
      "CREATE TABLE visits (id integer PRIMARY KEY, person integer REFERENCES people (id)"
      " ON DELETE CASCADE, deleted_at timestamp);"
      "CREATE TABLE flagged (id integer PRIMARY KEY, is_deleted boolean NOT NULL);"
      "INSERT INTO flagged VALUES (1, TRUE);"
      "INSERT INTO people VALUES (1, 'a@x', NULL, NULL), (2, 'a@x', '2020-01-01 10:00:00', 'ada'),"
      " (3, 'c@x', '2021-01-01 10:00:00', 'bob'), (4, 'd@x', '2022-01-01 10:00:00', 'bob');"
      "INSERT INTO visits VALUES (10, 3, '2021-01-01 10:00:00'), (11, 3, '2020-05-05 10:00:00'),"
      " (12, 4, NULL);"_s;

}

void TrashPageTest::cleanup()
{
    m_page.reset();
    m_database.reset();
}

void TrashPageTest::open(bool isPostgres, const GuardOptions& guard)
{
    m_database = std::make_unique<EngineDatabase>(*m_server, isPostgres, kTrashPageSchema);
    m_page
        = std::make_unique<TrashPage>(UiContext{m_theme, m_icons}, m_database->adapter({}, guard),
            QualifiedName{isPostgres ? u"public"_s : u"main"_s, u"people"_s});
    m_page->resize(1000, 600);
    m_page->show();
    QTRY_VERIFY(m_page->isLoaded());
    QTRY_COMPARE(m_page->rows().controller().model()->rowCount(), 3);
    QTRY_VERIFY(m_page->rows().controller().loader().count().lifecycle());
}

void TrashPageTest::select(int first, int last) const
{
    GridView& grid = m_page->rows().grid();
    grid.setCurrentCell(first, 0);
    QTableView* table = grid.table();
    table->selectionModel()->select(
        QItemSelection(table->model()->index(first, 0), table->model()->index(last, 0)),
        QItemSelectionModel::ClearAndSelect);
}

void TrashPageTest::deletedRowsAloneAreShown()
{
    openFetched();
    QCOMPARE(m_page->title(), u"Trash: people"_s);
    QVERIFY(text("trash.band.label").contains(u"3 rows soft-deleted by deleted_at"));
    QVERIFY(!m_page->findChild<QWidget*>(u"grid.lifecycle.0"_s)->isVisible());
    select(0, 1);
    QCOMPARE(button("trash.restore.button")->text(), u"Restore 2 rows"_s);
    QCOMPARE(text("trash.selection.label"), u"2 rows selected"_s);
}

void TrashPageTest::aRowIsRestored()
{
    openFetched();
    select(1, 1);
    button("trash.restore.button")->click();
    QTRY_COMPARE(live(), (QStringList{u"1"_s, u"3"_s}));
    QTRY_COMPARE(text("trash.notice.text"), u"1 row restored."_s);
    QTRY_COMPARE(m_page->rows().controller().model()->rowCount(), 2);
    QCOMPARE(live(u"visits"_s), QStringList{u"12"_s});
}

void TrashPageTest::aClashIsToldBeforeAnythingIsWritten()
{
    openFetched();
    select(0, 1);
    button("trash.restore.button")->click();
    auto* action = button("trash.notice.action");
    QTRY_VERIFY(action->isVisible());
    QVERIFY2(text("trash.notice.text").contains(u"A live row already has email = a@x"),
        qPrintable(text("trash.notice.text")));
    QCOMPARE(live(), QStringList{u"1"_s});
    std::optional<Filter> shown;
    connect(m_page.get(), &RowsPage::rowsRequested, this,
        [&shown](const QualifiedName&, const Filter& filter) { shown = filter; });
    action->click();
    QVERIFY(shown);
    QCOMPARE(shown->leaf().column, u"email"_s);
    QCOMPARE(button("trash.notice.other")->text(), u"Restore the other 1 row"_s);
    button("trash.notice.other")->click();
    QTRY_COMPARE(live(), (QStringList{u"1"_s, u"3"_s}));
}

void TrashPageTest::childrenAreCountedAndRestored()
{
    openFetched();
    select(1, 1);
    m_page->run(PageCommand::RestoreWithChildren);
    auto* dialog = m_page->findChild<RestoreDialog*>();
    QVERIFY(dialog);
    auto* run = dialog->findChild<QPushButton*>(u"restore.run.button"_s);
    QTRY_VERIFY(run->isEnabled());
    QCOMPARE(run->text(), u"&Restore 2 rows"_s);
    const QAbstractItemModel* tree = dialog->findChild<DeletionTree*>()->model();
    const QModelIndex own = tree->index(0, 0);
    QVERIFY(own.data().toString().endsWith(u"people"));
    QCOMPARE(tree->index(0, 1, own).data().toString(), u"1 row restored with it"_s);
    QVERIFY(!dialog->findChild<QCheckBox*>(u"restore.all.check"_s)->isVisible());
    run->click();
    QTRY_COMPARE(live(u"visits"_s), (QStringList{u"10"_s, u"12"_s}));
    QTRY_COMPARE(text("trash.notice.text"), u"2 rows restored."_s);
}

void TrashPageTest::purgingShowsWhatGoesWithIt()
{
    openFetched();
    select(1, 1);
    button("trash.purge.button")->click();
    auto* dialog = m_page->findChild<PurgeDialog*>();
    QVERIFY(dialog);
    auto* run = dialog->findChild<QPushButton*>(u"purge.run.button"_s);
    QTRY_VERIFY(run->isEnabled());
    QCOMPARE(dialog->findChild<QLabel*>(u"purge.text.label"_s)->text(),
        u"3 rows will be deleted for good."_s);
    const QAbstractItemModel* tree = dialog->findChild<DeletionTree*>()->model();
    QCOMPARE(tree->index(0, 1, tree->index(0, 0)).data().toString(), u"2 rows deleted with it"_s);
    QVERIFY(!dialog->findChild<QLineEdit*>(u"purge.typed.edit"_s)->isVisible());
    run->click();
    QTRY_COMPARE(m_page->rows().controller().model()->rowCount(), 2);
    QCOMPARE(m_database->column(u"SELECT count(*) FROM visits"_s), QStringList{u"1"_s});
}

void TrashPageTest::productionWantsTheNameTyped()
{
    open(false, GuardOptions{.environment = Environment::Production});
    select(0, 0);
    m_page->run(PageCommand::DeletePermanently);
    auto* dialog = m_page->findChild<PurgeDialog*>();
    QVERIFY(dialog);
    auto* run = dialog->findChild<QPushButton*>(u"purge.run.button"_s);
    auto* typed = dialog->findChild<QLineEdit*>(u"purge.typed.edit"_s);
    QVERIFY(typed->isVisible());
    QTRY_COMPARE(dialog->findChild<QLabel*>(u"purge.text.label"_s)->text(),
        u"1 row will be deleted for good."_s);
    QVERIFY(!run->isEnabled());
    QTest::keyClicks(typed, u"people"_s);
    QVERIFY(run->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(m_database->column(u"SELECT count(*) FROM people"_s), QStringList{u"4"_s});
}

void TrashPageTest::oldRowsArePurged()
{
    openFetched();
    QVERIFY(m_page->can(PageCommand::PurgeOlder));
    button("trash.purgeOlder.button")->click();
    auto* dialog = m_page->findChild<PurgeOlderDialog*>();
    QVERIFY(dialog);
    auto* run = dialog->findChild<QPushButton*>(u"purgeOlder.run.button"_s);
    QTRY_COMPARE(run->text(), u"&Delete 3 rows"_s);
    dialog->findChild<QSpinBox*>(u"purgeOlder.days.spin"_s)->setValue(36'000);
    QTRY_COMPARE(dialog->findChild<QLabel*>(u"purgeOlder.text.label"_s)->text(),
        u"No row was deleted so long ago."_s);
    QVERIFY(!run->isEnabled());
    dialog->findChild<QSpinBox*>(u"purgeOlder.days.spin"_s)->setValue(1);
    QTRY_VERIFY(run->isEnabled());
    run->click();
    QTRY_COMPARE(m_database->column(u"SELECT id FROM people"_s), QStringList{u"1"_s});
    QTRY_COMPARE(text("trash.notice.text"), u"3 rows deleted for good."_s);
}

void TrashPageTest::aFlagRecordsNoTime()
{
    open(false);
    TrashPage page(UiContext{m_theme, m_icons}, m_database->adapter(), {u"main"_s, u"flagged"_s});
    page.show();
    QTRY_VERIFY(page.isLoaded());
    QVERIFY(!page.can(PageCommand::PurgeOlder));
    QCOMPARE(page.whyNot(PageCommand::PurgeOlder),
        u"The table does not record when rows were deleted."_s);
    QTRY_VERIFY(page.can(PageCommand::RestoreRows));
    QVERIFY(page.findChild<QLabel*>(u"trash.band.label"_s)->text().contains(u"is_deleted"));
}

void TrashPageTest::theKeyboardReachesEverything()
{
    open(false);
    select(0, 0);
    QWidget* const first = m_page->panes().constFirst();
    QCOMPARE(first->objectName(), u"trash.restore.button"_s);
    first->setFocus();
    QSet<QString> reached;
    for (int step = 0; step < 8; ++step) {
        const QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus);
        reached.insert(focus->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const QToolButton* each : m_page->findChildren<QToolButton*>()) {
        if (each->objectName().startsWith(u"trash.") && each->isVisible() && each->isEnabled())
            QVERIFY2(reached.contains(each->objectName()), qPrintable(each->objectName()));
    }
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Space);
    QTRY_COMPARE(m_page->rows().controller().model()->rowCount(), 2);
}

void TrashPageTest::everyControlHasAName()
{
    open(false);
    select(1, 1);
    m_page->run(PageCommand::RestoreWithChildren);
    m_page->run(PageCommand::DeletePermanently);
    m_page->run(PageCommand::PurgeOlder);
    QCOMPARE(m_page->findChildren<QDialog*>().size(), 3);
    for (const QDialog* dialog : m_page->findChildren<QDialog*>()) {
        for (const QWidget* widget : dialog->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"))
                continue;
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            const auto* face = qobject_cast<const QAbstractButton*>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (face && !face->text().isEmpty())
                    || qobject_cast<const QLabel*>(widget),
                qPrintable(widget->objectName()));
        }
    }
}

void TrashPageTest::theTrashIsOpenedFromItsTable()
{
    const QTemporaryDir folder;
    const SqliteFile file(kTrashPageSchema);
    RealWindow real(folder.path());
    const QUuid shop = real.connections.add(file.config(), {});
    real.open(shop, {u"main"_s, u"people"_s});
    QAction* action = real.action("data.trash.action");
    QTRY_VERIFY(action->isEnabled());
    action->trigger();
    QTRY_VERIFY(qobject_cast<TrashPage*>(real.window->currentPage()));
    auto* page = qobject_cast<TrashPage*>(real.window->currentPage());
    QTRY_VERIFY(page->isLoaded());
    QTRY_COMPARE(page->rows().controller().model()->rowCount(), 3);
    QVERIFY(real.action("trash.purgeOlder.action")->isEnabled());
    real.open(shop, {u"main"_s, u"visits"_s});
    QVERIFY(!real.action("trash.purgeOlder.action")->isEnabled());
}

TW_TEST(TrashPageTest)
#include "trash_page_test.moc"
