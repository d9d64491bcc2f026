// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/sources/resolved_config.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

class EnvironmentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFamilies_data();
    void readsFamilies();
    void readsEveryFieldBehindAPrefix();
    void valuesNameTheirVariable();
    void emptyValuesCountAsUnset();
    void namesAreCaseSensitive();
    void sharedVariablesShowNoFamily();
    void refusesFamiliesThatContradictEachOther();
    void warnsOfFamiliesThatAgree();
    void aChosenFamilyIsTheOnlyOneUsed();
    void theUrlBelongsToTheFamilyDb();
    void aFieldBeatsTheUrlBesideItWithAWarning();
    void theEnvironmentBeatsTheFile();
    void tellsOfAFamilyThatIsNotSet();
    void tellsOfUnknownFamilies();
    void warnsOfUnknownFields();
    void reportsABrokenUrlByItsVariable();
    void libpqVariablesAreEnough();
    void readsLibpqVariables();
    void aRequiredEncryptionGivesWayToAMode();
};

namespace {

QList<EnvVariable> variables(const QStringList& assignments, const QString& place = {})
{
    QList<EnvVariable> list;
    for (const QString& assignment : assignments) {
        const qsizetype equals = assignment.indexOf(u'=');
        list.append({assignment.first(equals), assignment.sliced(equals + 1), place, 0});
    }
    return list;
}

ResolvedConfig resolved(const QStringList& assignments, const QString& family = {})
{
    return resolve(readEnvironment({{Origin::Environment, variables(assignments)}}, family));
}

QString messages(const ResolvedConfig& config)
{
    QStringList lines;
    for (const Problem& problem : config.validate())
        lines.append(problem.message + u" / "_s + problem.fix);
    return lines.join(u'\n');
}

/// The URL of a valid configuration with its password, else its problems.
QString outcome(const ResolvedConfig& config)
{
    const Result<ParsedUrl> connection = config.toConnection();
    return connection ? connection->config.toUrlWith(connection->password)
                      : connection.error().toText();
}

QString used(const ResolvedConfig& config, const QString& key)
{
    const OriginatedText& text = config.find(*Setting::find(key))->used;
    return u"%1|%2|%3"_s.arg(text.value.text(), originName(text.origin), text.value.detail());
}

}

void EnvironmentTest::readsFamilies_data()
{
    QTest::addColumn<QString>("assignments");
    QTest::addColumn<QString>("url");
    QTest::newRow("db") << u"DB_HOST=localhost DB_PORT=5433 DB_NAME=d DB_USER=u DB_PASSWORD=p@ "
                           "DB_SSL_MODE=REQUIRE DEBUG=true LOG_LEVEL=debug"_s
                        << u"postgresql://u:p%40@localhost:5433/d?echo=true&echo_pool=debug"
                           "&sslmode=require"_s;
    QTest::newRow("a usual log level echoes nothing")
        << u"DB_HOST=localhost LOG_LEVEL=INFO"_s << u"postgresql://localhost/?log_level=info"_s;
    QTest::newRow("a level of another name") << u"DB_HOST=localhost LOG_LEVEL=Critical"_s
                                             << u"postgresql://localhost/?log_level=error"_s;
    QTest::newRow("what other programs mean by these names")
        << u"DB_HOST=localhost LOG_LEVEL=verbose DEBUG=app:*"_s << u"postgresql://localhost/"_s;
    QTest::newRow("postgres") << u"POSTGRES_SERVER=localhost POSTGRES_PORT=1 POSTGRES_USER=u "
                                 "POSTGRES_PASSWORD=p POSTGRES_DB=d POOL_SIZE=7 MAX_OVERFLOW=3"_s
                              << u"postgresql://u:p@localhost:1/d?max_overflow=3&pool_size=7"_s;
    QTest::newRow("url") << u"DATABASE_URL=postgresql+asyncpg://u:p@localhost/d?ssl=require"_s
                         << u"postgresql://u:p@localhost/d?sslmode=require"_s;
    QTest::newRow("URL of a file")
        << u"DATABASE_URL=sqlite+aiosqlite:///a.db"_s << u"sqlite:///a.db"_s;
    QTest::newRow("nested") << u"POSTGRES_SQLALCHEMY__HOST=localhost "
                               "POSTGRES_SQLALCHEMY__DRIVER_NAME=postgresql+psycopg "
                               "POSTGRES_SQLALCHEMY__POOL_MAX_OVERFLOW=-1"_s
                            << u"postgresql://localhost/?max_overflow=-1"_s;
    QTest::newRow("nested URL")
        << u"POSTGRES_SQLALCHEMY__POSTGRES_DSN=postgresql://u:p%40s@localhost:5433/d"_s
        << u"postgresql://u:p%40s@localhost:5433/d"_s;
    QTest::newRow("nested file") << u"SQLITE_SQLALCHEMY__DATABASE=/a.db "
                                    "SQLITE_SQLALCHEMY__CREATE_IF_MISSING=True"_s
                                 << u"sqlite:////a.db?mode=rwc"_s;
    QTest::newRow("nested URI") << u"SQLITE_SQLALCHEMY__DATABASE=file:/a.db?mode=ro"_s
                                << u"sqlite:////a.db?mode=ro"_s;
    QTest::newRow("nested file for reading") << u"SQLITE_SQLALCHEMY__DATABASE=a.db "
                                                "SQLITE_SQLALCHEMY__OPEN_READ_ONLY=1"_s
                                             << u"sqlite:///a.db?mode=ro"_s;
    QTest::newRow("nested driver") << u"SQLALCHEMY__DRIVER_NAME=sqlite+aiosqlite "
                                      "SQLALCHEMY__DATABASE=:memory:"_s
                                   << u"sqlite:///:memory:"_s;
}

