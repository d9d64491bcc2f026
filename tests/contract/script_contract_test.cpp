// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_fixture.h"
#include "test_program.h"

#include <tuplewright/results/result_set.h>
#include <tuplewright/session/query_plan.h>
#include <tuplewright/session/scalars.h>
#include <tuplewright/session/script_run.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

/// Scripts, single values and plans, the same for every engine.
class ScriptContractTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = makeEngineFixture();
        if (!m_fixture)
            QSKIP("A program that this engine takes is not installed.");
        m_pool
            = std::make_shared<ConnectionPool>(m_fixture->backend(), m_fixture->config(), Secret());
        run(u"DROP TABLE IF EXISTS notes"_s);
        run(u"CREATE TABLE notes (id integer PRIMARY KEY, text text)"_s);
    }

    void init() { run(u"DELETE FROM notes"_s); }
    void cleanupTestCase()
    {
        if (m_pool)
            run(u"DROP TABLE notes"_s);
    }

    void aScriptIsSavedAsAWhole()
    {
        Session session(m_pool);
        ResultSet rows;
        ScriptOptions options;
        options.sinkFor = [&rows](qsizetype number) { return number == 2 ? &rows : nullptr; };
        QList<int> lines;
        options.afterEach = [&lines](const ScriptStep& step) -> Result<void> {
            lines.append(step.line);
            return {};
        };
        const ScriptReport report = executeScript(session,
            u"INSERT INTO notes VALUES (1, 'a;b');\n-- comment;\nINSERT INTO notes VALUES (2, 'c');"
            "\nSELECT text FROM notes ORDER BY id"_s,
            options);
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->toText()) : "");
        QCOMPARE(report.outcome, Outcome::Saved);
        QCOMPARE(report.done, 3);
        QCOMPARE(lines, (QList<int>{1, 2, 4}));
        QCOMPARE(rows.cell(1, 0).toValue().toText(), u"c"_s);
        QCOMPARE(count(), 2);
    }

    void aMistakeTakesAllOfItBack()
    {
        Session session(m_pool);
        const ScriptReport report = executeScript(
            session, u"INSERT INTO notes VALUES (1, 'a');\n\nINSERT INTO nowhere VALUES (2)"_s);
        QVERIFY(report.error);
        QVERIFY2(report.error->message.startsWith(u"Statement 2, line 3: "_s),
            qPrintable(report.error->message));
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QCOMPARE(report.done, 1);
        QCOMPARE(count(), 0);
    }

    void statementByStatementKeepsWhatWorked()
    {
        Session session(m_pool);
        const ScriptOptions options{.mode = ScriptMode::EachStatement};
        ScriptReport report = executeScript(session,
            u"INSERT INTO notes VALUES (1, 'a'); INSERT INTO nowhere VALUES (2)"_s, options);
        QVERIFY(report.error);
        QCOMPARE(report.done, 1);
        QCOMPARE(count(), 1);
        report = executeScript(session,
            u"BEGIN; INSERT INTO notes VALUES (2, 'a'); COMMIT;"
            "BEGIN; INSERT INTO notes VALUES (3, 'a'); ROLLBACK"_s,
            options);
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->toText()) : "");
        QCOMPARE(count(), 2);
        report = executeScript(session, u"BEGIN; INSERT INTO notes VALUES (4, 'a')"_s, options);
        QVERIFY(report.error);
        QVERIFY(!session.isInTransaction());
        QCOMPARE(count(), 2);
    }

    void whatCannotBePartOfAWholeIsSeenBefore()
    {
        Session session(m_pool);
        const ScriptReport report
            = executeScript(session, u"INSERT INTO notes VALUES (1, 'a'); VACUUM"_s);
        QVERIFY(report.error);
        QCOMPARE(report.error->kind, ErrorKind::InvalidState);
        QCOMPARE(report.done, 0);
        QCOMPARE(executeScript(session, u" -- nothing"_s).error->kind, ErrorKind::InvalidArgument);
        QCOMPARE(count(), 0);
    }

    void scalarsAreSingleValues()
    {
        run(u"INSERT INTO notes VALUES (1, 'a'), (2, NULL)"_s);
        Session session(m_pool);
        const Statement all{u"SELECT text FROM notes ORDER BY id"_s, {}};
        const auto texts = scalars(session, all);
        QVERIFY(texts);
        QCOMPARE(texts->size(), 2);
        QVERIFY(texts->last().isNull());
        QCOMPARE(scalarOne(session, all).error().kind, ErrorKind::MultipleResults);
        const Statement none{u"SELECT text FROM notes WHERE id = 7"_s, {}};
        QCOMPARE(scalarOne(session, none).error().kind, ErrorKind::NotFound);
        QVERIFY(!scalarOneOrNone(session, none).value());
        QCOMPARE(
            scalarOne(session, {u"SELECT count(*) FROM notes"_s, {}}).value().toText(), u"2"_s);
        QCOMPARE(scalars(session, {u"DELETE FROM notes"_s, {}}).error().kind,
            ErrorKind::InvalidArgument);
    }

    void aPlanIsToldInLines()
    {
        Session session(m_pool);
        const auto plan = explain(session, {u"SELECT * FROM notes"_s, {}});
        QVERIFY(plan);
        QVERIFY2(plan->contains(u"notes"_s), qPrintable(*plan));
        const auto ran = explain(session, {u"DELETE FROM notes"_s, {}}, PlanDepth::Measured);
        QVERIFY(ran ? ran->contains(u"actual time"_s) : ran.error().kind == ErrorKind::Unsupported);
        QVERIFY(!session.isInTransaction());
    }

    void joinsWithoutAConditionAreNamed()
    {
        Session session(m_pool);
        const auto warned = [&session](const QString& sql) {
            const auto outcome = session.run({sql, {}}, nullptr);
            return outcome && !outcome->notices.kept.isEmpty();
        };
        QVERIFY(warned(u"SELECT 1 FROM notes a, notes b"_s));
        QVERIFY(warned(u"SELECT 1 FROM notes a, notes b ORDER BY 1, 1"_s));
        QVERIFY(!warned(u"SELECT a.id, b.id FROM notes a, notes b WHERE a.id = b.id"_s));
        QVERIFY(!warned(u"SELECT a.id, b.id FROM notes a CROSS JOIN notes b"_s));
        ConnectionConfig config = m_fixture->config();
        config.log.lintJoins = false;
        Session other(std::make_shared<ConnectionPool>(m_fixture->backend(), config, Secret()));
        const auto outcome = other.run({u"SELECT 1 FROM notes a, notes b"_s, {}}, nullptr);
        QVERIFY(outcome && outcome->notices.kept.isEmpty());
    }

private:
    void run(const QString& sql) const
    {
        Session session(m_pool);
        const auto done = session.run({sql, {}}, nullptr);
        QVERIFY2(done, done ? "" : qPrintable(done.error().toText()));
    }

    [[nodiscard]] int count() const
    {
        Session session(m_pool);
        return scalarOne(session, {u"SELECT count(*) FROM notes"_s, {}})
            .value_or(Value())
            .toText()
            .toInt();
    }

    std::unique_ptr<EngineFixture> m_fixture;
    std::shared_ptr<ConnectionPool> m_pool;
};

TW_TEST(ScriptContractTest)
#include "script_contract_test.moc"
