// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "described_file.h"
#include "models/filters/filter_parts.h"
#include "models/page/browse_query.h"
#include "test_program.h"

#include <QSignalSpy>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

Filter isOdd()
{
    return Filter::condition(u"note"_s, FilterOperator::Equal, {Value::text(u"odd"_s)});
}

}

/// What a page asks for.
class BrowseQueryTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<DescribedFile> m_items;
    std::unique_ptr<BrowseQuery> m_query;

private Q_SLOTS:
    void init()
    {
        m_items = std::make_unique<DescribedFile>(kItems
                + u"CREATE TABLE tags (id INTEGER PRIMARY KEY, item INTEGER REFERENCES items(id), "
                  "word TEXT);"_s,
            u"items"_s, u"secret"_s);
        m_query = std::make_unique<BrowseQuery>(m_items->adapter, m_items->description);
        m_query->begin();
    }

    void cleanup()
    {
        m_query.reset();
        m_items.reset();
    }

    void eachRequestIsReported()
    {
        QSignalSpy changed(m_query.get(), &BrowseQuery::changed);
        m_query->setFilter(isOdd());
        m_query->setSort({{u"name"_s, SortOrder::Descending}});
        m_query->setDeleted(DeletedRows::All);
        QCOMPARE(changed.size(), 3);
        QCOMPARE(m_query->rows(), (RowFilter{isOdd(), {}, {{u"name"_s, SortOrder::Descending}}}));
        QCOMPARE(m_query->requested().deleted, DeletedRows::All);
        m_query->clearFilter();
        QCOMPARE(changed.size(), 4);
        QVERIFY(m_query->rows().isEmpty());
    }

    void typedLinesAreShownAsTheyWereTyped()
    {
        QVERIFY(m_query->setLines(u"note='odd'"_s, u"id DESC"_s));
        QCOMPARE(m_query->requested().filter, isOdd());
        QCOMPARE(m_query->requested().sort.first().order, SortOrder::Descending);
        QCOMPARE(m_query->whereText(), u"note='odd'"_s);
        m_query->setFilter(Filter::condition(u"note"_s, FilterOperator::IsNull));
        QCOMPARE(m_query->whereText(), u"note IS NULL"_s);
        m_query->setFilter(isOdd());
        QCOMPARE(m_query->whereText(), u"note='odd'"_s);
    }

    void anOrderThatIsNotUnderstoodRequestsNothing()
    {
        QSignalSpy changed(m_query.get(), &BrowseQuery::changed);
        QSignalSpy refused(m_query.get(), &BrowseQuery::orderRefused);
        QVERIFY(!m_query->setLines(u"note = 'odd'"_s, u"nope DESC"_s));
        QCOMPARE(refused.size(), 1);
        QVERIFY(changed.isEmpty());
        QVERIFY(m_query->rows().isEmpty());
    }

    void aLineThatMayNameNeighboursWaitsForThem()
    {
        auto tags
            = std::make_unique<TableDescription>(m_items->adapter, QualifiedName{{}, u"tags"_s});
        tags->set(describeWhole(*m_items->adapter, tags->name(), {}).value());
        BrowseQuery query(m_items->adapter, *tags);
        query.begin();
        QSignalSpy changed(&query, &BrowseQuery::changed);
        QSignalSpy related(&query, &BrowseQuery::relatedTablesChanged);
        QVERIFY(query.setLines(u"item.name = 'item 7'"_s, {}));
        QVERIFY(changed.isEmpty());
        QVERIFY(related.wait());
        QCOMPARE(changed.size(), 1);
        QVERIFY(!query.rows().isEmpty());
    }

    void maskedColumnsAreNeitherFilteredNorSortedBy()
    {
        QSignalSpy changed(m_query.get(), &BrowseQuery::changed);
        QSignalSpy filterRefused(m_query.get(), &BrowseQuery::filterRefused);
        QSignalSpy orderRefused(m_query.get(), &BrowseQuery::orderRefused);
        m_query->setFilter(Filter::condition(u"secret"_s, FilterOperator::IsNull));
        m_query->setSort({{u"secret"_s}});
        QVERIFY(!m_query->setRows({{}, u"secret > 's1'"_s, {}}));
        QCOMPARE(filterRefused.size(), 2);
        QCOMPARE(orderRefused.size(), 1);
        QVERIFY(changed.isEmpty());
    }

    void whatWasAskedWhileRevealedEndsWithIt()
    {
        m_items->description.setRevealed(true);
        const Filter secret = Filter::condition(u"secret"_s, FilterOperator::IsNull);
        m_query->setRows({Filter::all({isOdd(), secret}), {}, {{u"secret"_s}, {u"name"_s}}});
        QVERIFY(!m_query->prepare());
        m_items->description.setRevealed(false);
        const std::optional<Error> removed = m_query->prepare();
        QVERIFY(removed);
        QVERIFY(removed->message.contains(u"removed"_s));
        QCOMPARE(conjuncts(m_query->requested().filter), std::vector<Filter>{isOdd()});
        QCOMPARE(m_query->requested().sort.size(), 1);
        QVERIFY(!m_query->prepare());
    }

    void aScopeIsReadAndNotShown()
    {
        QSignalSpy scopeChanged(m_query.get(), &BrowseQuery::scopeChanged);
        const Filter scope = Filter::condition(u"id"_s, FilterOperator::Equal, {Value::integer(7)});
        m_query->setScope({scope, {{u"id"_s, Value::integer(7)}}});
        QCOMPARE(scopeChanged.size(), 1);
        QVERIFY(m_query->isScoped());
        QVERIFY(m_query->rows().isEmpty());
        QVERIFY(m_query->whereText().isEmpty());
        QCOMPARE(m_query->forReading().filter, scope);
        m_query->setFilter(isOdd());
        QCOMPARE(m_query->forReading().filter, Filter::all({scope, isOdd()}));
        QCOMPARE(m_query->scoped(m_query->requested()).filter, Filter::all({scope, isOdd()}));
    }

    void longValuesAreCutOnlyWhereRowsHaveAKey()
    {
        QVERIFY(m_query->forReading().longestValue);
        QVERIFY(!m_query->scoped(m_query->requested()).longestValue);
        const DescribedFile keyless(u"CREATE TABLE notes (word TEXT) STRICT"_s, u"notes"_s);
        QVERIFY(keyless.description.table()->rowAddress != RowAddress::Key);
        BrowseQuery query(keyless.adapter, keyless.description);
        query.begin();
        QVERIFY(!query.forReading().longestValue);
    }

    void aRefusedConditionGivesWayToTheOneShown()
    {
        m_query->setFilter(isOdd());
        m_query->markShown();
        QVERIFY(!m_query->returnToShown());
        m_query->setRows({{}, u"nope(id)"_s, {{u"name"_s}}});
        QVERIFY(m_query->returnToShown());
        QCOMPARE(m_query->rows(), (RowFilter{isOdd(), {}, {}}));
    }

    void onlyAnotherConditionIsReturnedFrom()
    {
        m_query->markShown();
        m_query->setSort({{u"name"_s}});
        QVERIFY(!m_query->returnToShown());
        QCOMPARE(m_query->requested().sort.size(), 1);
    }

    void theSortColumnIsThatOfTheRowsShown()
    {
        m_query->markShown();
        QCOMPARE(m_query->sortColumn()->name, u"id"_s);
        m_query->setSort({{u"name"_s}});
        QCOMPARE(m_query->sortColumn()->name, u"id"_s);
        m_query->markShown();
        QCOMPARE(m_query->sortColumn()->name, u"name"_s);
    }

    void hiddenColumnsAreNotRequested()
    {
        m_query->columns().setHidden({u"note"_s});
        QCOMPARE(m_query->requested().columns.size(), 3);
        m_query->columns().setComputed({{.alias = u"loud"_s, .expression = u"upper(name)"_s}});
        QCOMPARE(m_query->requested().computed.size(), 1u);
    }

    void aChangedTableTakesWhatItStillHas()
    {
        m_query->setRows({isOdd(), {}, {{u"note"_s}, {u"name"_s}}});
        m_query->markShown();
        const TableChange change = m_items->alter(u"ALTER TABLE items DROP COLUMN note"_s);
        m_query->follow(change);
        QVERIFY(m_query->rows().filter.isEmpty());
        QCOMPARE(m_query->requested().sort.size(), 1);
        QCOMPARE(m_query->requested().sort.first().column, u"name"_s);
        QVERIFY(!m_query->returnToShown());
    }
};

TW_TEST(BrowseQueryTest)
#include "browse_query_test.moc"
