// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_chips.h"
#include "filtering/words_dialog.h"
#include "page_fixture.h"
#include "postgres_server.h"
#include "test_program.h"

#include <tuplewright/postgres/postgres_backend.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

const QString kWordsRows
    = u"INSERT INTO notes(id, body) VALUES (1, 'a fox among many other words here'),"
      " (2, 'fox, fox and foxes'), (3, 'a dog'), (4, NULL);"_s;
const QString kWordsSchema
    = u"CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT);"_s + kWordsRows;

}

/// Rows found by the words of a text column, in both engines.
class WordsTest final : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Icons m_icons{m_theme};
    std::unique_ptr<TablePage> m_table;
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<BrowsePage> m_own;

    [[nodiscard]] BrowsePage& page() const { return m_own ? *m_own : *m_table->page; }
    [[nodiscard]] QStringList ids() const
    {
        const ResultModel& model = *page().controller().model();
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids.append(model.value(row, 0).toText());
        return ids;
    }
    void search(const QString& words, TextSearchMode mode, bool bestFirst) const
    {
        page().grid().setCurrentCell(0, 1);
        page().run(PageCommand::SearchWords);
        auto* dialog = page().findChild<WordsDialog*>();
        QCOMPARE(dialog->findChild<QComboBox*>(u"words.column.combo"_s)->currentText(), u"body"_s);
        auto* line = dialog->findChild<QLineEdit*>(u"words.text.edit"_s);
        QVERIFY(line->hasFocus() || !dialog->isActiveWindow());
        line->selectAll();
        QTest::keyClicks(line, words);
        auto* modes = dialog->findChild<QComboBox*>(u"words.mode.combo"_s);
        const int places[]{0, 2, 3, 1};
        modes->setCurrentIndex(places[int(mode)]);
        dialog->findChild<QCheckBox*>(u"words.best.check"_s)->setChecked(bestFirst);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(page().controller().state(), BrowseController::State::Ready);
        QTRY_VERIFY(!page().findChild<WordsDialog*>());
    }
    void openPostgres()
    {
        if (!m_server) {
            m_server = std::make_unique<PostgresServer>();
            m_server->psql(u"CREATE TABLE notes (id int PRIMARY KEY, body text);"_s + kWordsRows);
        }
        auto pool
            = std::make_shared<ConnectionPool>(makePostgresBackend(), m_server->config(), Secret{});
        m_own = std::make_unique<BrowsePage>(UiContext{m_theme, m_icons},
            std::make_shared<const Adapter>(std::move(pool)), QualifiedName{{}, u"notes"_s});
        m_own->resize(900, 400);
        m_own->show();
        QTRY_VERIFY(m_own->isLoaded());
    }

