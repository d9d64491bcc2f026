// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/configuration/advice.h>
#include <tuplewright/configuration/pool_presets.h>
#include <tuplewright/sources/resolved_config.h>

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace tw;

class ResolvedConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAnySourceEverythingIsDefault();
    void listsEverySettingOfTheEngineOnce();
    void reportsAllProblemsAtOnce();
    void everyProblemNamesSettingValueAndFix_data();
    void everyProblemNamesSettingValueAndFix();
    void aWeakerSourceOfAnotherEngineIsSilent();
    void aStrongerSettingOfAnotherEngineIsAProblem();
    void sourcesOfDifferentStrengthAreNoConflict();
    void aFieldBeatsAUrlOfTheSameStrength();
    void spellingsThatAgreeAreNoConflict();
    void aTypedConfigurationIsCheckedTheSame();
    void keepsOptionsItDoesNotKnowAndReportsThem();
    void advisesToProveTheServer_data();
    void advisesToProveTheServer();
    void serversElsewhereProveThemselves();
    void advisesOnPoolsLargerThanTheServer_data();
    void advisesOnPoolsLargerThanTheServer();
    void presetsAreFoundByName();
    void presetsHoldTheDocumentedValues_data();
    void presetsHoldTheDocumentedValues();
};

namespace {

SettingLayer layer(Origin origin, const QList<std::pair<QString, QString>>& values)
{
    SettingLayer layer;
    layer.origin = origin;
    for (const auto& [key, text] : values)
        layer.set(*Setting::find(key), text, originName(origin));
    return layer;
}

QString messagesResolvedConfig(const QList<Problem>& problems)
{
    QStringList lines;
    for (const Problem& problem : problems)
        lines.append(problem.message);
    return lines.join(u'\n');
}

}

void ResolvedConfigTest::withoutAnySourceEverythingIsDefault()
{
    const Result<ParsedUrl> connection = resolve({}).toConnection();
    QVERIFY(connection.has_value());
    QCOMPARE(connection->config.backend, u"postgresql"_s);
    QCOMPARE(connection->config.toUrl(), u"postgresql:///"_s);
    QVERIFY(!connection->password.isSet());
}

void ResolvedConfigTest::listsEverySettingOfTheEngineOnce()
{
    for (const QString& backend : {u"postgresql"_s, u"sqlite"_s}) {
        const ResolvedConfig config = resolve({layer(Origin::Profile, {{u"backend"_s, backend}})});
        QSet<QString> listed;
        for (const ResolvedSetting& setting : config.settings())
            listed.insert(setting.used.value.setting().name());
        QCOMPARE(listed.size(), config.settings().size());
        for (const Setting& setting : Setting::all())
            QCOMPARE(listed.contains(setting.name()), setting.appliesTo(backend));
    }
}

void ResolvedConfigTest::reportsAllProblemsAtOnce()
{
    const ResolvedConfig config = resolve({layer(Origin::Environment,
        {{u"port"_s, u"x"_s}, {u"pool_size"_s, u"0"_s}, {u"sslmode"_s, u"?"_s},
            {u"password"_s, u"s3cret\0"_s}})});
    const Result<ParsedUrl> connection = config.toConnection();
    QVERIFY(!connection);
    QCOMPARE(connection.error().kind, ErrorKind::Configuration);
    QCOMPARE(connection.error().message, u"The configuration has 4 problems."_s);
    for (const QString& key : {u"port"_s, u"pool_size"_s, u"sslmode"_s, u"password"_s})
        QVERIFY(connection.error().detail.contains(key));
    QVERIFY(!connection.error().toText().contains(u"s3cret"_s));
}

