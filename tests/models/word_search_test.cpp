// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/filters/filter_lines.h"
#include "models/filters/word_search.h"
#include "models/tables/table_settings.h"
#include "table_of.h"
#include "test_dialect.h"
#include "test_program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

using Mode = TextSearchMode;

Filter search(const QString& text, Mode mode = Mode::Plain)
{
    FilterCondition condition{u"body"_s, FilterOperator::FullText, {Value::text(text)}};
    condition.searchMode = mode;
    return Filter::condition(condition);
}

SortKey byRelevance(const QString& column)
{
    SortKey key{column};
    key.byRelevance = true;
    return key;
}

}

/// Words that are looked for, and where they stand in what is shown.
class WordSearchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreMarkedWhereTheyFit_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Mode>("mode");
        QTest::addColumn<bool>("knowsForms");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("marked");
        const auto row = [](const char* name, const QString& typed, Mode mode, bool forms,
                             const QString& shown, const QString& marked) {
            QTest::newRow(name) << typed << mode << forms << shown << marked;
        };
        row("words", u"red, fox"_s, Mode::Plain, false, u"A RED (fox) and foxes"_s, u"RED|fox"_s);
        row("not inside of others", u"art"_s, Mode::Plain, false, u"party art"_s, u"art"_s);
        row("beginnings", u"fo re"_s, Mode::Prefix, false, u"foxes read more"_s, u"foxes|read"_s);
        row("forms", u"orders"_s, Mode::Plain, true, u"ordering an order, ord"_s,
            u"ordering|order"_s);
        row("no forms", u"orders"_s, Mode::Plain, false, u"ordering an order"_s, QString());
        row("short ones have no forms", u"cat"_s, Mode::Plain, true, u"cats car cat"_s, u"cat"_s);
        row("unwanted", u"fox -red or \"big dog\""_s, Mode::WebSearch, false,
            u"red fox or big dog"_s, u"fox|big|dog"_s);
        row("beyond ASCII", u"straße ÉTÉ"_s, Mode::Plain, false, u"Straße, été"_s, u"Straße|été"_s);
        row("letters that grow", u"istanbul"_s, Mode::Plain, false, u"İstanbul"_s, QString());
        row("digits", u"2026"_s, Mode::Prefix, false, u"in 2026-11"_s, u"2026"_s);
        row("markup", u"b"_s, Mode::Plain, false, u"<b>&amp;</b>"_s, u"b|b"_s);
        row("nothing", u"  - "_s, Mode::Plain, false, u"any - text"_s, QString());
    }
    void wordsAreMarkedWhereTheyFit()
    {
        QFETCH(QString, typed);
        QFETCH(Mode, mode);
        QFETCH(bool, knowsForms);
        QFETCH(QString, shown);
        QFETCH(QString, marked);
        const QList<SearchedWords> searched = searchedWords(search(typed, mode), knowsForms);
        QCOMPARE(searched.size(), 1);
        QStringList found;
        for (const auto& [start, length] : matchedWords(shown, searched.first()))
            found.append(shown.sliced(start, length));
        QCOMPARE(found.join(u'|'), marked);
    }

    void onlyWhatRowsMustMeetIsMarked()
    {
        QVERIFY(searchedWords(Filter::negate(search(u"fox"_s)), false).isEmpty());
        QCOMPARE(searchedWords(Filter::any({search(u"fox"_s), search(u"dog"_s)}), false).size(), 2);
    }

    void relevanceToNothingIsNoOrder()
    {
        const Sort sort{byRelevance(u"body"_s), byRelevance(u"title"_s), {u"id"_s}};
        QCOMPARE(
            withoutUnsearched(sort, search(u"fox"_s)), (Sort{byRelevance(u"body"_s), {u"id"_s}}));
        QCOMPARE(withoutUnsearched(sort, {}), Sort{{u"id"_s}});
    }

    void relevanceIsWrittenAndReadInTheOrderLine()
    {
        const Table table = tableOf(u"notes: id* int, body text, Odd text, relevance int"_s);
        const Sort sort{byRelevance(u"body"_s), byRelevance(u"Odd"_s), {u"relevance"_s}};
        QCOMPARE(orderText(sort), u"relevance(body), relevance(\"Odd\"), relevance"_s);
        const Result<Sort> read = parseOrder(orderText(sort), table, TestDialect());
        QVERIFY(read);
        QCOMPARE(*read, sort);
        QCOMPARE(parseOrder(u"relevance(body"_s, table, TestDialect()).error().position, 15);
        QVERIFY(!parseOrder(u"relevance(nothing)"_s, table, TestDialect()));
    }

    void aRankedFilterIsKept()
    {
        QTemporaryDir folder;
        TableSettings memory(folder.filePath(u"tables.ini"_s));
        const RowFilter rows{search(u"fox"_s, Mode::Prefix), {}, {byRelevance(u"body"_s)}};
        memory.saveFilter(u"notes"_s, {u"foxes"_s, rows});
        QCOMPARE(memory.namedFilters(u"notes"_s).first().rows, rows);
    }

    void textsCanBeSearched()
    {
        const Table table = tableOf(u"notes: id* int, body text"_s);
        QVERIFY(!canSearchWords(table, table.columns.at(0)));
        QVERIFY(canSearchWords(table, table.columns.at(1)));
        Column masked = table.columns.at(1);
        masked.isMasked = true;
        QVERIFY(!canSearchWords(table, masked));
        QVERIFY(canRank(table, true));
        QVERIFY(!canRank(table, false));
    }
};

TW_TEST(WordSearchTest)
#include "word_search_test.moc"
