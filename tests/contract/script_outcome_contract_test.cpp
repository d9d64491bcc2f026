// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_fixture.h"
#include "test_program.h"

#include <tuplewright/results/result_set.h>
#include <tuplewright/session/scalars.h>
#include <tuplewright/session/script_run.h>

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

/// Stops the call with the first rows that it gets.
class StoppingSink final : public RowSink
{
public:
    explicit StoppingSink(std::stop_source& stop)
        : m_stop(stop)
    { }

    Result<void> begin(const ResultHeader&) override { return {}; }
    Result<void> push(RowChunkPtr) override
    {
        m_stop.request_stop();
        return {};
    }

private:
    std::stop_source& m_stop;
};

}

/// What is told of scripts that fail, are stopped or end their own transactions is what became of
/// them, the same for every engine.
class ScriptOutcomeContractTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = makeEngineFixture();
        if (!m_fixture)
            QSKIP("A program that this engine takes is not installed.");
        m_pool = m_fixture->pool(m_fixture->config());
        execute(u"DROP TABLE IF EXISTS steps"_s);
        execute(u"CREATE TABLE steps (id integer PRIMARY KEY)"_s);
    }

    void init() { execute(u"DELETE FROM steps"_s); }
    void cleanupTestCase()
    {
        if (m_pool)
            execute(u"DROP TABLE steps"_s);
    }

    void aFailureLeavesWhatIsTold_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<ScriptMode>("mode");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<int>("done");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("left");
        const auto whole = ScriptMode::OneTransaction;
        const auto each = ScriptMode::EachStatement;
        const auto row = [](const char* name, const QString& script, ScriptMode mode,
                             Outcome outcome, int done, const QString& place, const QString& left) {
            QTest::newRow(name) << script << mode << outcome << done << place << left;
        };
        const QString bad = u"INSERT INTO nowhere VALUES (1);\n"_s;
        row("whole, the first", bad + insert(1), whole, Outcome::NotSaved, 0, place(1, 1), u""_s);
        row("whole, the middle", insert(1) + bad + insert(2), whole, Outcome::NotSaved, 1,
            place(2, 2), u""_s);
        row("whole, the last", insert(1) + insert(2) + bad, whole, Outcome::NotSaved, 2,
            place(3, 3), u""_s);
        row("whole, a key twice", insert(1) + insert(1), whole, Outcome::NotSaved, 1, place(2, 2),
            u""_s);
        row("each, the first", bad + insert(1), each, Outcome::NotSaved, 0, place(1, 1), u""_s);
        row("each, the middle", insert(1) + bad + insert(2), each, Outcome::Saved, 1, place(2, 2),
            u"1"_s);
        row("each, a key twice", insert(1) + insert(2) + insert(1), each, Outcome::Saved, 2,
            place(3, 3), u"1 2"_s);
        row("each, in a transaction", u"BEGIN;\n"_s + insert(1) + bad, each, Outcome::NotSaved, 2,
            place(3, 3), u""_s);
        row("each, behind a transaction", u"BEGIN;\n"_s + insert(1) + u"COMMIT;\n"_s + bad, each,
            Outcome::Saved, 3, place(4, 4), u"1"_s);
        row("each, saved before the transaction", insert(1) + u"BEGIN;\n"_s + insert(2) + bad, each,
            Outcome::NotSaved, 3, place(4, 4), u"1"_s);
        row("each, a commit too many", insert(1) + u"COMMIT;\n"_s, each, Outcome::Saved, 1,
            place(2, 2), u"1"_s);
        row("each, an unknown savepoint", u"BEGIN;\n"_s + insert(1) + u"ROLLBACK TO a;\n"_s, each,
            Outcome::NotSaved, 2, place(3, 3), u""_s);
        row("each, a second begin", u"BEGIN;\n"_s + insert(1) + u"BEGIN;\n"_s, each,
            Outcome::NotSaved, 2, place(3, 3), u""_s);
        row("after comments", u"-- a;\n/* b;\n*/\n"_s + insert(1) + u"\n\n"_s + bad, whole,
            Outcome::NotSaved, 1, place(2, 7), u""_s);
    }

    void aFailureLeavesWhatIsTold()
    {
        QFETCH(const QString, script);
        QFETCH(const ScriptMode, mode);
        Session session(m_pool);
        const ScriptReport report = executeScript(session, script, {.mode = mode});
        QVERIFY(report.error);
        QTEST(report.outcome, "outcome");
        QTEST(int(report.done), "done");
        QFETCH(const QString, place);
        QVERIFY2(report.error->message.startsWith(place), qPrintable(report.error->message));
        QTEST(left(), "left");
        QVERIFY(!session.isInTransaction());
        QVERIFY(!session.isPinned());
        // The session goes on.
        QVERIFY(!executeScript(session, insert(9)).error);
    }

    void aTransactionLeftOpenIsRolledBackAndTold()
    {
        Session session(m_pool);
        const ScriptReport report = executeScript(
            session, u"BEGIN;\n"_s + insert(1), {.mode = ScriptMode::EachStatement});
        QVERIFY(report.error);
        QVERIFY2(report.error->message.contains(u"left a transaction open"_s),
            qPrintable(report.error->message));
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QCOMPARE(report.done, 2);
        QCOMPARE(left(), QString());
    }

    void transactionsOfTheScriptAreRefusedInAWhole_data()
    {
        QTest::addColumn<QString>("statement");
        for (const char* statement : {"BEGIN", "COMMIT", "ROLLBACK", "END", "begin", "commit;;",
                 "/* a */ COMMIT", "END TRANSACTION"})
            QTest::newRow(statement) << QString::fromLatin1(statement);
    }

    void transactionsOfTheScriptAreRefusedInAWhole()
    {
        QFETCH(const QString, statement);
        Session session(m_pool);
        const ScriptReport report = executeScript(session, insert(1) + statement);
        QVERIFY(report.error);
        QCOMPARE(report.error->kind, ErrorKind::InvalidState);
        QVERIFY2(report.error->message.startsWith(place(2, 2)), qPrintable(report.error->message));
        QVERIFY(!report.error->hint.isEmpty());
        QCOMPARE(report.done, 0);
        QCOMPARE(left(), QString());
    }

    void savepointsArePartOfAWhole()
    {
        Session session(m_pool);
        const ScriptReport report = executeScript(session,
            insert(1) + u"SAVEPOINT a;\n"_s + insert(2) + u"ROLLBACK TO a;\nRELEASE a;\n"_s
                + insert(3));
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->toText()) : "");
        QCOMPARE(left(), u"1 3"_s);
    }

    void whoeverIsToldMayEndIt_data()
    {
        QTest::addColumn<ScriptMode>("mode");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("left");
        QTest::newRow("whole") << ScriptMode::OneTransaction << Outcome::NotSaved << QString();
        QTest::newRow("each") << ScriptMode::EachStatement << Outcome::Saved << u"1 2"_s;
    }

    void whoeverIsToldMayEndIt()
    {
        QFETCH(const ScriptMode, mode);
        ScriptOptions options{.mode = mode};
        options.afterEach = [](const ScriptStep& step) -> Result<void> {
            if (step.number == 1)
                return fail(ErrorKind::File, u"full"_s);
            return {};
        };
        Session session(m_pool);
        const ScriptReport report
            = executeScript(session, insert(1) + insert(2) + insert(3), options);
        QVERIFY(report.error);
        QCOMPARE(report.error->kind, ErrorKind::File);
        QCOMPARE(report.done, 2);
        QTEST(report.outcome, "outcome");
        QTEST(left(), "left");
    }

    void aStoppedScriptIsTakenBack_data()
    {
        QTest::addColumn<ScriptMode>("mode");
        QTest::addColumn<QString>("left");
        QTest::newRow("whole") << ScriptMode::OneTransaction << QString();
        QTest::newRow("each") << ScriptMode::EachStatement << u"1"_s;
    }

    void aStoppedScriptIsTakenBack()
    {
        QFETCH(const ScriptMode, mode);
        std::stop_source stop;
        CallOptions call;
        call.stop = stop.get_token();
        ScriptOptions options{.mode = mode};
        StoppingSink sink(stop);
        options.sinkFor = [&](qsizetype number) { return number == 1 ? &sink : nullptr; };
        Session session(m_pool);
        const ScriptReport report = executeScript(
            session, insert(1) + m_fixture->endlessSql() + u";\n"_s + insert(2), options, call);
        QVERIFY(report.error);
        QCOMPARE(report.error->kind, ErrorKind::Cancelled);
        QVERIFY2(report.error->message.startsWith(place(2, 2)), qPrintable(report.error->message));
        QCOMPARE(report.done, 1);
        QTEST(left(), "left");
        QVERIFY(!session.isInTransaction());
        QVERIFY(!executeScript(session, insert(9)).error);
    }

    void aStopAfterTheLastStatementSavesNothing()
    {
        std::stop_source stop;
        CallOptions call;
        call.stop = stop.get_token();
        ScriptOptions options;
        options.afterEach = [&stop](const ScriptStep&) -> Result<void> {
            stop.request_stop();
            return {};
        };
        Session session(m_pool);
        const ScriptReport report = executeScript(session, insert(1), options, call);
        QVERIFY(report.error);
        QCOMPARE(report.error->kind, ErrorKind::Cancelled);
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QCOMPARE(left(), QString());
    }

    void insideOfATransactionNothingRuns()
    {
        Session session(m_pool);
        QVERIFY(session.begin());
        const ScriptReport report = executeScript(session, insert(1));
        QVERIFY(report.error);
        QCOMPARE(report.error->kind, ErrorKind::InvalidState);
        QCOMPARE(report.done, 0);
        QVERIFY2(session.isInTransaction(), "it is not the script's to end");
        QVERIFY(session.rollback());
    }

    void aPinOfTheCallerStays()
    {
        Session session(m_pool);
        QVERIFY(session.pin());
        QVERIFY(!executeScript(session, insert(1)).error);
        QVERIFY(session.isPinned());
        session.unpin();
    }

    void rowsGoWhereTheyAreWanted()
    {
        Session session(m_pool);
        std::array<ResultSet, 3> rows;
        QList<qsizetype> asked;
        ScriptOptions options;
        options.sinkFor = [&](qsizetype number) -> RowSink* {
            asked.append(number);
            return number == 1 ? nullptr : &rows.at(size_t(number));
        };
        const ScriptReport report
            = executeScript(session, u"SELECT 1; SELECT 2; SELECT 3"_s, options);
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->toText()) : "");
        QCOMPARE(asked, (QList<qsizetype>{0, 1, 2}));
        QCOMPARE(rows[0].rowCount(), 1);
        QCOMPARE(rows[1].columnCount(), 0);
        QCOMPARE(rows[2].cell(0, 0).toValue().toText(), u"3"_s);
    }

    void hostileTextIsNoStatementOfItsOwn()
    {
        Session session(m_pool);
        execute(u"DROP TABLE IF EXISTS texts"_s);
        const QString text = u"a'';b\nDROP TABLE steps; -- %1 😀"_s;
        const ScriptReport report = executeScript(session,
            u"CREATE TABLE texts (t text);\nINSERT INTO texts VALUES ('"_s + text
                + u"');\nSELECT ';' AS \";\";"_s);
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->toText()) : "");
        QCOMPARE(report.statements, 3);
        QCOMPARE(scalarOne(session, {u"SELECT t FROM texts"_s, {}}).value_or(Value()).toText(),
            QString(text).replace(u"''"_s, u"'"_s));
        QCOMPARE(left(), QString());
        execute(u"DROP TABLE texts"_s);
    }

    void manyStatementsAreRunInTime()
    {
        QString script;
        for (int i = 0; i < 500; ++i)
            script += insert(i);
        Session session(m_pool);
        const ScriptReport report = executeScript(session, script);
        QVERIFY2(!report.error, report.error ? qPrintable(report.error->toText()) : "");
        QCOMPARE(report.done, 500);
        QCOMPARE(report.statements, 500);
    }

    void scriptsOfNothingAreRefused_data()
    {
        QTest::addColumn<QString>("script");
        for (const char* script : {"", " ", ";", ";;;\n", "-- a", "/* a; */", "\n\n;-- a\n;"})
            QTest::newRow(script) << QString::fromLatin1(script);
    }

    void scriptsOfNothingAreRefused()
    {
        QFETCH(const QString, script);
        Session session(m_pool);
        const ScriptReport report = executeScript(session, script);
        QVERIFY(report.error);
        QCOMPARE(report.error->kind, ErrorKind::InvalidArgument);
        QCOMPARE(report.statements, 0);
        QCOMPARE(report.outcome, Outcome::NotSaved);
    }

private:
    static QString insert(int id) { return u"INSERT INTO steps VALUES (%1);\n"_s.arg(id); }

    static QString place(int number, int line)
    {
        return u"Statement %1, line %2: "_s.arg(number).arg(line);
    }

    void execute(const QString& sql) const
    {
        Session session(m_pool);
        const auto done = session.run({sql, {}}, nullptr);
        QVERIFY2(done, done ? "" : qPrintable(done.error().toText()));
    }

    [[nodiscard]] QString left() const
    {
        Session session(m_pool);
        const auto ids = scalars(session, {u"SELECT id FROM steps ORDER BY id"_s, {}});
        QStringList texts;
        for (const Value& id : ids.value_or(QList<Value>()))
            texts.append(id.toText());
        return ids ? texts.join(u' ') : ids.error().toText();
    }

    std::unique_ptr<EngineFixture> m_fixture;
    std::shared_ptr<ConnectionPool> m_pool;
};

TW_TEST(ScriptOutcomeContractTest)
#include "script_outcome_contract_test.moc"