private Q_SLOTS:
    void init() { m_table = std::make_unique<TablePage>(kWordsSchema, u"notes"_s); }
    void cleanup()
    {
        m_own.reset();
        m_table.reset();
    }

    void aTextVectorIsSearchedUnlessAnotherColumnIsMeant()
    {
        Table table = *m_table->page->controller().table();
        Column vector;
        vector.name = u"found"_s;
        vector.type.name = u"tsvector"_s;
        vector.type.typeClass = TypeClass::FullText;
        table.columns.append(vector);
        WordsDialog dialog(table, true, nullptr);
        const auto* column = dialog.findChild<QComboBox*>(u"words.column.combo"_s);
        QCOMPARE(column->currentText(), u"found"_s);
        dialog.setColumn(u"id"_s);
        QCOMPARE(column->currentText(), u"found"_s);
        dialog.setColumn(u"body"_s);
        QCOMPARE(column->currentText(), u"body"_s);
    }

    void wordsNarrowTheRows()
    {
        search(u"FOX"_s, TextSearchMode::Plain, false);
        QTRY_COMPARE(ids(), (QStringList{u"1"_s, u"2"_s}));
        QTRY_VERIFY(chipText(page(), 0).contains(u"body has the words FOX"_s));
        search(u"do"_s, TextSearchMode::Prefix, false); // instead of the first
        QTRY_COMPARE(ids(), QStringList(u"3"_s));
        QTRY_VERIFY(chipText(page(), 0).contains(u"body has words beginning with do"_s));
    }

    void whatIsTypedIsNeverAQuery_data()
    {
        QTest::addColumn<bool>("isPostgres");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }
    void whatIsTypedIsNeverAQuery()
    {
        QFETCH(bool, isPostgres);
        if (isPostgres)
            openPostgres();
        for (const QString& typed : {u"fo & "_s, u"fo:* | !"_s, u"'; DROP TABLE notes; -- fo"_s}) {
            search(typed, TextSearchMode::Prefix, false);
            QVERIFY(!page().error());
        }
        search(u"fo* & ("_s, TextSearchMode::Prefix, false);
        QTRY_COMPARE(ids(), (QStringList{u"1"_s, u"2"_s}));
    }

    void withoutAnIndexSqliteHasNoRank()
    {
        page().run(PageCommand::SearchWords);
        auto* dialog = page().findChild<WordsDialog*>();
        auto* best = dialog->findChild<QCheckBox*>(u"words.best.check"_s);
        QVERIFY(!best->isEnabled() && !best->isChecked() && !best->toolTip().isEmpty());
        dialog->reject();
    }

    void aTableOfFts5IsSearchedAndRanked()
    {
        m_table = std::make_unique<TablePage>(
            u"CREATE VIRTUAL TABLE papers USING fts5(title, body);"
            "INSERT INTO papers VALUES ('one', 'a fox and much more that is no such animal'),"
            " ('two', 'fox fox fox'), ('three', 'a hen');"_s,
            u"papers"_s);
        m_table->open(u"papers"_s);
        QVERIFY(page().can(PageCommand::SearchWords));
        page().run(PageCommand::SearchWords);
        auto* dialog = page().findChild<WordsDialog*>();
        auto* column = dialog->findChild<QComboBox*>(u"words.column.combo"_s);
        column->setCurrentIndex(column->findText(u"body"_s));
        dialog->findChild<QLineEdit*>(u"words.text.edit"_s)->setText(u"fox"_s);
        dialog->findChild<QCheckBox*>(u"words.relevance.check"_s)->setChecked(true);
        auto* snippets = dialog->findChild<QComboBox*>(u"words.snippets.combo"_s);
        snippets->setCurrentIndex(snippets->findData(u"body"_s));
        dialog->findChild<QPushButton*>(u"words.search.button"_s)->click();
        const ResultModel& model = *page().controller().model();
        QTRY_VERIFY(model.rowCount() == 2 && model.columnCount() == 4);
        QTRY_COMPARE(model.value(0, 0).toText(), u"two"_s);
        const auto fit = [&model](qint64 position, int at) {
            return model.decorations().at(position, at).fit;
        };
        QTRY_VERIFY(fit(1, 2).has_value());
        QCOMPARE(fit(0, 2).value_or(0), 1.0);
        QVERIFY(*fit(1, 2) < 1 && *fit(1, 2) > 0);
        QVERIFY(!fit(0, 3));
        QVERIFY(model.value(1, 3).toText().contains(u"fox"_s));
    }

    void theBestComeFirstUntilTheSearchGoes()
    {
        openPostgres();
        search(u"fox"_s, TextSearchMode::Plain, true);
        QTRY_COMPARE(ids(), (QStringList{u"2"_s, u"1"_s}));
        QCOMPARE(page().findChild<QLineEdit*>(u"grid.filter.order.edit"_s)->text(),
            u"relevance(body)"_s);
        page().run(PageCommand::SearchWords);
        auto* dialog = page().findChild<WordsDialog*>();
        QCOMPARE(dialog->findChild<QLineEdit*>(u"words.text.edit"_s)->text(), u"fox"_s);
        QVERIFY(dialog->findChild<QCheckBox*>(u"words.best.check"_s)->isChecked());
        dialog->reject();
        page().run(PageCommand::ClearFilter);
        QTRY_COMPARE(ids(), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
        QVERIFY(page().controller().query().requested().sort.isEmpty());
    }

    void whatWasFoundIsShownUntilTheSearchGoes()
    {
        openPostgres();
        page().run(PageCommand::SearchWords);
        auto* dialog = page().findChild<WordsDialog*>();
        dialog->findChild<QLineEdit*>(u"words.text.edit"_s)->setText(u"fox"_s);
        dialog->findChild<QCheckBox*>(u"words.relevance.check"_s)->setChecked(true);
        auto* snippets = dialog->findChild<QComboBox*>(u"words.snippets.combo"_s);
        snippets->setCurrentIndex(snippets->findData(u"body"_s));
        dialog->findChild<QPushButton*>(u"words.search.button"_s)->click();
        const ResultModel& model = *page().controller().model();
        const auto columnNamed = [&model](const QString& name) {
            const auto found = std::ranges::find(model.columns(), name, &Column::name);
            return found == model.columns().end() ? -1 : int(found - model.columns().begin());
        };
        QTRY_VERIFY(columnNamed(u"relevance"_s) > 0 && columnNamed(u"found_in"_s) > 0);
        QTRY_COMPARE(ids(), (QStringList{u"2"_s, u"1"_s}));
        QTRY_VERIFY(model.value(0, columnNamed(u"relevance"_s)).toText().toDouble() > 0);
        QVERIFY(model.value(0, columnNamed(u"found_in"_s)).toText().contains(u"fox"_s));
        QVERIFY(model.decorations().at(0, columnNamed(u"found_in"_s)).searched);
        // It cannot be changed as one that was typed, but taken out.
        page().grid().setCurrentCell(0, columnNamed(u"relevance"_s));
        QVERIFY(!page().can(PageCommand::EditComputed));
        QVERIFY(page().can(PageCommand::RemoveComputed));
        page().run(PageCommand::ClearFilter);
        QTRY_COMPARE(ids().size(), 4);
        QTRY_COMPARE(columnNamed(u"relevance"_s), -1);
        QCOMPARE(columnNamed(u"found_in"_s), -1);
    }

    void aSearchTakesNoNameOfAnotherComputedColumn()
    {
        openPostgres();
        page().controller().query().columns().setComputed(
            {{.alias = u"relevance"_s, .expression = u"id * 2"_s}});
        page().run(PageCommand::SearchWords);
        auto* dialog = page().findChild<WordsDialog*>();
        dialog->findChild<QLineEdit*>(u"words.text.edit"_s)->setText(u"fox"_s);
        dialog->findChild<QCheckBox*>(u"words.relevance.check"_s)->setChecked(true);
        dialog->findChild<QPushButton*>(u"words.search.button"_s)->click();
        const auto& computed = page().controller().query().columns().computed();
        QTRY_COMPARE(computed.size(), size_t(2));
        QCOMPARE(computed.at(0).alias, u"relevance"_s);
        QCOMPARE(computed.at(1).alias, u"relevance_2"_s);
        QTRY_COMPARE(ids().size(), 2);
    }

    void foundWordsAreMarkedInTheirCells()
    {
        page().grid().setCurrentCell(0, 0);
        QTableView* table = page().grid().table();
        const auto marked = [&](int row) {
            const QImage image = table->viewport()->grab().toImage();
            const QRect cell = table->visualRect(m_table->model().index(row, 1));
            const QRgb wanted = m_table->theme.color(Token::BgSelected).rgb();
            int pixels = 0;
            for (int x = cell.left(); x < std::min(cell.right(), image.width()); ++x)
                pixels += image.pixel(x, cell.center().y()) == wanted ? 1 : 0;
            return pixels;
        };
        QCOMPARE(marked(1), 0);
        search(u"fox"_s, TextSearchMode::Prefix, false);
        QTRY_COMPARE(ids(), (QStringList{u"1"_s, u"2"_s}));
        page().grid().setCurrentCell(0, 0);
        QTRY_VERIFY(marked(0) > 2);
        QVERIFY(marked(1) > marked(0)); // three of them
        page().run(PageCommand::ClearFilter);
        QTRY_COMPARE(ids().size(), 4);
        QTRY_COMPARE(marked(1), 0);
    }
};

TW_TEST(WordsTest)
#include "words_test.moc"
