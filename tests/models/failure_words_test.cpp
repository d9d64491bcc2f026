// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/failure_words.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

Column column(const QString& name, TypeClass typeClass = TypeClass::Integer)
{
    Column made;
    made.name = name;
    made.type.typeClass = typeClass;
    return made;
}

Table orders()
{
    Table table;
    table.name = {u"public"_s, u"orders"_s};
    table.columns = {column(u"id"_s), column(u"customer"_s), column(u"number"_s),
        column(u"mail"_s, TypeClass::Text)};
    table.primaryKey = {u"orders_pkey"_s, {u"id"_s}};
    table.uniqueKeys
        = {{u"orders_mail"_s, {u"mail"_s}}, {u"orders_both"_s, {u"number"_s, u"mail"_s}}};
    ForeignKey key;
    key.name = u"orders_customer_fkey"_s;
    key.columns = {u"customer"_s};
    key.target = {u"public"_s, u"customers"_s};
    table.foreignKeys = {key};
    table.checks = {{u"number_positive"_s, u"number > 0"_s}, {u"sane"_s, u"number < id"_s}};
    table.privileges.role = u"clerk"_s;
    return table;
}

StagedRow row(ChangeKind kind = ChangeKind::Update)
{
    StagedRow staged;
    staged.kind = kind;
    staged.original = {
        Value::integer(7), Value::integer(1), Value::integer(5), Value::text(u"a@example.com"_s)};
    if (kind == ChangeKind::Update)
        staged.cells = {{2, Value::integer(-6)}};
    return staged;
}

Error errorOf(ErrorKind kind, const QString& constraint = {}, const QString& table = u"orders"_s)
{
    Error error;
    error.kind = kind;
    error.constraint = constraint;
    error.schema = u"public"_s;
    error.table = table;
    error.message = u"the server's words"_s;
    error.sqlState = u"XX000"_s;
    return error;
}

}

class FailureWordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRefusalIsToldWithItsValues_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<StagedRow>("staged");
        QTest::addColumn<QString>("what");
        StagedRow blank;
        blank.kind = ChangeKind::Insert;
        StagedRow lost = row();
        lost.cells = {{1, Value::integer(17)}};
        QTest::newRow("a value is taken")
            << errorOf(ErrorKind::AlreadyExists, u"orders_mail"_s) << row()
            << u"Another row already has mail = 'a@example.com' (orders_mail)."_s;
        QTest::newRow("two values are taken together")
            << errorOf(ErrorKind::AlreadyExists, u"orders_both"_s) << row()
            << u"Another row already has number = -6, mail = 'a@example.com' (orders_both)."_s;
        QTest::newRow("a value that the server gave is taken") << errorOf(ErrorKind::AlreadyExists,
            u"orders_pkey"_s) << blank << u"Another row already has id (orders_pkey)."_s;
        QTest::newRow("an index that is not known") << errorOf(ErrorKind::AlreadyExists,
            u"other"_s) << row() << u"Another row already has this value."_s;
        QTest::newRow("no such parent")
            << errorOf(ErrorKind::ForeignKey, u"orders_customer_fkey"_s) << lost
            << u"customer = 17 references no row of public.customers (orders_customer_fkey)."_s;
        QTest::newRow("children of a row that is deleted")
            << errorOf(ErrorKind::ForeignKey, u"lines_order_fkey"_s, u"lines"_s)
            << row(ChangeKind::Delete)
            << u"Rows of public.lines still reference this row (lines_order_fkey)."_s;
        QTest::newRow("children of a row whose key is changed")
            << errorOf(ErrorKind::ForeignKey, u"lines_order_fkey"_s, u"lines"_s) << row()
            << u"Rows of public.lines still reference this row (lines_order_fkey)."_s;
        QTest::newRow("children that the server does not name")
            << errorOf(ErrorKind::ForeignKey, {}, {}) << row(ChangeKind::Delete)
            << u"Rows of another table still reference this row."_s;
        QTest::newRow("a rule about one column")
            << errorOf(ErrorKind::Check, u"number_positive"_s) << row()
            << u"number breaks the rule number_positive: number > 0"_s;
        QTest::newRow("a rule about a row")
            << errorOf(ErrorKind::Check, u"number_positive"_s) << lost
            << u"The row breaks the rule number_positive: number > 0"_s;
        QTest::newRow("a rule that is not known") << errorOf(ErrorKind::Check, u"secret"_s) << row()
                                                  << u"The row breaks the rule secret."_s;
        QTest::newRow("no right to update") << errorOf(ErrorKind::Permission) << row()
                                            << u"The role clerk may not update public.orders."_s;
        QTest::newRow("no right to delete")
            << errorOf(ErrorKind::Permission) << row(ChangeKind::Delete)
            << u"The role clerk may not delete from public.orders."_s;
        QTest::newRow("no right to insert")
            << errorOf(ErrorKind::Permission) << blank
            << u"The role clerk may not insert into public.orders."_s;
    }

    void eachRefusalIsToldWithItsValues()
    {
        QFETCH(const Error, error);
        QFETCH(const StagedRow, staged);
        QFETCH(const QString, what);
        const Table table = orders();
        const ErrorText text = explain(FailedRow(error, table, staged));
        QCOMPARE(text.what, what);
        QCOMPARE(text.why, u"the server's words"_s);
        QVERIFY(failureLines(FailedRow(error, table, staged)).startsWith(what));
    }

    void theKeyOfATableThatRefersToItself()
    {
        Table table = orders();
        ForeignKey& key = table.foreignKeys.first();
        key.target = table.name;
        key.targetColumns = {u"id"_s};
        const Error error = errorOf(ErrorKind::ForeignKey, key.name);
        StagedRow staged = row();
        staged.cells = {{0, Value::integer(70)}};
        QCOMPARE(explain(FailedRow(error, table, staged)).what,
            u"Rows of public.orders still reference this row (orders_customer_fkey)."_s);
        staged.cells = {{1, Value::integer(70)}};
        QCOMPARE(explain(FailedRow(error, table, staged)).what,
            u"customer = 70 references no row of public.orders (orders_customer_fkey)."_s);
    }

    void aRuleNamesAColumnByAWholeWord()
    {
        Table table = orders();
        table.checks = {{u"paid"_s, u"paid_numbers > 0"_s}};
        const StagedRow staged = row();
        QCOMPARE(explain(FailedRow(errorOf(ErrorKind::Check, u"paid"_s), table, staged)).what,
            u"The row breaks the rule paid: paid_numbers > 0"_s);
    }

    void aColumnOfItsOwnRightIsNoMissingPrivilege()
    {
        Table table = orders();
        table.hidesRows = true;
        table.privileges.update = false;
        for (Column& column : table.columns)
            column.updatable = column.name == u"number"_s;
        const Error error = errorOf(ErrorKind::Permission);
        StagedRow staged = row();
        QVERIFY(FailedRow(error, table, staged).isAgainstPolicy());
        staged.cells = {{3, Value::text(u"b"_s)}};
        QVERIFY(!FailedRow(error, table, staged).isAgainstPolicy());
    }

    void aPolicyIsNoMissingPrivilege()
    {
        Table table = orders();
        table.hidesRows = true;
        const Error error = errorOf(ErrorKind::Permission);
        const StagedRow staged = row();
        QCOMPARE(explain(FailedRow(error, table, staged)).what,
            u"A policy of public.orders keeps the role clerk from writing this row."_s);
        table.privileges.update = false;
        for (Column& column : table.columns)
            column.updatable = false;
        QCOMPARE(explain(FailedRow(error, table, staged)).what,
            u"The role clerk may not update public.orders."_s);
    }

    void aLongValueIsToldByItsBeginning()
    {
        const Table table = orders();
        StagedRow staged = row();
        staged.cells = {{3, Value::text(QString(5000, u'x'))}};
        const Error error = errorOf(ErrorKind::AlreadyExists, u"orders_mail"_s);
        QVERIFY(explain(FailedRow(error, table, staged)).what.size() < 200);
    }

    void rowsThatPointHereAreCounted()
    {
        const Error error = errorOf(ErrorKind::ForeignKey, u"lines_order_fkey"_s, u"lines"_s);
        QCOMPARE(referredWords(error, {u"public"_s, u"lines"_s}, 3),
            u"3 rows of public.lines still reference this row (lines_order_fkey)."_s);
        QCOMPARE(referredWords(error, {u"public"_s, u"lines"_s}, 1),
            u"1 row of public.lines still references this row (lines_order_fkey)."_s);
    }

    void aMissingValueIsToldOnce()
    {
        Error error;
        error.kind = ErrorKind::NotNull;
        error.column = u"number"_s;
        error.message = u"number needs a value."_s;
        QCOMPARE(explain(error).what, u"number must have a value."_s);
        QVERIFY(explain(error).why.isEmpty());
    }
};

TW_TEST(FailureWordsTest)
#include "failure_words_test.moc"
