// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw::test;

/// What the settings of the log make the program write.
class CliLogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_file = std::make_unique<SqliteFile>(
            u"CREATE TABLE t (a INTEGER PRIMARY KEY, secret TEXT); INSERT INTO t VALUES (1, 'x')"_s);
    }

    void everyStatementIsInTheFile()
    {
        const CommandLine program;
        const Ended ended = run(program, u"echo=true&log_file=events.log"_s, u"SELECT 4711"_s);
        QVERIFY2(ended.code == 0, ended.err.constData());
        const QByteArray log = program.contentOf(u"events.log"_s);
        QVERIFY2(
            log.contains(" info tuplewright.sql ") && log.contains("SELECT 4711"), log.constData());
        QVERIFY(!(QFile::permissions(program.path(u"events.log"_s))
            & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteOther)));
    }

    void theLevelLeavesOut_data()
    {
        QTest::addColumn<QString>("settings");
        QTest::addColumn<bool>("hasGood");
        QTest::addColumn<bool>("hasBad");
        QTest::addColumn<bool>("hasPool");
        QTest::newRow("debug") << u"echo=true&echo_pool=debug&log_level=debug"_s << true << true
                               << true;
        QTest::newRow("info") << u"echo=true&echo_pool=debug&log_level=info"_s << true << true
                              << true;
        QTest::newRow("warning") << u"echo=true&echo_pool=debug&log_level=warning"_s << false
                                 << true << false;
        QTest::newRow("error") << u"echo=true&echo_pool=debug&log_level=error"_s << false << true
                               << false;
        QTest::newRow("the pool alone") << u"echo_pool=true"_s << false << false << true;
        QTest::newRow("statements alone") << u"echo=true"_s << true << true << false;
        QTest::newRow("nothing") << u"log_level=debug"_s << false << false << false;
    }

    void theLevelLeavesOut()
    {
        QFETCH(const QString, settings);
        const CommandLine program;
        const QString all = settings + u"&log_file=events.log"_s;
        QCOMPARE(run(program, all, u"SELECT 4711"_s).code, 0);
        QCOMPARE(run(program, all, u"SELECT * FROM nowhere"_s).code, 1);
        const QByteArray log = program.contentOf(u"events.log"_s);
        QTEST(log.contains("SELECT 4711"), "hasGood");
        QTEST(log.contains("FROM nowhere"), "hasBad");
        QTEST(log.contains(" tuplewright.pool "), "hasPool");
    }

    void aFileThatCannotBeWrittenStopsNothing_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("a full disk") << u"/dev/full"_s;
        QTest::newRow("no such folder") << u"no/such/events.log"_s;
        QTest::newRow("a folder") << u"/tmp"_s;
    }

    void aFileThatCannotBeWrittenStopsNothing()
    {
        QFETCH(const QString, file);
        const CommandLine program;
        const Ended ended = run(program, u"echo=true&log_file="_s + file, u"SELECT 4711 AS n"_s);
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(ended.out, QByteArray("n\n4711\n"));
        QCOMPARE(ended.err.count("cannot be written"), 1);
        QVERIFY2(ended.err.contains(file.toUtf8()), ended.err.constData());
    }

    void theSettingBeatsTheEnvironment_data()
    {
        QTest::addColumn<QStringList>("variables");
        QTest::addColumn<QString>("settings");
        QTest::addColumn<bool>("hasGood");
        QTest::newRow("the environment alone") << QStringList{u"DEBUG=true"_s} << QString() << true;
        QTest::newRow("its level")
            << QStringList{u"DEBUG=true"_s, u"LOG_LEVEL=error"_s} << QString() << false;
        QTest::newRow("a level by the setting")
            << QStringList{u"DEBUG=true"_s, u"LOG_LEVEL=error"_s} << u"&log_level=debug"_s << true;
        QTest::newRow("echo by the setting")
            << QStringList{u"DEBUG=true"_s} << u"&echo=false"_s << false;
        QTest::newRow("of another program")
            << QStringList{u"DEBUG=app:*"_s, u"LOG_LEVEL=9"_s} << u"&echo=true"_s << true;
    }

    void theSettingBeatsTheEnvironment()
    {
        QFETCH(const QStringList, variables);
        QFETCH(const QString, settings);
        QFETCH(const bool, hasGood);
        CommandLine program;
        const QString url = m_file->config().toUrl();
        program.setVariable(u"DATABASE_URL"_s, url);
        for (const QString& variable : variables)
            program.setVariable(variable.section(u'=', 0, 0), variable.section(u'=', 1));
        const Ended ended = program.run(
            {u"--env"_s, u"--connect"_s, withSettings(url, u"log_file=events.log"_s + settings),
                u"query"_s, u"--sql"_s, u"SELECT 4711"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(program.contentOf(u"events.log"_s).contains("SELECT 4711"), hasGood);
    }

    void hiddenValuesStayHidden()
    {
        const CommandLine program;
        const QString settings = u"echo=true&hide_parameters=true&log_file=events.log"_s;
        const Ended ended = program.run(
            {u"--connect"_s, withSettings(m_file->config().toUrl(), settings), u"query"_s,
                u"--sql"_s, u"SELECT a FROM t WHERE secret = :s"_s, u"--param"_s, u"s=c4nary"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        const QByteArray log = program.contentOf(u"events.log"_s);
        QVERIFY2(log.contains("WHERE secret =") && !log.contains("c4nary"), log.constData());
        QVERIFY(!ended.err.contains("c4nary"));
    }

    void aHostileStatementIsOneLine()
    {
        const CommandLine program;
        const Ended ended = run(program, u"echo=true&log_file=events.log"_s,
            u"SELECT 4711 -- \n, 'a\u2028b\u2029c\x1b[2J %1'"_s);
        QVERIFY2(ended.code == 0, ended.err.constData());
        int lines = 0;
        for (const QByteArray& line : program.contentOf(u"events.log"_s).split('\n'))
            lines += line.contains("4711") ? 1 : 0;
        const QByteArray log = program.contentOf(u"events.log"_s);
        QCOMPARE(lines, 1);
        QVERIFY2(log.contains("\\u2028b\\u2029c\\u001b[2J %1"), log.constData());
    }

    void wrongValuesOpenNothing_data()
    {
        QTest::addColumn<QString>("settings");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("level") << u"log_level=loud"_s
                               << QByteArray(
                                      "log_level (--connect) is “loud”.\nWrite one of debug, info");
        QTest::newRow("echo") << u"echo=perhaps"_s << QByteArray("echo (--connect) is “perhaps”");
        QTest::newRow("pool") << u"echo_pool=some"_s
                              << QByteArray("echo_pool (--connect) is “some”");
        QTest::newRow("lint") << u"lint_joins=5"_s << QByteArray("lint_joins (--connect) is “5”");
        QTest::newRow("cache") << u"statement_cache_size=-2"_s
                               << QByteArray("statement_cache_size (--connect) is “-2”");
        QTest::newRow("unknown") << u"log_levle=info"_s << QByteArray("log_levle");
    }

    void wrongValuesOpenNothing()
    {
        QFETCH(const QString, settings);
        QFETCH(const QByteArray, said);
        const CommandLine program;
        const Ended ended = run(program, settings + u"&log_file=events.log"_s, u"SELECT 1"_s);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.contains(said), ended.err.constData());
        QVERIFY(!QFile::exists(program.path(u"events.log"_s)));
    }

    void joinsWithoutAConditionAreWarnedOf_data()
    {
        QTest::addColumn<QString>("settings");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("isWarned");
        QTest::newRow("a pair") << u"lint_joins=true"_s << u"SELECT 1 FROM t x, t y"_s << true;
        QTest::newRow("quoted names")
            << u"lint_joins=true"_s << u"SELECT 1 FROM \"t\" \"where\", \"t\" \"join\""_s << true;
        QTest::newRow("behind a CTE")
            << u"lint_joins=true"_s << u"WITH c AS (SELECT 1) SELECT 1 FROM t, c"_s << true;
        QTest::newRow("switched off")
            << u"lint_joins=false"_s << u"SELECT 1 FROM t x, t y"_s << false;
        QTest::newRow("a condition")
            << u"lint_joins=true"_s << u"SELECT 1 FROM t x, t y WHERE x.a = y.a"_s << false;
        QTest::newRow("a comparison")
            << u"lint_joins=true"_s << u"SELECT a IS DISTINCT FROM 2, a FROM t"_s << false;
    }

    void joinsWithoutAConditionAreWarnedOf()
    {
        QFETCH(const QString, settings);
        QFETCH(const QString, sql);
        const CommandLine program;
        const Ended ended = run(program, settings, sql);
        QVERIFY2(ended.code == 0, ended.err.constData());
        QTEST(ended.err.contains("CROSS JOIN"), "isWarned");
    }

private:
    static QString withSettings(const QString& url, const QString& settings)
    {
        return url + (url.contains(u'?') ? u'&' : u'?') + settings;
    }

    [[nodiscard]] Ended run(
        const CommandLine& program, const QString& settings, const QString& sql) const
    {
        return program.run({u"--connect"_s, withSettings(m_file->config().toUrl(), settings),
            u"query"_s, u"--format"_s, u"csv"_s, u"--sql"_s, sql});
    }

    std::unique_ptr<SqliteFile> m_file;
};

TW_TEST(CliLogTest)
#include "cli_log_test.moc"
