// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/filters/masked_columns.h"
#include "models/tables/reference_search.h"
#include "test_dialect.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

Table peopleTable()
{
    Table table;
    table.name = {u"public"_s, u"people"_s};
    table.rowAddress = RowAddress::Key;
    table.identityColumns = {u"id"_s};
    for (const QString& name :
        {u"id"_s, u"name"_s, u"ssn"_s, u"Odd, \"name\""_s, u"boss_id"_s, u"email"_s})
        table.columns.append({.name = name});
    table.columns[2].isMasked = true;
    table.columns[3].isMasked = true;
    ForeignKey boss;
    boss.columns = {u"boss_id"_s};
    table.foreignKeys.append(boss);
    return table;
}

Filter tested(const QString& column)
{
    return Filter::condition(column, FilterOperator::Equal, {Value::text(u"x"_s)});
}

}

/// What the masks of a connection keep from filters and orders, and how its list is changed.
class MaskedNamesTest final : public QObject
{
    Q_OBJECT

    TestDialect m_dialect;
    Table m_table = peopleTable();
    MaskedNames m_names{m_table, m_dialect, u"ssn,users.email,users.pin"_s};

private Q_SLOTS:
    void groupsAndSearchesSpeakOfTheirColumns()
    {
        const Table table = peopleTable();
        const TestDialect dialect;
        const MaskedNames names(table, dialect, {});
        const Filter plain = Filter::first({{u"name"_s}, {{u"id"_s}}}, tested(u"email"_s));
        QVERIFY(names.inCondition({plain, {}, {}}).isEmpty());
        QCOMPARE(names.inCondition({Filter::first({{u"ssn"_s}, {}}, {}), {}, {}}), u"ssn"_s);
        QCOMPARE(
            names.inCondition({Filter::first({{u"name"_s}, {{u"ssn"_s}}}, {}), {}, {}}), u"ssn"_s);
        QCOMPARE(names.inCondition({Filter::first({{u"name"_s}, {}}, tested(u"ssn"_s)), {}, {}}),
            u"ssn"_s);
        ComputedColumn found{u"fit"_s};
        found.found
            = ComputedColumn::Found{ComputedColumn::Found::Fact::Snippet, u"name"_s, u"ssn"_s};
        QCOMPARE(names.inComputed(found), u"ssn"_s);
    }

    void aParentIsNotSearchedByWhatIsMasked()
    {
        for (Column& column : m_table.columns)
            column.type.typeClass = TypeClass::Text;
        m_table.primaryKey.columns = {u"id"_s};
        QCOMPARE(labelColumn(m_table)->name, u"name"_s);
        m_table.columns[1].isMasked = true;
        QCOMPARE(labelColumn(m_table)->name, u"boss_id"_s);
        m_table = peopleTable();
    }

    void conditionsAreLookedThrough_data()
    {
        QTest::addColumn<Filter>("filter");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("found");
        QTest::newRow("nothing") << Filter() << QString() << QString();
        QTest::newRow("another") << tested(u"name"_s) << u"name = 'ssn'"_s << QString();
        QTest::newRow("own") << tested(u"ssn"_s) << QString() << u"ssn"_s;
        QTest::newRow("inside") << Filter::any(
            {tested(u"name"_s), Filter::negate(tested(u"ssn"_s))})
                                << QString() << u"ssn"_s;
        QTest::newRow("of a parent") << tested(u"author.email"_s) << QString() << u"author.email"_s;
        QTest::newRow("own, not masked here") << tested(u"email"_s) << QString() << QString();
        QTest::newRow("of children") << Filter::exists(
            {RelatedRows::Direction::ToChildren, {{}, u"users"_s}, {}}, tested(u"email"_s))
                                     << QString() << u"email"_s;
        QTest::newRow("typed") << Filter() << u"lower(SSN) > 'a'"_s << u"ssn"_s;
        QTest::newRow("typed, not masked here") << Filter() << u"email = 'x'"_s << QString();
        QTest::newRow("typed, of another table")
            << Filter() << u"id in (select id from users where pin = 1)"_s << u"pin"_s;
        QTest::newRow("escaped") << Filter() << u"U&\"\\0073sn\" = 'x'"_s << u"ssn"_s;
        QTest::newRow("quoted") << Filter() << u"\"Odd, \"\"name\"\"\" is null"_s
                                << u"Odd, \"name\""_s;
    }
    void conditionsAreLookedThrough()
    {
        QFETCH(Filter, filter);
        QFETCH(QString, sql);
        QFETCH(QString, found);
        QCOMPARE(m_names.inCondition({filter, sql, {}}), found);
    }

    void whatIsLeftSaysNothingOfThem()
    {
        const RowFilter rows{Filter::all({tested(u"name"_s), tested(u"ssn"_s)}), u"ssn > 'a'"_s,
            {{u"ssn"_s}, {u"name"_s}}};
        const RowFilter left = m_names.removedFrom(rows);
        QCOMPARE(left, (RowFilter{Filter::all({tested(u"name"_s)}), {}, {{u"name"_s}}}));
        QVERIFY(m_names.inOrder(left.sort).isEmpty());
        QCOMPARE(m_names.inOrder(rows.sort), u"ssn"_s);
    }

    void keysAndReferencesCannotBeMasked()
    {
        QVERIFY(!canBeMasked(m_table, u"id"_s));
        QVERIFY(!canBeMasked(m_table, u"boss_id"_s));
        QVERIFY(canBeMasked(m_table, u"name"_s));
    }

    void theListGrowsAndShrinks_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("column");
        QTest::addColumn<bool>("isMasked");
        QTest::addColumn<QString>("after");
        QTest::newRow("first") << QString() << u"ssn"_s << true << u"public.people.ssn"_s;
        QTest::newRow("another") << u"email"_s << u"ssn"_s << true << u"email,public.people.ssn"_s;
        QTest::newRow("quoted") << QString() << u"Odd, \"name\""_s << true
                                << u"\"public.people.Odd, \"\"name\"\"\""_s;
        QTest::newRow("gone") << u"email, public.people.ssn"_s << u"ssn"_s << false << u"email"_s;
        QTest::newRow("quoted, gone")
            << u"\"public.people.Odd, \"\"name\"\"\""_s << u"Odd, \"name\""_s << false << QString();
        QTest::newRow("for all tables") << u"ssn"_s << u"ssn"_s << false << u"refused"_s;
        QTest::newRow("for all schemas") << u"people.ssn"_s << u"ssn"_s << false << u"refused"_s;
        QTest::newRow("no list") << u"\"ssn"_s << u"ssn"_s << true << u"refused"_s;
        QTest::newRow("a gap") << u"a,,b"_s << u"ssn"_s << true << u"refused"_s;
    }
    void theListGrowsAndShrinks()
    {
        QFETCH(QString, before);
        QFETCH(QString, column);
        QFETCH(bool, isMasked);
        QFETCH(QString, after);
        const Result<QString> list = withMask(before, m_table.name, column, isMasked);
        QCOMPARE(list.value_or(u"refused"_s), after);
    }
};

TW_TEST(MaskedNamesTest)
#include "masked_names_test.moc"
