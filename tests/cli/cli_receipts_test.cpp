// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "postgres_server.h"
#include "sqlite_file.h"
#include "test_program.h"
#include "wire_proxy.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace tw::test;

/// Receipts, undo and plans on the command line, also when it is killed.
class CliReceiptsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void everySaveIsListedAndUndone_data() { addEngines(); }
    void everySaveIsListedAndUndone();
    void aConflictChangesNothing_data() { addEngines(); }
    void aConflictChangesNothing();
    void aCopyOfTheDatabaseIsRefused();
    void aPlanIsShownCarriedOutAndUndone_data() { addEngines(); }
    void aPlanIsShownCarriedOutAndUndone();
    void aBadPlanIsAUsageError();
    void theSettingSwitchesReceiptsOff();
    void aLostAnswerIsResolvedLater();
    void whatAKillLeftIsToldAndTakenBack_data() { addEngines(); }
    void whatAKillLeftIsToldAndTakenBack();

private:
    static void addEngines();
    [[nodiscard]] bool isSqlite() const { return m_engine == u"sqlite"_s; }
    [[nodiscard]] CommandLine program();
    void execute(const QString& sql) const;
    [[nodiscard]] QString query(const QString& sql) const;
    [[nodiscard]] QString state() const
    {
        return query(u"SELECT id || '=' || n FROM items ORDER BY id"_s);
    }
    void killOnce(const CommandLine& program, int round);

    QString m_engine;
    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<SqliteFile> m_file;
};

namespace {

constexpr int kItems = 60;

const QString kItemsTable = u"CREATE TABLE items (id integer PRIMARY KEY, n integer NOT NULL,"
                            " is_deleted boolean NOT NULL DEFAULT false)"_s;

const QByteArray kPlan
    = R"({"table":"items","op":"update","all":true,"chunk":7,"set":{"n":{"expression":"n + 1"}}})";

}

void CliReceiptsTest::initTestCase()
{
    m_file = std::make_unique<SqliteFile>(kItemsTable);
    m_server = std::make_unique<PostgresServer>();
    m_server->psql(kItemsTable);
}

void CliReceiptsTest::cleanupTestCase()
{
    m_server.reset();
}

void CliReceiptsTest::addEngines()
{
    QTest::addColumn<QString>("engine");
    QTest::newRow("PostgreSQL") << u"postgresql"_s;
    QTest::newRow("SQLite") << u"sqlite"_s;
}

/// With as many items as a kill shall have to interrupt.
CommandLine CliReceiptsTest::program()
{
    QFETCH(const QString, engine);
    m_engine = engine;
    execute(u"DELETE FROM items"_s);
    QStringList rows;
    for (int id = 1; id <= kItems; ++id)
        rows.append(u"(%1, 0)"_s.arg(id));
    execute(u"INSERT INTO items(id, n) VALUES "_s + rows.join(u", "_s));
    return CommandLine(isSqlite() ? m_file->config().toUrl() : m_server->url());
}

QString CliReceiptsTest::query(const QString& sql) const
{
    return isSqlite() ? m_file->column(sql).join(u'\n') : m_server->psql(sql);
}

void CliReceiptsTest::execute(const QString& sql) const
{
    static_cast<void>(query(sql));
}

void CliReceiptsTest::everySaveIsListedAndUndone()
{
    const CommandLine program = this->program();
    const QString before = state();
    program.write(u"new.csv"_s, "id,n\n101,1\n102,2\n");
    program.write(
        u"changes.json"_s, R"([{"table":"items","op":"update","key":{"id":1},"values":{"n":7}}])");
    const QList<QStringList> commands{{u"apply"_s, u"changes.json"_s},
        {u"update-where"_s, u"items"_s, u"--set"_s, u"n=9"_s, u"--where"_s, u"id=2"_s},
        {u"delete-where"_s, u"items"_s, u"--hard"_s, u"--where"_s, u"id=3"_s},
        {u"delete"_s, u"items"_s, u"--key"_s, u"id=4"_s},
        {u"soft-delete"_s, u"items"_s, u"--key"_s, u"id=5"_s},
        {u"purge"_s, u"items"_s, u"--key"_s, u"id=5"_s},
        {u"soft-delete"_s, u"items"_s, u"--key"_s, u"id=6"_s},
        {u"restore"_s, u"items"_s, u"--key"_s, u"id=6"_s},
        {u"bulk-insert"_s, u"items"_s, u"--from"_s, u"new.csv"_s}};
    for (const QStringList& command : commands) {
        const Ended ended = program.run(command);
        QVERIFY2(ended.code == 0, ended.err.constData());
    }
    const tw::Json receipts = program.run({u"receipts"_s, u"--json"_s}).json();
    QCOMPARE(qsizetype(receipts.items().size()), commands.size());
    for (size_t i = 0; i < receipts.items().size(); ++i) {
        const tw::Json& receipt = at(receipts, i);
        QCOMPARE(at(receipt, u"outcome"_s).toString(), u"saved"_s);
        QCOMPARE(at(receipt, u"by"_s).toString(),
            u"tuplewright-cli "_s + commands[commands.size() - 1 - qsizetype(i)].first());
        const Ended undone = program.run({u"undo"_s, at(receipt, u"id"_s).toString()});
        QVERIFY2(undone.code == 0, undone.err.constData());
    }
    QCOMPARE(state(), before);
    const Ended found = program.run({u"receipts"_s, u"--search"_s, u"bulk-insert"_s, u"--json"_s});
    QCOMPARE(found.json().items().size(), size_t(1));
}

