// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_of.h"
#include "test_program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;
using namespace tw::test;

class LifecycleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void certainSignsAreDetected_data();
    void certainSignsAreDetected();
    void uncertainSignsAreNotDetected_data();
    void uncertainSignsAreNotDetected();
    void computedColumnMarksNothing();
    void timestampThatIsNeverNullMarksNothing();
    void weakSignsAreProposed();
    void nothingIsProposedBesideACertainSign();
    void aChosenOneMustFitItsColumn();
};

void LifecycleTest::certainSignsAreDetected_data()
{
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("column");
    QTest::addColumn<Lifecycle::Kind>("kind");
    QTest::newRow("deleted flag") << u"is_deleted bool"_s << u"is_deleted"_s
                                  << Lifecycle::Kind::DeletedFlag;
    QTest::newRow("active flag") << u"is_active bool"_s << u"is_active"_s
                                 << Lifecycle::Kind::ActiveFlag;
    QTest::newRow("deleted at") << u"deleted_at timestamp"_s << u"deleted_at"_s
                                << Lifecycle::Kind::DeletedAt;
    QTest::newRow("deleted at, with zone")
        << u"deleted_at timestamptz"_s << u"deleted_at"_s << Lifecycle::Kind::DeletedAt;
    QTest::newRow("the flag wins") << u"is_active bool, deleted_at timestamp, is_deleted bool"_s
                                   << u"is_deleted"_s << Lifecycle::Kind::DeletedFlag;
    QTest::newRow("deleted at wins over active") << u"is_active bool, deleted_at timestamp"_s
                                                 << u"deleted_at"_s << Lifecycle::Kind::DeletedAt;
    QTest::newRow("the next sign counts when the first is no boolean")
        << u"is_deleted int, is_active bool"_s << u"is_active"_s << Lifecycle::Kind::ActiveFlag;
}

void LifecycleTest::certainSignsAreDetected()
{
    QFETCH(const QString, columns);
    QFETCH(const QString, column);
    QFETCH(const Lifecycle::Kind, kind);
    const Table table = tableOf(u"t: id* int, "_s + columns);
    QVERIFY(table.lifecycle.has_value());
    QCOMPARE(table.lifecycle->column, column);
    QCOMPARE(table.lifecycle->kind, kind);
}

void LifecycleTest::uncertainSignsAreNotDetected_data()
{
    QTest::addColumn<QString>("columns");
    QTest::newRow("integer flag") << u"is_deleted int"_s;
    QTest::newRow("another name") << u"deleted bool"_s;
    QTest::newRow("another case") << u"Is_Deleted bool"_s;
    QTest::newRow("date") << u"deleted_at date"_s;
    QTest::newRow("status") << u"status text"_s;
    QTest::newRow("active") << u"active bool"_s;
    QTest::newRow("archived") << u"is_archived bool"_s;
}

void LifecycleTest::uncertainSignsAreNotDetected()
{
    QFETCH(const QString, columns);
    QVERIFY(!tableOf(u"t: id* int, "_s + columns).lifecycle);
}

void LifecycleTest::computedColumnMarksNothing()
{
    Table table = tableOf(u"t: id* int, is_deleted bool"_s);
    table.columns[1].generation = Generation::Expression;
    QVERIFY(!Lifecycle::detect(table.columns));
    QVERIFY(Lifecycle::proposals(table.columns).isEmpty());
}

void LifecycleTest::timestampThatIsNeverNullMarksNothing()
{
    Table table = tableOf(u"t: id* int, deleted_at timestamp"_s);
    table.columns[1].nullable = false;
    QVERIFY(!Lifecycle::detect(table.columns));
}

void LifecycleTest::weakSignsAreProposed()
{
    const Table table
        = tableOf(u"t: id* int, is_active int, Status text, is_archived bool, note text"_s);
    QCOMPARE(Lifecycle::proposals(table.columns),
        (QStringList{u"is_active"_s, u"Status"_s, u"is_archived"_s}));
}

void LifecycleTest::nothingIsProposedBesideACertainSign()
{
    const Table table = tableOf(u"t: id* int, is_deleted bool, status text"_s);
    QCOMPARE(Lifecycle::proposals(table.columns), QStringList());
}

void LifecycleTest::aChosenOneMustFitItsColumn()
{
    const Table table = tableOf(u"t: id* int, status text, gone bool, note json"_s);
    using Kind = Lifecycle::Kind;
    const auto fits = [&table](const Lifecycle& lifecycle) -> bool {
        return lifecycle.validate(table).has_value();
    };
    QVERIFY(fits({u"gone"_s, Kind::DeletedFlag}));
    QVERIFY(fits({u"status"_s, Kind::Mark, u"deleted"_s, u"active"_s}));
    QVERIFY(fits({u"id"_s, Kind::Mark, u"1"_s, u"0"_s}));
    QVERIFY(!fits({u"status"_s, Kind::Mark, u"same"_s, u"same"_s}));
    QVERIFY(!fits({u"status"_s, Kind::DeletedFlag}));
    QVERIFY(!fits({u"gone"_s, Kind::DeletedAt}));
    QVERIFY(!fits({u"note"_s, Kind::Mark, u"1"_s, u"0"_s}));
    const Result<void> unknown = Lifecycle{u"nobody"_s}.validate(table);
    QCOMPARE(unknown.error().column, u"nobody"_s);
}

TW_TEST(LifecycleTest)
#include "lifecycle_test.moc"