void ResolvedConfigTest::everyProblemNamesSettingValueAndFix_data()
{
    QTest::addColumn<QString>("backend");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("value");
    const QString pg = u"postgresql"_s;
    const QString sqlite = u"sqlite"_s;
    QTest::newRow("engine") << u"oracle"_s << u""_s << u"backend"_s << u"“oracle”"_s;
    QTest::newRow("ports") << pg << u"host=/a,/b port=1,2,3"_s << u"port"_s << u"“1,2,3”"_s;
    QTest::newRow("addresses") << pg << u"host=/a,/b hostaddr=::1"_s << u"hostaddr"_s << u"“::1”"_s;
    QTest::newRow("authorities of the system")
        << pg << u"sslmode=require sslrootcert=system"_s << u"sslmode"_s << u"“require”"_s;
    QTest::newRow("no file") << sqlite << u""_s << u"dbname"_s << u"empty"_s;
    QTest::newRow("isolation of SQLite") << sqlite << u"dbname=a isolation_level=repeatable_read"_s
                                         << u"isolation_level"_s << u"“repeatable read”"_s;
    QTest::newRow("idle connections")
        << pg << u"pool_size=2 pool_min_idle=3"_s << u"pool_min_idle"_s << u"“3”"_s;
    QTest::newRow("range") << pg << u"max_overflow=-2"_s << u"max_overflow"_s << u"“-2”"_s;
    QTest::newRow("other engine") << sqlite << u"dbname=a port=1"_s << u"port"_s << u"“1”"_s;
}

void ResolvedConfigTest::everyProblemNamesSettingValueAndFix()
{
    QFETCH(const QString, backend);
    QFETCH(const QString, words);
    QFETCH(const QString, setting);
    QFETCH(const QString, value);
    SettingLayer source = layer(Origin::Explicit, {{u"backend"_s, backend}});
    for (const QString& word : words.split(u' ', Qt::SkipEmptyParts))
        source.set(*Setting::find(word.section(u'=', 0, 0)), word.section(u'=', 1), {});
    const QList<Problem> problems = resolve({source}).validate();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().severity, Problem::Severity::Error);
    QCOMPARE(problems.first().setting, setting);
    QVERIFY2(problems.first().message.contains(setting), qPrintable(problems.first().message));
    QVERIFY2(problems.first().message.contains(value), qPrintable(problems.first().message));
    QVERIFY(!problems.first().fix.isEmpty());
}

void ResolvedConfigTest::aWeakerSourceOfAnotherEngineIsSilent()
{
    const ResolvedConfig config
        = resolve({layer(Origin::Explicit, {{u"backend"_s, u"sqlite"_s}, {u"dbname"_s, u"a"_s}}),
            layer(Origin::PgVariable, {{u"host"_s, u"h"_s}, {u"sslmode"_s, u"?"_s}})});
    QCOMPARE(messagesResolvedConfig(config.validate()), QString());
    QVERIFY(!config.find(*Setting::find(u"host")));
}

void ResolvedConfigTest::aStrongerSettingOfAnotherEngineIsAProblem()
{
    const ResolvedConfig config = resolve({layer(Origin::Explicit, {{u"host"_s, u"h"_s}}),
        layer(Origin::Profile, {{u"backend"_s, u"sqlite"_s}, {u"dbname"_s, u"a"_s}})});
    QVERIFY(hasErrors(config.validate()));
    QVERIFY(messagesResolvedConfig(config.validate()).contains(u"PostgreSQL alone"_s));
}

void ResolvedConfigTest::sourcesOfDifferentStrengthAreNoConflict()
{
    const ResolvedConfig config = resolve({layer(Origin::Profile, {{u"port"_s, u"1"_s}}),
        layer(Origin::Environment, {{u"port"_s, u"2"_s}})});
    QCOMPARE(config.toConnection()->config.port, u"2"_s);
    QCOMPARE(messagesResolvedConfig(config.validate()), QString());
}

void ResolvedConfigTest::aFieldBeatsAUrlOfTheSameStrength()
{
    SettingLayer url = layer(Origin::Explicit, {{u"port"_s, u"1"_s}});
    url.isUrl = true;
    const ResolvedConfig config = resolve({url, layer(Origin::Explicit, {{u"port"_s, u"2"_s}})});
    QCOMPARE(config.toConnection()->config.port, u"2"_s);
    const QString text = messagesResolvedConfig(config.validate());
    QVERIFY2(text.contains(u"“2”"_s) && text.contains(u"“1”"_s), qPrintable(text));
}

void ResolvedConfigTest::spellingsThatAgreeAreNoConflict()
{
    SettingLayer url = layer(Origin::Explicit, {{u"sslmode"_s, u"REQUIRE"_s}});
    url.isUrl = true;
    const ResolvedConfig config
        = resolve({url, layer(Origin::Explicit, {{u"sslmode"_s, u"require"_s}})});
    QCOMPARE(messagesResolvedConfig(config.validate()), QString());
}

