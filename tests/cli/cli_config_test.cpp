// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "postgres_server.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw::test;

class CliConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySourceOpensADatabase_data();
    void everySourceOpensADatabase();
    void aServiceOpensAServer();
    void printsValuesWithTheirOrigin();
    void printsSettingsAsATable();
    void printsDefaultsWithoutAnySource();
    void listsEveryProblemAndEndsWithTwo();
    void anInvalidConfigurationOpensNothing();
    void warnsOfContradictions();
    void twoFamiliesMustBeChosenFrom();
    void aFamilyIsNamedWithOrWithoutAnEqualsSign_data();
    void aFamilyIsNamedWithOrWithoutAnEqualsSign();
    void aBrokenEnvFileIsNamedByLine();
    void profilesKeepSettingsAndNoDefaults();
    void aProfileWithAMistakeIsNotSaved();
    void presetsAreListed();
    void noOutputHoldsAPassword_data();
    void noOutputHoldsAPassword();
};

namespace {

QByteArray memberConfig(const tw::Json& json, const QString& name)
{
    const tw::Json& value = at(json, name);
    return value.isNull() ? QByteArray("(null)") : value.toString().toUtf8();
}

/// `value|origin|detail` of a setting.
QByteArray settingOf(const tw::Json& config, const QString& name)
{
    for (const tw::Json& setting : at(config, u"settings"_s).items()) {
        if (at(setting, u"name"_s).toString() == name)
            return memberConfig(setting, u"value"_s) + '|' + memberConfig(setting, u"origin"_s)
                + '|' + memberConfig(setting, u"detail"_s);
    }
    return "(no such setting)";
}

}

void CliConfigTest::everySourceOpensADatabase_data()
{
    QTest::addColumn<QStringList>("variables");
    QTest::addColumn<QByteArray>("envFile");
    QTest::addColumn<QString>("line");
    const QStringList none;
    const QByteArray noFile;
    QTest::newRow("URL") << none << noFile << u"--connect sqlite:///a.db"_s;
    QTest::newRow("URI") << none << noFile << u"--connect file:a.db?mode=ro"_s;
    QTest::newRow("environment") << QStringList{u"DATABASE_URL=sqlite:///a.db"_s} << noFile
                                 << u"--env"_s;
    QTest::newRow("family") << QStringList{u"SQLITE_SQLALCHEMY__DATABASE=a.db"_s, u"DB_HOST=h"_s}
                            << noFile << u"--env sqlite_sqlalchemy"_s;
    QTest::newRow("file") << none << QByteArray("export DATABASE_URL=\"sqlite:///a.db\" # c\n")
                          << u"--env-file dev.env"_s;
    QTest::newRow("file below the environment")
        << QStringList{u"DATABASE_URL=sqlite:///a.db"_s}
        << QByteArray("DATABASE_URL=sqlite:///none.db\n") << u"--env --env-file dev.env"_s;
    QTest::newRow("URL above the environment") << QStringList{u"DATABASE_URL=sqlite:///none.db"_s,
        u"PGHOST=h"_s} << noFile << u"--env --connect sqlite:///a.db"_s;
}

