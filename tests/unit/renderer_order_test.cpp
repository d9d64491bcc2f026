// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_of.h"
#include "test_dialect.h"
#include "test_program.h"

#include <tuplewright/rendering/select_renderer.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;
using namespace tw::test;

namespace {

const TestDialect kRendererOrderDialect;

Result<Statement> sorted(const Table& table, const Sort& sort)
{
    SelectQuery query;
    query.sort = sort;
    return SelectRenderer({kRendererOrderDialect, table}).all(query);
}

/// The part of the statement after ORDER BY; empty when there is none.
QString orderOf(const Table& table, const Sort& sort)
{
    const Result<Statement> statement = sorted(table, sort);
    return statement ? statement->sql.section(u" ORDER BY "_s, 1) : statement.error().message;
}

}

class RendererOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyBreaksTies();
    void keyKeepsItsOwnColumnOrder();
    void sortedKeyColumnIsNotRepeated();
    void physicalAddressBreaksTies();
    void allSortableColumnsBreakTiesWithoutAddress();
    void nothingSortableMeansNoOrder();
    void newestComesFirstWhenNothingIsAsked();
    void creationTimeThatIsNoTimestampIsNoDefault();
    void repeatedSortColumnCountsOnce();
    void unsortableColumnIsRefused();
    void unknownSortColumnIsRefused();
};

void RendererOrderTest::keyBreaksTies()
{
    const Sort sort{{u"b"_s, SortOrder::Descending, NullsOrder::Last}};
    QCOMPARE(orderOf(tableOf(u"t: a* int, b text"_s), sort), u"\"b\" DESC NULLS LAST, \"a\""_s);
}

void RendererOrderTest::keyKeepsItsOwnColumnOrder()
{
    Table table = tableOf(u"t: a* int, b* int"_s);
    table.identityColumns = QStringList{u"b"_s, u"a"_s};
    QCOMPARE(orderOf(table, {}), u"\"b\", \"a\""_s);
}

void RendererOrderTest::sortedKeyColumnIsNotRepeated()
{
    const Sort sort{{u"b"_s, SortOrder::Descending, NullsOrder::Default}};
    QCOMPARE(orderOf(tableOf(u"t: a* int, b* int"_s), sort), u"\"b\" DESC, \"a\""_s);
}

void RendererOrderTest::physicalAddressBreaksTies()
{
    Table log = tableOf(u"log: line text"_s);
    log.rowAddress = RowAddress::Physical;
    log.physicalColumn = u"ctid"_s;
    const Sort sort{{u"line"_s, SortOrder::Ascending, NullsOrder::Default}};
    QCOMPARE(orderOf(log, sort), u"\"line\" ASC, \"log\".ctid"_s);
}

void RendererOrderTest::allSortableColumnsBreakTiesWithoutAddress()
{
    const Sort sort{{u"b"_s, SortOrder::Ascending, NullsOrder::Default}};
    QCOMPARE(orderOf(tableOf(u"v: a int, body json, b text, c text"_s), sort),
        u"\"b\" ASC, \"a\", \"c\""_s);
}

void RendererOrderTest::nothingSortableMeansNoOrder()
{
    QCOMPARE(sorted(tableOf(u"v: body json"_s), {}).value().sql, u"SELECT \"body\" FROM \"v\""_s);
}

void RendererOrderTest::newestComesFirstWhenNothingIsAsked()
{
    QCOMPARE(orderOf(tableOf(u"t: id* int, created_at timestamptz"_s), {}),
        u"\"created_at\" DESC, \"id\""_s);
}

void RendererOrderTest::creationTimeThatIsNoTimestampIsNoDefault()
{
    QCOMPARE(orderOf(tableOf(u"t: id* int, created_at text"_s), {}), u"\"id\""_s);
}

void RendererOrderTest::repeatedSortColumnCountsOnce()
{
    const Sort sort{{u"a"_s, SortOrder::Descending, NullsOrder::Default},
        {u"a"_s, SortOrder::Ascending, NullsOrder::Default}};
    QCOMPARE(orderOf(tableOf(u"t: a* int"_s), sort), u"\"a\" DESC"_s);
}

void RendererOrderTest::unsortableColumnIsRefused()
{
    const Table table = tableOf(u"t: id* int, body json"_s);
    const Sort sort{{u"body"_s, SortOrder::Ascending, NullsOrder::Default}};
    const Result<Statement> statement = sorted(table, sort);
    QCOMPARE(statement.error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(
        statement.error().message, u"Column body of t cannot be sorted: type json has no order."_s);
}

void RendererOrderTest::unknownSortColumnIsRefused()
{
    const Table table = tableOf(u"t: id* int"_s);
    const Sort sort{{u"x"_s, SortOrder::Ascending, NullsOrder::Default}};
    QCOMPARE(sorted(table, sort).error().kind, ErrorKind::InvalidArgument);
}

TW_TEST(RendererOrderTest)
#include "renderer_order_test.moc"
