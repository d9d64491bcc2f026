// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse/browse_page.h"
#include "engine_database.h"
#include "filter_chips.h"
#include "filtering/filter_name_dialog.h"
#include "filtering/filter_values_dialog.h"
#include "filtering/first_rows_dialog.h"
#include "filtering/group_dialog.h"
#include "filtering/related_rows_dialog.h"
#include "filtering/search_setup_dialog.h"
#include "grid/column_placement.h"
#include "grid/grid_view.h"
#include "test_program.h"

#include <tuplewright/session/session.h>

#include <QCheckBox>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kPresetsSchema
    = u"CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, city TEXT);"
      "INSERT INTO people VALUES (1, 'Ada', 'Leeds'), (2, 'Grace', 'York'), (3, 'Linus', 'Leeds');"
      "CREATE TABLE orders (id INTEGER PRIMARY KEY, person_id INTEGER REFERENCES people (id),"
      " status TEXT, total INTEGER, placed DATE);"
      "INSERT INTO orders VALUES (1, 1, 'open', 10, '2026-01-01'),"
      " (2, 1, 'paid', 30, '2026-02-01'), (3, 2, 'paid', 20, '2026-01-05'),"
      " (4, 1, 'open', 5, '2026-03-01'), (5, NULL, 'open', 7, '2026-03-02');"_s;

}