void CliConfigTest::everySourceOpensADatabase()
{
    QFETCH(const QStringList, variables);
    QFETCH(const QByteArray, envFile);
    QFETCH(const QString, line);
    const SqliteFile file(u"CREATE TABLE t(a); INSERT INTO t VALUES (1)"_s);
    CommandLine program;
    QVERIFY(QFile::copy(file.path(), program.path(u"a.db"_s)));
    program.write(u"dev.env"_s, envFile);
    for (const QString& variable : variables)
        program.setVariable(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    const Ended ended
        = program.run(line.split(u' ') + QStringList{u"rows"_s, u"t"_s, u"--format=csv"_s});
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(ended.out, QByteArray("a\n1\n"));
}

void CliConfigTest::aServiceOpensAServer()
{
    const PostgresServer server;
    const tw::ConnectionConfig config = server.config();
    CommandLine program;
    program.write(u".pg_service.conf"_s,
        u"[shop]\nhost=%1\nport=%2\ndbname=%3\nuser=%4\napplication_name=night\n"_s
            .arg(config.host, config.port, config.database, config.user)
            .toUtf8());
    const QStringList query{
        u"query"_s, u"--sql"_s, u"SHOW application_name"_s, u"--format"_s, u"csv"_s};
    const QByteArray answer = "application_name\nnight\n";
    QCOMPARE(program.run(query + QStringList{u"--service"_s, u"shop"_s}).out, answer);
    program.setVariable(u"PGSERVICE"_s, u"shop"_s);
    QCOMPARE(program.run(query + QStringList{u"--connect"_s, u"postgresql://"_s}).out, answer);
    const Ended unknown = program.run(query + QStringList{u"--service"_s, u"none"_s});
    QCOMPARE(unknown.code, 2);
    QVERIFY2(unknown.err.contains("“none”"), unknown.err.constData());
}

void CliConfigTest::printsValuesWithTheirOrigin()
{
    CommandLine program;
    program.write(u"dev.env"_s, "# c\nDB_HOST=localhost\nDB_PASSWORD=s3cret\nDB_PORT=1\n");
    program.setVariable(u"DB_PORT"_s, u"2"_s);
    program.setVariable(u"PGSSLMODE"_s, u"allow"_s);
    const Ended ended = program.run({u"config"_s, u"--json"_s, u"--env"_s, u"--env-file"_s,
        u"dev.env"_s, u"--connect"_s, u"postgresql:///d?pool_size=7"_s});
    QCOMPARE(ended.code, 0);
    QCOMPARE(ended.err, QByteArray());
    const tw::Json config = ended.json();
    QCOMPARE(settingOf(config, u"pool_size"_s), QByteArray("7|explicit|--connect"));
    QCOMPARE(settingOf(config, u"port"_s), QByteArray("2|environment|DB_PORT"));
    QCOMPARE(settingOf(config, u"host"_s),
        QByteArray("localhost|env file|DB_HOST in line 2 of dev.env"));
    QCOMPARE(settingOf(config, u"sslmode"_s), QByteArray("allow|PG variable|PGSSLMODE"));
    QCOMPARE(settingOf(config, u"max_overflow"_s), QByteArray("5|default|"));
    QCOMPARE(settingOf(config, u"sslcert"_s), QByteArray("(null)|default|"));
    QCOMPARE(settingOf(config, u"password"_s),
        QByteArray("***|env file|DB_PASSWORD in line 3 of dev.env"));
    QVERIFY(at(config, u"problems"_s).items().empty());
    QVERIFY2(ended.out.contains(R"("overridden":[{"value":"1","origin":"env file",)"),
        ended.out.constData());
}

void CliConfigTest::printsSettingsAsATable()
{
    CommandLine program;
    program.setVariable(u"PGUSER"_s, u"ada"_s);
    const Ended ended = program.run({u"config"_s});
    QCOMPARE(ended.code, 0);
    QVERIFY(ended.lines().first().startsWith("setting "));
    const QList<QByteArray> lines = ended.lines();
    QVERIFY(std::any_of(lines.begin(), lines.end(), [](const QByteArray& line) {
        return line.simplified() == "user ada PG variable, PGUSER";
    }));
}

void CliConfigTest::printsDefaultsWithoutAnySource()
{
    const tw::Json config = CommandLine().run({u"config"_s, u"--json"_s}).json();
    QCOMPARE(settingOf(config, u"backend"_s), QByteArray("postgresql|default|"));
    QCOMPARE(settingOf(config, u"application_name"_s), QByteArray("tuplewright|default|"));
}

void CliConfigTest::listsEveryProblemAndEndsWithTwo()
{
    CommandLine program;
    program.setVariable(u"PGSSLMODE"_s, u"strong"_s);
    const Ended ended = program.run({u"config"_s, u"--json"_s, u"--connect"_s,
        u"postgresql://localhost/d?pool_size=0&colour=red"_s, u"--json-errors"_s});
    QCOMPARE(ended.code, 2);
    QCOMPARE(at(ended.json(), u"problems"_s).items().size(), size_t(3));
    const QString detail = at(ended.error(), u"detail"_s).toString();
    for (const QString& part : {u"pool_size (--connect) is “0”. Write a whole number from 1"_s,
             u"colour"_s, u"sslmode (PGSSLMODE) is “strong”. Write one of disable, allow"_s})
        QVERIFY2(detail.contains(part), qPrintable(detail));
}

void CliConfigTest::anInvalidConfigurationOpensNothing()
{
    const CommandLine program;
    const Ended ended = program.run(
        {u"tables"_s, u"--connect"_s, u"sqlite:///new.db?mode=rwc&busy_timeout=-1&port=1"_s});
    QCOMPARE(ended.code, 2);
    QVERIFY2(
        ended.err.contains("busy_timeout") && ended.err.contains("port"), ended.err.constData());
    QVERIFY(!QFile::exists(program.path(u"new.db"_s)));
}

void CliConfigTest::warnsOfContradictions()
{
    CommandLine program;
    program.setVariable(u"DATABASE_URL"_s, u"postgresql://u:s3cret@localhost:1/d"_s);
    program.setVariable(u"DB_PORT"_s, u"2"_s);
    program.setVariable(u"DB_PASSWORD"_s, u"s3cret2"_s);
    const Ended ended = program.run({u"config"_s, u"--env"_s});
    QCOMPARE(ended.code, 0);
    QVERIFY2(ended.err.contains("port is “2” (DB_PORT), against “1” (DATABASE_URL)"),
        ended.err.constData());
    QVERIFY(ended.err.contains("password has two values"));
    QVERIFY(!ended.err.contains("s3cret"));
}

void CliConfigTest::twoFamiliesMustBeChosenFrom()
{
    CommandLine program;
    program.setVariable(u"DB_HOST"_s, u"/a"_s);
    program.setVariable(u"POSTGRES_SERVER"_s, u"/b"_s);
    const Ended refused = program.run({u"config"_s, u"--env"_s});
    QCOMPARE(refused.code, 2);
    QVERIFY2(
        refused.err.contains("“/a” (DB_HOST), “/b” (POSTGRES_SERVER)"), refused.err.constData());
    const Ended chosen = program.run({u"config"_s, u"--env=postgres"_s, u"--json"_s});
    QCOMPARE(settingOf(chosen.json(), u"host"_s), QByteArray("/b|environment|POSTGRES_SERVER"));
}

void CliConfigTest::aFamilyIsNamedWithOrWithoutAnEqualsSign_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::newRow("equals sign") << u"--env=db config"_s << 0;
    QTest::newRow("next word") << u"--env db config"_s << 0;
    QTest::newRow("none") << u"--env config"_s << 0;
    QTest::newRow("none at the end") << u"config --env"_s << 0;
    QTest::newRow("unknown") << u"--env=mysql config"_s << 2;
    QTest::newRow("not set") << u"--env=postgres config"_s << 2;
    QTest::newRow("twice") << u"--env --env config"_s << 2;
}