void CliReceiptsTest::aConflictChangesNothing()
{
    const CommandLine program = this->program();
    QCOMPARE(
        program.run({u"update-where"_s, u"items"_s, u"--set"_s, u"n=9"_s, u"--all"_s}).code, 0);
    execute(u"UPDATE items SET n = 10 WHERE id = 2"_s);
    const QString after = state();
    const tw::Json receipts = program.run({u"receipts"_s, u"--json"_s}).json();
    const Ended undone = program.run({u"undo"_s, at(at(receipts, 0), u"id"_s).toString()});
    QCOMPARE(undone.code, 3);
    QVERIFY(undone.out.contains("\"conflict\""));
    QCOMPARE(state(), after);
    QCOMPARE(program.run({u"undo"_s, u"nonsense"_s}).code, 2);
}

void CliReceiptsTest::aCopyOfTheDatabaseIsRefused()
{
    m_engine = u"sqlite"_s;
    execute(u"DELETE FROM items"_s);
    execute(u"INSERT INTO items(id, n) VALUES (1, 0)"_s);
    const CommandLine program(QString{});
    const QString url = m_file->config().toUrl();
    QCOMPARE(program
                 .run({u"--connect"_s, url, u"update-where"_s, u"items"_s, u"--set"_s, u"n=9"_s,
                     u"--all"_s})
                 .code,
        0);
    QVERIFY(QFile::copy(m_file->config().database, program.path(u"copy.db"_s)));
    const tw::Json receipts = program.run({u"receipts"_s, u"--json"_s}).json();
    const Ended refused = program.run({u"--connect"_s, program.path(u"copy.db"_s), u"undo"_s,
        at(at(receipts, 0), u"id"_s).toString()});
    QCOMPARE(refused.code, 2);
    QVERIFY(refused.err.contains("another database"));
}

void CliReceiptsTest::aPlanIsShownCarriedOutAndUndone()
{
    const CommandLine program = this->program();
    const QString before = state();
    program.write(u"plan.json"_s, kPlan);
    const Ended shown = program.run({u"batch"_s, u"plan.json"_s, u"--dry-run"_s});
    QVERIFY2(shown.code == 0, shown.err.constData());
    QCOMPARE(shown.lines().first(), QByteArray(R"({"old":{"id":1,"n":0},"new":{"id":1,"n":1}})"));
    QCOMPARE(at(toJson(shown.lines().last()), u"rows"_s).numberText(), QByteArray::number(kItems));
    QCOMPARE(state(), before);
    const Ended done = program.run({u"batch"_s, u"plan.json"_s});
    QVERIFY2(done.code == 0, done.err.constData());
    const tw::Json summary = toJson(done.lines().last());
    QCOMPARE(at(summary, u"chunks"_s).numberText(), QByteArray("9"));
    QCOMPARE(query(u"SELECT count(*) FROM items WHERE n = 1"_s), QString::number(kItems));
    QCOMPARE(program.run({u"undo"_s, at(summary, u"batch"_s).toString()}).code, 0);
    QCOMPARE(state(), before);
}

void CliReceiptsTest::aBadPlanIsAUsageError()
{
    const CommandLine program(m_file->config().toUrl());
    program.write(u"plan.json"_s, R"({"table":"items","op":"erase","all":true})");
    const Ended ended = program.run({u"batch"_s, u"plan.json"_s});
    QCOMPARE(ended.code, 2);
    QCOMPARE(ended.out, QByteArray());
    QVERIFY(ended.err.contains("\"op\""));
    QVERIFY(ended.err.contains("soft-delete"));
}