/// Ways to rows that a person knows by what they want.
class PresetsTest final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Icons m_icons{m_theme};
    PostgresServer m_server;
    QTemporaryDir m_folder;
    std::unique_ptr<EngineDatabase> m_database;
    std::unique_ptr<TableSettings> m_memory;
    std::unique_ptr<BrowsePage> m_page;

    void open(const QString& table, const QString& column = {})
    {
        QFETCH(const bool, isPostgres);
        openWith(isPostgres, table, column);
    }
    void openWith(bool isPostgres, const QString& table, const QString& column = {})
    {
        m_database = std::make_unique<EngineDatabase>(m_server, isPostgres, kPresetsSchema);
        m_memory = std::make_unique<TableSettings>(m_folder.filePath(u"tables.ini"_s));
        m_page = std::make_unique<BrowsePage>(UiContext{m_theme, m_icons}, m_database->adapter(),
            QualifiedName{{}, table}, m_memory.get());
        m_page->resize(900, 500);
        m_page->show();
        QTRY_VERIFY(m_page->isLoaded());
        if (!column.isEmpty())
            m_page->grid().setCurrentCell(0, m_page->controller().table()->columnIndex(column));
    }
    template <class Dialog>
    [[nodiscard]] Dialog* ask(CommandId command) const
    {
        if (!m_page->can(command))
            return nullptr;
        m_page->run(command);
        return m_page->findChild<Dialog*>();
    }
    [[nodiscard]] QString ids() const
    {
        const ResultModel& model = *m_page->controller().model();
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids.append(model.value(row, 0).toText());
        ids.sort();
        return ids.join(u' ');
    }
    template <class Widget>
    [[nodiscard]] static Widget* child(const QObject* dialog, const char* name)
    {
        return dialog->findChild<Widget*>(QString::fromLatin1(name));
    }
    static void choose(const QObject* dialog, const char* name, const QString& text)
    {
        auto* box = child<QComboBox>(dialog, name);
        QVERIFY2(box->findText(text) >= 0, qPrintable(text));
        box->setCurrentIndex(box->findText(text));
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeName::Light); }
    void cleanup()
    {
        m_page.reset();
        m_memory.reset();
        m_database.reset();
    }

    void rowsAreKeptByTheirRelatedRows_data() { EngineDatabase::addEngines(); }
    void rowsAreKeptByTheirRelatedRows()
    {
        open(u"people"_s);
        auto* dialog = ask<RelatedRowsDialog>(PageCommand::KeepRelated);
        QVERIFY(dialog);
        auto* filter = child<QPushButton>(dialog, "related.filter.button");
        QTRY_VERIFY(filter->isEnabled());
        child<QCheckBox>(dialog, "related.where.check")->setChecked(true);
        choose(dialog, "filter.column.combo", u"status"_s);
        child<QLineEdit>(dialog, "filter.value.edit")->setText(u"open"_s);
        filter->click();
        QTRY_COMPARE(ids(), u"1"_s);
        QVERIFY(chipText(*m_page, 0).contains(u"has orders with status = open"_s));
        removeChip(*m_page, 0);
        QTRY_COMPARE(ids(), u"1 2 3"_s);
        dialog = ask<RelatedRowsDialog>(PageCommand::KeepRelated);
        QTRY_VERIFY(child<QPushButton>(dialog, "related.filter.button")->isEnabled());
        choose(dialog, "related.mode.combo", u"Rows that have no"_s);
        child<QPushButton>(dialog, "related.filter.button")->click();
        QTRY_COMPARE(ids(), u"3"_s);
        QVERIFY(chipText(*m_page, 0).contains(u"has no orders"_s));
    }

    void aConditionOnRelatedRowsNeedsItsValue()
    {
        openWith(false, u"people"_s);
        auto* dialog = ask<RelatedRowsDialog>(PageCommand::KeepRelated);
        auto* filter = child<QPushButton>(dialog, "related.filter.button");
        QTRY_VERIFY(filter->isEnabled());
        child<QCheckBox>(dialog, "related.where.check")->setChecked(true);
        choose(dialog, "filter.column.combo", u"total"_s);
        child<QLineEdit>(dialog, "filter.value.edit")->setText(u"many"_s);
        filter->click();
        QVERIFY(dialog->isVisible());
        QCOMPARE(ids(), u"1 2 3"_s);
        dialog->reject();
    }

    void aTableThatNobodyNamesHasNone()
    {
        openWith(false, u"orders"_s);
        auto* dialog = ask<RelatedRowsDialog>(PageCommand::KeepRelated);
        const auto* note = child<QLabel>(dialog, "related.note.label");
        QTRY_VERIFY(note->text().startsWith(u"No foreign key"_s));
        QVERIFY(!child<QPushButton>(dialog, "related.filter.button")->isEnabled());
        dialog->reject();
    }

    void theLatestOfEachGroupIsShown_data() { EngineDatabase::addEngines(); }
    void theLatestOfEachGroupIsShown()
    {
        open(u"orders"_s, u"id"_s);
        auto* dialog = ask<FirstRowsDialog>(PageCommand::KeepFirst);
        QVERIFY(dialog);
        // Each row has its own id: what it names is what rows are alike in.
        QCOMPARE(child<QComboBox>(dialog, "first.group.combo")->currentText(), u"person_id"_s);
        QCOMPARE(child<QComboBox>(dialog, "first.order.combo")->currentText(), u"placed"_s);
        QVERIFY(!child<QCheckBox>(dialog, "first.among.check")->isVisibleTo(dialog));
        child<QPushButton>(dialog, "first.keep.button")->click();
        QTRY_COMPARE(ids(), u"3 4 5"_s);
        QVERIFY(chipText(*m_page, 0).contains(u"first of each person_id by placed ↓"_s));
        // What is shown is the table's rows, which can be changed.
        QVERIFY(m_page->controller().table()->isEditable());
        m_page->grid().setCurrentCell(0, 2);
        QVERIFY(m_page->can(PageCommand::SetNull));
    }

    void theLatestAreChosenAmongTheRowsOfTheFilter_data() { EngineDatabase::addEngines(); }
    void theLatestAreChosenAmongTheRowsOfTheFilter()
    {
        open(u"orders"_s, u"person_id"_s);
        m_page->controller().query().setFilter(
            Filter::condition(u"status"_s, FilterOperator::Equal, {Value::text(u"paid"_s)}));
        QTRY_COMPARE(ids(), u"2 3"_s);
        auto* dialog = ask<FirstRowsDialog>(PageCommand::KeepFirst);
        auto* among = child<QCheckBox>(dialog, "first.among.check");
        QVERIFY(among->isVisibleTo(dialog));
        among->setChecked(true);
        choose(dialog, "first.direction.combo", u"the first or least"_s);
        choose(dialog, "first.order.combo", u"total"_s);
        child<QPushButton>(dialog, "first.keep.button")->click();
        QTRY_VERIFY(chipText(*m_page, 0).contains(u"among status = paid"_s));
        QCOMPARE(ids(), u"2 3"_s);
        QVERIFY(m_page->viewState().contains(u"firstOf"_s));
    }

    void aNamedFilterAsksForItsValues_data() { EngineDatabase::addEngines(); }
    void aNamedFilterAsksForItsValues()
    {
        open(u"orders"_s);
        m_page->controller().query().setFilter(Filter::all(
            {Filter::condition(u"status"_s, FilterOperator::Equal, {Value::text(u"open"_s)}),
                Filter::condition(u"total"_s, FilterOperator::GreaterThan, {Value::integer(6)})}));
        QTRY_COMPARE(ids(), u"1 5"_s);
        auto* naming = ask<FilterNameDialog>(PageCommand::SaveFilter);
        QVERIFY(!child<QPushButton>(naming, "filter.name.save.button")->isEnabled());
        child<QLineEdit>(naming, "filter.name.edit")->setText(u"by status"_s);
        child<QCheckBox>(naming, "filter.asks.check")->setChecked(true);
        child<QPushButton>(naming, "filter.name.save.button")->click();
        m_page->run(PageCommand::ClearFilter);
        QTRY_COMPARE(ids(), u"1 2 3 4 5"_s);

        auto* menu = m_page->findChild<QMenu*>(u"grid.filter.saved.menu"_s);
        Q_EMIT menu->aboutToShow();
        auto* action = menu->findChild<QAction*>(u"grid.filter.named.action"_s);
        QCOMPARE(action->text(), u"by status…"_s);
        action->trigger();
        auto* values = m_page->findChild<FilterValuesDialog*>();
        QVERIFY(values);
        auto* status = child<QLineEdit>(values, "filter.values.1.edit");
        auto* total = child<QLineEdit>(values, "filter.values.2.edit");
        QCOMPARE(status->text(), u"open"_s);
        QCOMPARE(total->text(), u"6"_s);
        status->setText(u"paid"_s);
        total->setText(u"a lot"_s);
        auto* use = child<QPushButton>(values, "filter.values.use.button");
        use->click();
        QVERIFY(values->isVisible()); // no number
        total->setText(u"25"_s);
        use->click();
        QTRY_COMPARE(ids(), u"2"_s);
    }

    void rowsAreUniqueInTheColumnsThatAreShown_data() { EngineDatabase::addEngines(); }
    void rowsAreUniqueInTheColumnsThatAreShown()
    {
        open(u"orders"_s);
        for (const QString& name : {u"id"_s, u"total"_s, u"placed"_s})
            m_page->grid().columns().hide(m_page->controller().table()->columnIndex(name));
        auto* dialog = ask<GroupDialog>(PageCommand::UniqueRows);
        QVERIFY(dialog);
        const auto* note = child<QLabel>(dialog, "group.note.label");
        QTRY_COMPARE(note->text(), u"4 groups"_s);
        const QAbstractItemModel* rows = child<QTreeView>(dialog, "group.rows.view")->model();
        QCOMPARE(rows->columnCount(), 3); // and how many rows each stands for
        QCOMPARE(rows->index(0, 2).data().toString(), u"2"_s);
        QVERIFY(!child<QComboBox>(dialog, "group.first.combo")->isEnabled());
        child<QCheckBox>(dialog, "group.unique.check")->setChecked(false);
        QTRY_COMPARE(rows->columnCount(), 2);
    }

    void theTopRowsAreOnOnePage_data() { EngineDatabase::addEngines(); }
    void theTopRowsAreOnOnePage()
    {
        open(u"orders"_s, u"total"_s);
        auto* dialog = ask<QInputDialog>(PageCommand::TopRows);
        QVERIFY(dialog);
        dialog->setIntValue(2);
        dialog->accept();
        QTRY_COMPARE(ids(), u"2 3"_s);
        const auto* size = m_page->findChild<QComboBox*>(u"grid.pager.size.combo"_s);
        QTRY_COMPARE(size->currentText(), u"2 rows"_s);
        QVERIFY(m_page->can(PageCommand::NextPage));
    }

    void theNumberOfANewRowIsTold()
    {
        openWith(false, u"people"_s);
        m_page->run(PageCommand::NewRow);
        QTRY_VERIFY(m_page->statusTexts().join(u'|').contains(u"id will be 4, unless"_s));
    }

    void wordSearchIsSetUpAndUsed()
    {
        openWith(true, u"people"_s);
        auto* dialog = ask<SearchSetupDialog>(PageCommand::SetUpSearch);
        QVERIFY(dialog);
        const auto* sql = child<QPlainTextEdit>(dialog, "setup.sql.edit");
        QVERIFY(sql->toPlainText().contains(u"setweight"_s));
        auto* name = child<QLineEdit>(dialog, "setup.name.edit");
        auto* run = child<QPushButton>(dialog, "setup.run.button");
        name->setText(u"city"_s); // is there
        QVERIFY(!run->isEnabled() && sql->toPlainText().isEmpty());
        name->setText(u"words"_s);
        choose(dialog, "setup.weight.city.combo", u"counts least (D)"_s);
        QVERIFY(sql->toPlainText().contains(u"'D'"_s));
        run->click();
        const auto* notice = m_page->findChild<QLabel*>(u"page.notice.text"_s);
        QTRY_VERIFY(notice->text().contains(u"words"_s));
        QTRY_VERIFY(m_page->controller().table()->find(u"words"_s));
        QCOMPARE(m_database->column(
                     u"SELECT id FROM people WHERE words @@ to_tsquery('leed') ORDER BY id"_s),
            (QStringList{u"1"_s, u"3"_s}));
    }

    void aSetUpThatFailsChangesNothingAndTellsWhy()
    {
        openWith(true, u"people"_s);
        auto* dialog = ask<SearchSetupDialog>(PageCommand::SetUpSearch);
        // Somebody else was faster.
        m_database->execute(u"ALTER TABLE people ADD COLUMN search_words text"_s);
        child<QPushButton>(dialog, "setup.run.button")->click();
        const auto* note = child<QLabel>(dialog, "setup.note.label");
        QTRY_VERIFY(note->text().startsWith(u"Not set up"_s));
        QVERIFY(dialog->isVisible());
        QCOMPARE(
            m_database->column(u"SELECT count(*) FROM pg_indexes WHERE tablename = 'people'"_s),
            QStringList{u"1"_s});
        static_cast<QDialog*>(dialog)->reject();
    }

    void aSetUpWaitsForNobodyLong()
    {
        openWith(true, u"people"_s);
        Session reader(m_database->adapter()->pool(), u"reader"_s);
        QVERIFY(reader.begin());
        QVERIFY(reader.run({u"SELECT * FROM people"_s, {}}, nullptr));
        auto* dialog = ask<SearchSetupDialog>(PageCommand::SetUpSearch);
        child<QPushButton>(dialog, "setup.run.button")->click();
        const auto* note = child<QLabel>(dialog, "setup.note.label");
        // Whoever came later would wait behind it.
        QTRY_VERIFY_WITH_TIMEOUT(note->text().startsWith(u"Not set up"_s), 20'000);
        QVERIFY(reader.rollback());
        static_cast<QDialog*>(dialog)->reject();
    }

    void whatTheServerLacksIsOffWithItsReason()
    {
        openWith(true, u"people"_s);
        QVERIFY(m_page->can(PageCommand::SetUpSearch));
        ConnectionConfig config = m_database->adapter()->pool()->config();
        config.session.readOnly = true;
        auto pool = std::make_shared<ConnectionPool>(makePostgresBackend(), config, Secret{});
        m_page = std::make_unique<BrowsePage>(UiContext{m_theme, m_icons},
            std::make_shared<const Adapter>(std::move(pool)), QualifiedName{{}, u"people"_s});
        m_page->show();
        QTRY_VERIFY(m_page->isLoaded());
        QVERIFY(!m_page->can(PageCommand::SetUpSearch));
        const QString reason = m_page->whyNot(PageCommand::SetUpSearch);
        QVERIFY2(reason.contains(u"read-only"_s), qPrintable(reason));
    }

    void sqliteNeedsNoSetUp()
    {
        openWith(false, u"people"_s);
        QVERIFY(!m_page->can(PageCommand::SetUpSearch));
    }
};

TW_TEST(PresetsTest)
#include "presets_test.moc"