void EnvironmentTest::readsFamilies()
{
    QFETCH(const QString, assignments);
    QFETCH(const QString, url);
    QCOMPARE(outcome(resolved(assignments.split(u' '))), url);
}

void EnvironmentTest::readsEveryFieldBehindAPrefix()
{
    for (const Setting& setting : Setting::all()) {
        const QString prefix
            = setting.engine == "sqlite"_L1 ? u"SQLITE_SQLALCHEMY__"_s : u"POSTGRES_SQLALCHEMY__"_s;
        const QString variable = prefix + setting.fieldName();
        const QString value = &setting == &Setting::backend() ? u"postgresql"_s
            : setting.choices.empty()                         ? u"1"_s
                                                              : QString(setting.choices[0]);
        QCOMPARE(used(resolved({variable + u'=' + value}), setting.name()),
            u"%1|environment|%2"_s.arg(value, variable));
    }
}

void EnvironmentTest::valuesNameTheirVariable()
{
    const ResolvedConfig config = resolve(
        readEnvironment({{Origin::EnvFile, variables({u"DB_HOST=h"_s}, u"line 3 of .env"_s)}}, {}));
    QCOMPARE(used(config, u"host"_s), u"h|env file|DB_HOST in line 3 of .env"_s);
    QCOMPARE(used(config, u"pool_size"_s), u"5|default|"_s);
}

void EnvironmentTest::emptyValuesCountAsUnset()
{
    QCOMPARE(outcome(resolved({u"DB_HOST=localhost"_s, u"DB_PORT="_s, u"POSTGRES_SERVER="_s})),
        u"postgresql://localhost/"_s);
}

void EnvironmentTest::namesAreCaseSensitive()
{
    QVERIFY(hasErrors(resolved({u"db_host=h"_s}).validate()));
}

void EnvironmentTest::sharedVariablesShowNoFamily()
{
    QVERIFY(hasErrors(resolved({u"DEBUG=1"_s, u"POOL_SIZE=3"_s}).validate()));
    QCOMPARE(outcome(resolved({u"DATABASE_URL=sqlite:///a.db"_s, u"POOL_SIZE=3"_s})),
        u"sqlite:///a.db"_s);
}