void ResolvedConfigTest::aTypedConfigurationIsCheckedTheSame()
{
    ConnectionConfig config;
    config.backend = u"postgresql"_s;
    QCOMPARE(messagesResolvedConfig(config.validate()), QString());
    config.pool.size = 0;
    config.pool.timeout = -1s;
    config.port = u"x"_s;
    config.sqlite.mode = SqliteFileMode::ReadOnly;
    config.options = {{u"sslmode"_s, u"?"_s}, {u"keepalives"_s, u"2"_s}};
    const QList<Problem> problems = config.validate();
    QCOMPARE(problems.size(), 6);
    QVERIFY(hasErrors(problems));
    QVERIFY(hasErrors(ConnectionConfig().validate()));
}

void ResolvedConfigTest::keepsOptionsItDoesNotKnowAndReportsThem()
{
    ConnectionConfig config;
    config.backend = u"postgresql"_s;
    config.options = {{u"colour"_s, u"red"_s}, {u"pool_size"_s, u"many"_s}};
    QCOMPARE(config.storableOptions(), config.options);
    const QString text = messagesResolvedConfig(config.validate());
    QVERIFY2(text.contains(u"colour"_s) && text.contains(u"“many”"_s), qPrintable(text));
}

void ResolvedConfigTest::advisesToProveTheServer_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("named"); // empty: no advice
    QTest::newRow("nothing said") << u"postgresql://db/d"_s << QString();
    QTest::newRow("as libpq does") << u"postgresql://db/d?sslmode=prefer"_s << u"“prefer” for db"_s;
    QTest::newRow("clear") << u"postgresql://db/d?sslmode=disable"_s << u"in the clear"_s;
    QTest::newRow("encrypted alone") << u"postgresql://db/d?sslmode=require"_s << u"pose as it"_s;
    QTest::newRow("authority alone") << u"postgresql://db/d?sslmode=verify-ca"_s << u"name"_s;
    QTest::newRow("proved") << u"postgresql://db/d?sslmode=verify-full"_s << QString();
    QTest::newRow("by the system") << u"postgresql://db/d?sslrootcert=system"_s << QString();
    QTest::newRow("socket") << u"postgresql:///d"_s << QString();
    QTest::newRow("socket folder") << u"postgresql://%2Ftmp/d"_s << QString();
    QTest::newRow("abstract socket") << u"postgresql://%40pg/d"_s << QString();
    QTest::newRow("this machine") << u"postgresql://LocalHost/d"_s << QString();
    QTest::newRow("loopback") << u"postgresql://127.0.0.2/d"_s << QString();
    QTest::newRow("loopback 6") << u"postgresql://[::1]/d"_s << QString();
    QTest::newRow("name like it") << u"postgresql://127.0.0.1.example/d?sslmode=allow"_s
                                  << u"127.0.0.1.ex"_s;
    QTest::newRow("one of many") << u"postgresql://localhost,db2/d?sslmode=allow"_s
                                 << u"for db2:"_s;
    QTest::newRow("tunnel") << u"postgresql://db/d?hostaddr=127.0.0.1"_s << QString();
    QTest::newRow("address") << u"postgresql:///d?hostaddr=10.0.0.1&sslmode=allow"_s
                             << u"10.0.0.1"_s;
}

void ResolvedConfigTest::advisesToProveTheServer()
{
    QFETCH(const QString, url);
    QFETCH(const QString, named);
    const std::optional<Problem> advice = tlsAdvice(parseUrl(url)->config);
    QCOMPARE(advice.has_value(), !named.isEmpty());
    if (!advice)
        return;
    QCOMPARE(advice->severity, Problem::Severity::Warning);
    QVERIFY2(advice->message.contains(named), qPrintable(advice->message));
    QVERIFY(advice->fix.contains(u"verify-full"_s));
}

