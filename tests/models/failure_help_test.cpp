// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/editing/failure_help.h"
#include "test_program.h"

#include <QTest>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

Column plainColumn(const QString& name)
{
    Column made;
    made.name = name;
    return made;
}

/// ordersWithKeys(id key, customer → customers, number unique with year, year).
Table ordersWithKeys()
{
    Table table;
    table.name = {u"public"_s, u"orders"_s};
    table.columns = {plainColumn(u"id"_s), plainColumn(u"customer"_s), plainColumn(u"number"_s),
        plainColumn(u"year"_s)};
    table.primaryKey = {u"orders_pkey"_s, {u"id"_s}};
    table.uniqueKeys = {{u"orders_number"_s, {u"number"_s, u"year"_s}}};
    ForeignKey key;
    key.name = u"orders_customer_fkey"_s;
    key.columns = {u"customer"_s};
    key.target = {u"public"_s, u"customers"_s};
    table.foreignKeys = {key};
    return table;
}

StagedRow edited()
{
    StagedRow row;
    row.original = {Value::integer(7), Value::integer(1), Value::integer(5), Value::integer(2026)};
    row.cells = {{2, Value::integer(6)}};
    return row;
}

Error failureOf(ErrorKind kind, const QString& constraint, const QString& blamed = {})
{
    Error error;
    error.kind = kind;
    error.constraint = constraint;
    error.column = blamed;
    return error;
}

std::optional<FailureHelp> helpFor(const Error& error, const Table& table, const StagedRow& row)
{
    return failureHelp(FailedRow(error, table, row));
}

}

class FailureHelpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTakenKeyLeadsToTheOtherRow();
    void theColumnNamesTheKeyWhereItsNameIsNotTold();
    void aKeyThatOnlyTheServerKnowsLeadsNowhere();
    void aMissingParentLeadsToItsTable();
    void aRowThatCannotGoLeadsNowhere();
    void whatIsNotAllowedLeadsToTheStatementThatAllowsIt();
    void aConflictLeadsToAnotherTry();
    void otherFailuresLeadNowhere();
};

void FailureHelpTest::aTakenKeyLeadsToTheOtherRow()
{
    const auto help = helpFor(
        failureOf(ErrorKind::AlreadyExists, u"orders_number"_s), ordersWithKeys(), edited());
    QVERIFY(help);
    QCOMPARE(help->label, u"Show the other row"_s);
    QCOMPARE(help->table, ordersWithKeys().name);
    QCOMPARE(help->filter,
        Filter::all({Filter::condition(u"number"_s, FilterOperator::Equal, {Value::integer(6)}),
            Filter::condition(u"year"_s, FilterOperator::Equal, {Value::integer(2026)})}));
}

void FailureHelpTest::theColumnNamesTheKeyWhereItsNameIsNotTold()
{
    Table table = ordersWithKeys();
    const Error error = failureOf(ErrorKind::AlreadyExists, {}, u"year"_s);
    QVERIFY(!helpFor(error, table, edited())); // of more columns none would have been told
    table.uniqueKeys.append({u"orders_year"_s, {u"year"_s}});
    const auto help = helpFor(error, table, edited());
    QVERIFY(help);
    QCOMPARE(help->filter,
        Filter::all({Filter::condition(u"year"_s, FilterOperator::Equal, {Value::integer(2026)})}));
}

void FailureHelpTest::aKeyThatOnlyTheServerKnowsLeadsNowhere()
{
    StagedRow row;
    row.kind = ChangeKind::Insert;
    row.cells = {{2, Value::integer(6)}};
    QVERIFY(
        !helpFor(failureOf(ErrorKind::AlreadyExists, u"orders_number"_s), ordersWithKeys(), row));
    QVERIFY(!helpFor(failureOf(ErrorKind::AlreadyExists, u"unheard_of"_s), ordersWithKeys(), row));
}

void FailureHelpTest::aMissingParentLeadsToItsTable()
{
    const auto help = helpFor(failureOf(ErrorKind::ForeignKey, {}), ordersWithKeys(), edited());
    QVERIFY(help);
    QCOMPARE(help->label, u"Open public.customers"_s);
    QCOMPARE(help->table.name, u"customers"_s);
    QVERIFY(help->filter.isEmpty());
}

void FailureHelpTest::aRowThatCannotGoLeadsNowhere()
{
    StagedRow row = edited();
    row.kind = ChangeKind::Delete;
    QVERIFY(!helpFor(failureOf(ErrorKind::ForeignKey, {}), ordersWithKeys(), row));
}

void FailureHelpTest::whatIsNotAllowedLeadsToTheStatementThatAllowsIt()
{
    Table table = ordersWithKeys();
    const Error error = failureOf(ErrorKind::Permission, {});
    QVERIFY(!helpFor(error, table, edited())); // SQLite has no roles
    table.privileges.role = u"clerk"_s;
    const auto help = helpFor(error, table, edited());
    QVERIFY(help);
    QCOMPARE(help->way, FailureHelp::Way::CopyText);
    QCOMPARE(help->label, u"Copy GRANT"_s);
    QCOMPARE(help->text, u"GRANT UPDATE ON \"public\".\"orders\" TO \"clerk\";"_s);
    table.hidesRows = true;
    QVERIFY(!helpFor(error, table, edited()));
}

void FailureHelpTest::aConflictLeadsToAnotherTry()
{
    for (const ErrorKind kind :
        {ErrorKind::Serialization, ErrorKind::Deadlock, ErrorKind::LockNotAvailable}) {
        const auto help = failureHelp(failureOf(kind, {}));
        QVERIFY(help);
        QCOMPARE(help->way, FailureHelp::Way::TryAgain);
        QVERIFY(helpFor(failureOf(kind, {}), ordersWithKeys(), edited()));
    }
    QVERIFY(!failureHelp(failureOf(ErrorKind::Check, {})));
}

void FailureHelpTest::otherFailuresLeadNowhere()
{
    QVERIFY(!helpFor(failureOf(ErrorKind::Check, u"orders_number"_s), ordersWithKeys(), edited()));
    QVERIFY(!helpFor(failureOf(ErrorKind::NotNull, {}, u"year"_s), ordersWithKeys(), edited()));
}

TW_TEST(FailureHelpTest)
#include "failure_help_test.moc"