void CliConfigTest::aFamilyIsNamedWithOrWithoutAnEqualsSign()
{
    QFETCH(const QString, line);
    QFETCH(const int, code);
    CommandLine program;
    program.setVariable(u"DB_HOST"_s, u"/a"_s);
    QCOMPARE(program.run(line.split(u' ')).code, code);
}

void CliConfigTest::aBrokenEnvFileIsNamedByLine()
{
    const CommandLine program;
    program.write(u"dev.env"_s, "DB_HOST=h\nDB_PASSWORD='s3cret\n");
    const Ended ended = program.run({u"config"_s, u"--env-file"_s, u"dev.env"_s});
    QCOMPARE(ended.code, 2);
    QVERIFY2(ended.err.contains("Line 2 of dev.env"), ended.err.constData());
    QVERIFY(!ended.err.contains("s3cret"));
}

void CliConfigTest::profilesKeepSettingsAndNoDefaults()
{
    const CommandLine program;
    const QString url = u"postgresql://localhost/d?max_overflow=-1&pool_size=5&read_only=yes"_s;
    QCOMPARE(program.run({u"profiles"_s, u"add"_s, u"p"_s, url}).code, 0);
    const QByteArray file = program.contentOf(u"config/tuplewright/profiles.json"_s);
    QVERIFY2(file.contains(R"("max_overflow": "-1")"), file.constData());
    QVERIFY(!file.contains("pool_size"));
    const tw::Json config = program.run({u"config"_s, u"--json"_s, u"--profile"_s, u"p"_s}).json();
    QCOMPARE(settingOf(config, u"max_overflow"_s), QByteArray("-1|profile|profile p"));
    QCOMPARE(settingOf(config, u"read_only"_s), QByteArray("true|profile|profile p"));
}