void ResolvedConfigTest::serversElsewhereProveThemselves()
{
    const auto mode = [](const QString& url) { return defaultSslMode(parseUrl(url)->config); };
    QCOMPARE(mode(u"postgresql://db/d"_s), u"verify-full"_s);
    QCOMPARE(mode(u"postgresql://localhost,db2/d"_s), u"verify-full"_s);
    QCOMPARE(mode(u"postgresql:///d?hostaddr=10.0.0.1"_s), u"verify-full"_s);
    QCOMPARE(mode(u"postgresql:///d"_s), u"prefer"_s);
    QCOMPARE(mode(u"postgresql://localhost/d"_s), u"prefer"_s);
    QCOMPARE(mode(u"postgresql://db/d?hostaddr=127.0.0.1"_s), u"prefer"_s);
}

void ResolvedConfigTest::advisesOnPoolsLargerThanTheServer_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("overflow");
    QTest::addColumn<bool>("advised");
    QTest::newRow("fits") << 90 << 7 << false;
    QTest::newRow("one too many") << 90 << 8 << true;
    QTest::newRow("any number") << 1 << -1 << true;
    QTest::newRow("largest numbers") << 2'147'483'647 << 2'147'483'647 << true;
}

void ResolvedConfigTest::advisesOnPoolsLargerThanTheServer()
{
    QFETCH(const int, size);
    QFETCH(const int, overflow);
    QFETCH(const bool, advised);
    PoolOptions pool;
    pool.size = size;
    pool.overflow = overflow;
    const std::optional<Problem> advice = poolAdvice(pool, 100, 3);
    QCOMPARE(advice.has_value(), advised);
    if (advice)
        QVERIFY2(advice->message.contains(u"97"_s), qPrintable(advice->message));
}

void ResolvedConfigTest::presetsAreFoundByName()
{
    QSet<QString> names;
    for (const PoolPreset& preset : poolPresets()) {
        names.insert(preset.name);
        QVERIFY(!preset.summary.isEmpty());
        QVERIFY(findPoolPreset(preset.name)->options == preset.options);
        ConnectionConfig config;
        config.backend = u"postgresql"_s;
        config.pool = preset.options;
        QVERIFY(!hasErrors(config.validate()));
    }
    QCOMPARE(names.size(), poolPresets().size());
    QVERIFY(poolPresets().first().options == PoolOptions());
    QVERIFY(findPoolPreset(u"none"_s).error().hint.contains(u"cloud-tuned"_s));
}

void ResolvedConfigTest::presetsHoldTheDocumentedValues_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<int>>("values"); // size, overflow, timeout, recycle, ping, lifo
    QTest::newRow("desktop") << u"desktop"_s << QList<int>{5, 5, 30, 600, 1, 1};
    QTest::newRow("archipy") << u"archipy"_s << QList<int>{20, 1, 30, 600, 1, 1};
    QTest::newRow("sample") << u"sample"_s << QList<int>{20, 5, 30, 600, 1, 1};
    QTest::newRow("api") << u"api"_s << QList<int>{20, 10, 5, 300, 1, 1};
    QTest::newRow("worker") << u"worker"_s << QList<int>{5, 2, 30, 600, 1, 1};
    QTest::newRow("orm") << u"orm"_s << QList<int>{5, 10, 30, 1800, 0, 0};
    QTest::newRow("web") << u"web"_s << QList<int>{5, 10, 30, -1, 0, 0};
    QTest::newRow("web-tuned") << u"web-tuned"_s << QList<int>{10, 20, 30, -1, 0, 0};
    QTest::newRow("cloud") << u"cloud"_s << QList<int>{10, 20, 30, 3600, 1, 0};
    QTest::newRow("cloud-tuned") << u"cloud-tuned"_s << QList<int>{20, 30, 30, 3600, 1, 0};
    QTest::newRow("off") << u"off"_s << QList<int>{1, -1, 30, 0, 0, 1};
    QTest::newRow("single") << u"single"_s << QList<int>{1, 0, 30, -1, 1, 1};
}

void ResolvedConfigTest::presetsHoldTheDocumentedValues()
{
    QFETCH(const QString, name);
    QFETCH(const QList<int>, values);
    const PoolOptions pool = findPoolPreset(name)->options;
    QCOMPARE((QList<int>{pool.size, pool.overflow, int(pool.timeout / 1s), int(pool.recycle / 1s),
                 pool.prePing, pool.lifo}),
        values);
}

TW_TEST(ResolvedConfigTest)
#include "resolved_config_test.moc"