void EnvironmentTest::refusesFamiliesThatContradictEachOther()
{
    const ResolvedConfig config = resolved({u"DB_HOST=a"_s, u"POSTGRES_SERVER=b"_s,
        u"DB_PASSWORD=s3cret"_s, u"POSTGRES_PASSWORD=s3cret2"_s});
    QVERIFY(hasErrors(config.validate()));
    const QString text = messages(config);
    for (const QString& part :
        {u"“a” (DB_HOST)"_s, u"“b” (POSTGRES_SERVER)"_s, u"DB_PASSWORD"_s, u"db, postgres"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
    QVERIFY(!text.contains(u"s3cret"_s));
}

void EnvironmentTest::warnsOfFamiliesThatAgree()
{
    const ResolvedConfig config
        = resolved({u"DB_HOST=localhost"_s, u"POSTGRES_SERVER=localhost"_s, u"POSTGRES_DB=d"_s});
    QCOMPARE(outcome(config), u"postgresql://localhost/d"_s);
    QVERIFY2(messages(config).contains(u"db, postgres"_s), qPrintable(messages(config)));
}

void EnvironmentTest::aChosenFamilyIsTheOnlyOneUsed()
{
    const QStringList both{u"DB_HOST=localhost"_s, u"POSTGRES_SERVER=/b"_s, u"POSTGRES_DB=d"_s};
    const ResolvedConfig config = resolved(both, u"db"_s);
    QCOMPARE(outcome(config), u"postgresql://localhost/"_s);
    QCOMPARE(messages(config), QString());
    const ResolvedSetting* const host = config.find(*Setting::find(u"host"));
    QCOMPARE(host->overridden.size(), 1);
    QCOMPARE(host->overridden.first().value.detail(), u"POSTGRES_SERVER"_s);
    QCOMPARE(outcome(resolved(both, u"postgres"_s)), u"postgresql://%2Fb/d"_s);
}

void EnvironmentTest::theUrlBelongsToTheFamilyDb()
{
    QCOMPARE(outcome(resolved({u"DATABASE_URL=postgresql://localhost/d"_s, u"DB_USER=u"_s})),
        u"postgresql://u@localhost/d"_s);
}

void EnvironmentTest::aFieldBeatsTheUrlBesideItWithAWarning()
{
    const ResolvedConfig config
        = resolved({u"DATABASE_URL=postgresql://localhost:1/d"_s, u"DB_PORT=2"_s});
    QCOMPARE(outcome(config), u"postgresql://localhost:2/d"_s);
    QVERIFY2(messages(config).contains(u"port is “2” (DB_PORT), against “1” (DATABASE_URL)"_s),
        qPrintable(messages(config)));
}

void EnvironmentTest::theEnvironmentBeatsTheFile()
{
    const ResolvedConfig config = resolve(
        readEnvironment({{Origin::EnvFile, variables({u"DB_HOST=/a"_s, u"DB_NAME=d"_s}, u"f"_s)},
                            {Origin::Environment, variables({u"DB_HOST=/b"_s})}},
            {}));
    QCOMPARE(outcome(config), u"postgresql://%2Fb/d"_s);
    QCOMPARE(messages(config), QString());
}

void EnvironmentTest::tellsOfAFamilyThatIsNotSet()
{
    const QString text = messages(resolved({u"DB_HOST=h"_s}, u"postgres"_s));
    QVERIFY2(text.contains(u"family postgres"_s) && text.contains(u"db"_s), qPrintable(text));
    QVERIFY(hasErrors(resolved({}, {}).validate()));
}

void EnvironmentTest::tellsOfUnknownFamilies()
{
    const QString text = messages(resolved({u"DB_HOST=h"_s}, u"mysql"_s));
    QVERIFY2(
        text.contains(u"mysql"_s) && text.contains(u"postgres_sqlalchemy"_s), qPrintable(text));
}

void EnvironmentTest::warnsOfUnknownFields()
{
    const ResolvedConfig config
        = resolved({u"SQLALCHEMY__HOST=localhost"_s, u"SQLALCHEMY__POOL_SICE=3"_s});
    QVERIFY(!hasErrors(config.validate()));
    QVERIFY2(messages(config).contains(u"SQLALCHEMY__POOL_SICE"_s), qPrintable(messages(config)));
}

void EnvironmentTest::reportsABrokenUrlByItsVariable()
{
    const ResolvedConfig config = resolved({u"DATABASE_URL=postgresql://u:s3cret@h:x/d"_s});
    QVERIFY(hasErrors(config.validate()));
    QVERIFY2(messages(config).contains(u"DATABASE_URL: The port"_s), qPrintable(messages(config)));
    QVERIFY(!messages(config).contains(u"s3cret"_s));
}

void EnvironmentTest::libpqVariablesAreEnough()
{
    QVERIFY(readEnvironment({{Origin::EnvFile, variables({u"PGHOST=h"_s})}}, {}).isEmpty());
}

void EnvironmentTest::readsLibpqVariables()
{
    for (const Setting& setting : Setting::all()) {
        if (setting.variable.isEmpty())
            continue;
        const QString value = setting.choices.empty() ? u"1"_s : QString(setting.choices[0]);
        const ResolvedConfig config
            = resolve({readPgVariables(variables({setting.variable + u'=' + value}))});
        QCOMPARE(used(config, setting.name()),
            u"%1|PG variable|%2"_s.arg(value, QString(setting.variable)));
    }
}

void EnvironmentTest::aRequiredEncryptionGivesWayToAMode()
{
    for (const QStringList& order : {QStringList{u"PGREQUIRESSL=1"_s, u"PGSSLMODE=allow"_s},
             QStringList{u"PGSSLMODE=allow"_s, u"PGREQUIRESSL=1"_s}})
        QCOMPARE(used(resolve({readPgVariables(variables(order))}), u"sslmode"_s),
            u"allow|PG variable|PGSSLMODE"_s);
    QCOMPARE(used(resolve({readPgVariables(variables({u"PGREQUIRESSL=1"_s}))}), u"sslmode"_s),
        u"require|PG variable|PGREQUIRESSL"_s);
    QCOMPARE(used(resolve({readPgVariables(variables({u"PGREQUIRESSL=0"_s}))}), u"sslmode"_s),
        u"verify-full|default|"_s);
}

TW_TEST(EnvironmentTest)
#include "environment_test.moc"