void CliConfigTest::aProfileWithAMistakeIsNotSaved()
{
    const CommandLine program;
    const Ended ended
        = program.run({u"profiles"_s, u"add"_s, u"p"_s, u"postgresql:///d?pool_min_idle=9"_s});
    QCOMPARE(ended.code, 2);
    QVERIFY(ended.err.contains("pool_min_idle"));
    QCOMPARE(program.run({u"profiles"_s, u"list"_s}).out, QByteArray());
}

void CliConfigTest::presetsAreListed()
{
    const tw::Json presets = CommandLine().run({u"config"_s, u"--presets"_s, u"--json"_s}).json();
    QCOMPARE(presets.items().size(), size_t(12));
    QCOMPARE(at(at(presets, 3), u"name"_s).toString(), u"api"_s);
    QCOMPARE(at(at(presets, 3), u"pool_recycle"_s).numberText(), QByteArray("300"));
    QVERIFY(CommandLine().run({u"config"_s, u"--presets"_s}).out.contains("cloud-tuned"));
}

void CliConfigTest::noOutputHoldsAPassword_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("table") << QStringList{u"config"_s};
    QTest::newRow("JSON") << QStringList{u"config"_s, u"--json"_s};
    QTest::newRow("errors in JSON") << QStringList{u"config"_s, u"--json-errors"_s};
    QTest::newRow("connection") << QStringList{u"test"_s};
    QTest::newRow("connection in JSON") << QStringList{u"tables"_s, u"--json-errors"_s};
}

void CliConfigTest::noOutputHoldsAPassword()
{
    QFETCH(const QStringList, words);
    CommandLine program;
    program.write(u"dev.env"_s,
        "DB_HOST=localhost\nDB_PORT=1\nDB_PASSWORD=canary-7f3a\n"
        "DATABASE_URL=postgresql://u:canary-7f3a@localhost/d\n");
    program.write(u".pgpass"_s, "*:*:*:*:canary-7f3a\n");
    program.setVariable(u"PGPASSWORD"_s, u"canary-7f3a"_s);
    const Ended ended = program.run(words
        + QStringList{u"--env-file"_s, u"dev.env"_s, u"--connect"_s,
            u"postgresql://u:canary-7f3a@/d?sslpassword=canary-7f3a"_s});
    QVERIFY(!ended.out.isEmpty() || !ended.err.isEmpty());
    QVERIFY(!ended.out.contains("canary-7f3a"));
    QVERIFY(!ended.err.contains("canary-7f3a"));
}

TW_TEST(CliConfigTest)
#include "cli_config_test.moc"
