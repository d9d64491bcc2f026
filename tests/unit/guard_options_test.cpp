// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/configuration/guard_options.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tw;

class GuardOptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reviewsByPolicy_data();
    void reviewsByPolicy();
    void onlyProductionAsksForTyping();
    void productionLimitsKeepWhatIsSet();
};

void GuardOptionsTest::reviewsByPolicy_data()
{
    QTest::addColumn<int>("environment");
    QTest::addColumn<int>("policy");
    QTest::addColumn<int>("changes");
    QTest::addColumn<bool>("deletes");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char* name, Environment environment, ReviewPolicy policy, int changes,
                         bool deletes, bool expected) {
        QTest::newRow(name) << int(environment) << int(policy) << changes << deletes << expected;
    };
    using E = Environment;
    using P = ReviewPolicy;
    row("one change", E::Development, P::ByEnvironment, 1, false, false);
    row("two changes", E::Test, P::ByEnvironment, 2, false, true);
    row("a deletion", E::Development, P::ByEnvironment, 1, true, true);
    row("production", E::Production, P::ByEnvironment, 1, false, true);
    row("always", E::Development, P::Always, 1, false, true);
    row("never", E::Production, P::Never, 9, true, false);
    row("rows in production", E::Production, P::Rows, 1, false, false);
}

void GuardOptionsTest::reviewsByPolicy()
{
    QFETCH(const int, environment);
    QFETCH(const int, policy);
    QFETCH(const int, changes);
    QFETCH(const bool, deletes);
    QFETCH(const bool, expected);
    const GuardOptions guard{Environment(environment), ReviewPolicy(policy)};
    QCOMPARE(guard.needsReview(changes, deletes), expected);
}

void GuardOptionsTest::onlyProductionAsksForTyping()
{
    QVERIFY(GuardOptions{Environment::Production}.needsTyping(true));
    QVERIFY(!GuardOptions{Environment::Production}.needsTyping(false));
    QVERIFY(!GuardOptions{Environment::Test}.needsTyping(true));
}

void GuardOptionsTest::productionLimitsKeepWhatIsSet()
{
    SessionOptions session;
    session.lockTimeout = 7s;
    applyProductionLimits(session);
    QCOMPARE(session.statementTimeout, 60s);
    QCOMPARE(session.lockTimeout, 7s);
    QCOMPARE(session.idleInTransactionTimeout, 60s);
}

TW_TEST(GuardOptionsTest)
#include "guard_options_test.moc"