void CliReceiptsTest::theSettingSwitchesReceiptsOff()
{
    m_engine = u"sqlite"_s;
    const CommandLine program(m_file->config().toUrl() + u"?receipts=false"_s);
    QCOMPARE(
        program.run({u"update-where"_s, u"items"_s, u"--set"_s, u"n=5"_s, u"--all"_s}).code, 0);
    QCOMPARE(program.run({u"receipts"_s, u"--json"_s}).out, QByteArray("[]\n"));
}

/// Kills a batch at a random moment; what its receipts say must be what is in the table.
void CliReceiptsTest::killOnce(const CommandLine& program, int round)
{
    constexpr int kLongestMs = 400;
    QProcess process;
    program.prepare(process, {u"batch"_s, u"plan.json"_s});
    process.start();
    QVERIFY(process.waitForStarted());
    const int moment = QRandomGenerator::global()->bounded(kLongestMs);
    static_cast<void>(process.waitForFinished(moment));
    process.kill();
    process.waitForFinished();
    const Ended listed = program.run({u"receipts"_s, u"--json"_s});
    QVERIFY2(listed.code == 0, listed.err.constData());
    qint64 rows = 0;
    QString batch;
    const tw::Json receipts = listed.json();
    for (const tw::Json& receipt : receipts.items()) {
        const QString outcome = at(receipt, u"outcome"_s).toString();
        const bool isOfThis
            = at(receipt, u"reversed_by"_s).isNull() && !at(receipt, u"batch"_s).isNull();
        QVERIFY2(outcome != u"unknown"_s, qPrintable(u"round %1"_s.arg(round)));
        if (outcome != u"saved"_s || !isOfThis)
            continue;
        rows += at(receipt, u"rows"_s).numberText().toLongLong();
        batch = at(receipt, u"batch"_s).toString();
    }
    QCOMPARE(query(u"SELECT count(*) FROM items WHERE n = 1"_s), QString::number(rows));
    if (rows == 0)
        return;
    const Ended undone = program.run({u"undo"_s, batch});
    QVERIFY2(undone.code == 0, undone.err.constData());
    QCOMPARE(query(u"SELECT count(*) FROM items WHERE n = 0"_s), QString::number(kItems));
}

void CliReceiptsTest::aLostAnswerIsResolvedLater()
{
    m_engine = u"postgresql"_s;
    execute(u"DELETE FROM items"_s);
    execute(u"INSERT INTO items(id, n) VALUES (1, 1)"_s);
    WireProxy proxy(m_server->socketPath());
    proxy.add({.containing = "COMMIT", .action = WireAction::CutAfter});
    // Nobody gets through to ask.
    proxy.add(
        {.type = kStartup, .nth = 2, .times = WireRule::kAlways, .action = WireAction::CutBefore});
    tw::ConnectionConfig cut = m_server->config();
    cut.host = proxy.host();
    const CommandLine program(QString{});
    const Ended lost = program.run({u"--json-errors"_s, u"--connect"_s, cut.toUrl(),
        u"update-where"_s, u"items"_s, u"--where"_s, u"id=1"_s, u"--set"_s, u"n=2"_s});
    QVERIFY2(lost.code == 4, lost.err.constData());
    const QString hint = at(lost.error(), u"hint"_s).toString();
    QVERIFY2(hint.contains(u"tuplewright-cli resolve "_s), qPrintable(hint));
    QVERIFY2(
        at(lost.error(), u"detail"_s).toString().contains(u"Transaction "_s), lost.err.constData());
    const QString url = m_server->url();
    const QString id = hint.section(u' ', -1);
    const Ended found = program.run({u"--connect"_s, url, u"resolve"_s, id});
    QVERIFY2(found.code == 0, found.err.constData());
    QCOMPARE(at(found.json(), u"outcome"_s).toString(), u"saved"_s);
    QCOMPARE(query(u"SELECT n FROM items"_s), u"2"_s);
    QCOMPARE(program.run({u"--connect"_s, url, u"resolve"_s, u"nothing"_s}).code, 2);
}

void CliReceiptsTest::whatAKillLeftIsToldAndTakenBack()
{
    const CommandLine program = this->program();
    program.write(u"plan.json"_s, kPlan);
    const int kills = qEnvironmentVariableIntValue("TUPLEWRIGHT_KILLS");
    for (int round = 0; round < (kills > 0 ? kills : 50); ++round) {
        killOnce(program, round);
        if (QTest::currentTestFailed())
            return;
    }
}

TW_TEST(CliReceiptsTest)
#include "cli_receipts_test.moc"
