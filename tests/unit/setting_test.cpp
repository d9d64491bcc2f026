// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"

#include <tuplewright/configuration/setting_layer.h>

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

class SettingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNameIsUnique();
    void everyDefaultIsAValueOfItsSetting();
    void everySettingOfTheContractIsThere_data();
    void everySettingOfTheContractIsThere();
    void spellingsOfAValueAreOne_data();
    void spellingsOfAValueAreOne();
    void refusesOtherValues_data();
    void refusesOtherValues();
    void refusesZeroCharactersInText();
    void knowsItsEngine();
    void aLayerKeepsOneValueOfASetting();
    void secretsAreNeverShown();
};

namespace {

const Setting& setting(const QString& key)
{
    const Setting* const found = Setting::find(key);
    if (!found)
        qFatal("no setting %s", qPrintable(key));
    return *found;
}

}

void SettingTest::everyNameIsUnique()
{
    QSet<QString> keys;
    QSet<QString> fields;
    QSet<QString> variables;
    for (const Setting& row : Setting::all()) {
        QVERIFY2(!keys.contains(row.name()), qPrintable(row.name()));
        QVERIFY2(!fields.contains(row.fieldName()), qPrintable(row.fieldName()));
        QVERIFY2(
            row.variable.isEmpty() || !variables.contains(row.variable), qPrintable(row.name()));
        keys.insert(row.name());
        fields.insert(row.fieldName());
        variables.insert(row.variable);
    }
}

void SettingTest::everyDefaultIsAValueOfItsSetting()
{
    for (const Setting& row : Setting::all()) {
        const QString text
            = row.defaultText().isEmpty() ? QString(row.fallback) : row.defaultText();
        if (!text.isEmpty())
            QCOMPARE(row.normalized(text).value_or(u"(refused)"_s), text);
    }
}

void SettingTest::everySettingOfTheContractIsThere_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("key");
    const QList<std::pair<const char*, const char*>> rows{{"DATABASE", "dbname"},
        {"DRIVER_NAME", "backend"}, {"HOST", "host"}, {"PORT", "port"}, {"USERNAME", "user"},
        {"PASSWORD", "password"}, {"ISOLATION_LEVEL", "isolation_level"},
        {"POOL_SIZE", "pool_size"}, {"POOL_MAX_OVERFLOW", "max_overflow"},
        {"POOL_TIMEOUT", "pool_timeout"}, {"POOL_RECYCLE_SECONDS", "pool_recycle"},
        {"POOL_PRE_PING", "pool_pre_ping"}, {"POOL_USE_LIFO", "pool_use_lifo"},
        {"POOL_RESET_ON_RETURN", "pool_reset_on_return"}, {"ECHO", "echo"},
        {"ECHO_POOL", "echo_pool"}, {"HIDE_PARAMETERS", "hide_parameters"},
        {"ENABLE_FROM_LINTING", "lint_joins"}, {"QUERY_CACHE_SIZE", "statement_cache_size"},
        {"SSL_MODE", "sslmode"}, {"SSLROOTCERT", "sslrootcert"}, {"SSLCERT", "sslcert"},
        {"SSLKEY", "sslkey"}, {"CONNECT_TIMEOUT", "connect_timeout"},
        {"STATEMENT_TIMEOUT_MS", "statement_timeout"}, {"LOCK_TIMEOUT_MS", "lock_timeout"},
        {"IDLE_IN_TRANSACTION_TIMEOUT_MS", "idle_in_transaction_timeout"},
        {"APPLICATION_NAME", "application_name"}, {"SEARCH_PATH", "search_path"},
        {"TIMEZONE", "timezone"}, {"KEEPALIVES", "keepalives"},
        {"KEEPALIVES_IDLE", "keepalives_idle"}, {"KEEPALIVES_INTERVAL", "keepalives_interval"},
        {"KEEPALIVES_COUNT", "keepalives_count"}, {"TARGET_SESSION_ATTRS", "target_session_attrs"},
        {"READ_ONLY", "read_only"}, {"POOL_MIN_IDLE", "pool_min_idle"},
        {"POOL_IDLE_TIMEOUT", "pool_idle_timeout"}, {"POOL_MAX_WAITING", "pool_max_waiting"},
        {"POOL_LEAK_THRESHOLD", "pool_leak_threshold"}, {"RETRY_MAX_ATTEMPTS", "retry_attempts"},
        {"RETRY_BASE_DELAY", "retry_base_delay"}, {"BUSY_TIMEOUT_MS", "busy_timeout"},
        {"FOREIGN_KEYS", "foreign_keys"}, {"JOURNAL_MODE", "journal_mode"}};
    for (const auto& [field, key] : rows)
        QTest::newRow(field) << QString::fromLatin1(field) << QString::fromLatin1(key);
}

void SettingTest::everySettingOfTheContractIsThere()
{
    QFETCH(const QString, field);
    QFETCH(const QString, key);
    QCOMPARE(setting(key).fieldName(), field);
}

void SettingTest::spellingsOfAValueAreOne_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("normalized");
    QTest::newRow("capitals") << u"sslmode"_s << u"Verify-FULL"_s << u"verify-full"_s;
    QTest::newRow("underscore") << u"isolation_level"_s << u"REPEATABLE_READ"_s
                                << u"repeatable read"_s;
    QTest::newRow("yes") << u"echo"_s << u"Yes"_s << u"true"_s;
    QTest::newRow("0") << u"pool_pre_ping"_s << u"0"_s << u"false"_s;
    QTest::newRow("choice by a truth value") << u"echo_pool"_s << u"on"_s << u"true"_s;
    QTest::newRow("choice beside truth values") << u"echo_pool"_s << u"DEBUG"_s << u"debug"_s;
    QTest::newRow("off is a journal") << u"journal_mode"_s << u"OFF"_s << u"off"_s;
    QTest::newRow("leading zeros") << u"pool_size"_s << u"007"_s << u"7"_s;
    QTest::newRow("lowest") << u"max_overflow"_s << u"-1"_s << u"-1"_s;
    QTest::newRow("decimals") << u"pool_timeout"_s << u"1.50"_s << u"1.5"_s;
    QTest::newRow("a thousandth") << u"pool_timeout"_s << u"0.001"_s << u"0.001"_s;
    QTest::newRow("whole seconds") << u"pool_timeout"_s << u"30.000000"_s << u"30"_s;
    QTest::newRow("ports") << u"port"_s << u"1,,65535"_s << u"1,,65535"_s;
}

void SettingTest::spellingsOfAValueAreOne()
{
    QFETCH(const QString, key);
    QFETCH(const QString, text);
    QFETCH(const QString, normalized);
    QCOMPARE(setting(key).normalized(text).value_or(u"(refused)"_s), normalized);
}

void SettingTest::refusesOtherValues_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::newRow("pool of nothing") << u"pool_size"_s << u"0"_s;
    QTest::newRow("overflow below -1") << u"max_overflow"_s << u"-2"_s;
    QTest::newRow("recycle below -1") << u"pool_recycle"_s << u"-2"_s;
    QTest::newRow("plus sign") << u"pool_size"_s << u"+5"_s;
    QTest::newRow("blank") << u"pool_size"_s << u" 5"_s;
    QTest::newRow("nothing") << u"pool_size"_s << QString();
    QTest::newRow("other digits") << u"pool_size"_s << u"٥"_s;
    QTest::newRow("too large") << u"pool_size"_s << u"9223372036854775808"_s;
    QTest::newRow("negative time") << u"pool_timeout"_s << u"-1"_s;
    QTest::newRow("four decimals") << u"pool_timeout"_s << u"0.0001"_s;
    QTest::newRow("time without end") << u"pool_timeout"_s << u"9999999999"_s;
    QTest::newRow("exponent") << u"pool_timeout"_s << u"1e3"_s;
    QTest::newRow("comma") << u"pool_timeout"_s << u"1,5"_s;
    QTest::newRow("milliseconds with decimals") << u"lock_timeout"_s << u"1.5"_s;
    QTest::newRow("perhaps") << u"echo"_s << u"maybe"_s;
    QTest::newRow("mode") << u"sslmode"_s << u"verify"_s;
    QTest::newRow("reset") << u"pool_reset_on_return"_s << u"true"_s;
    QTest::newRow("port 0") << u"port"_s << u"0"_s;
    QTest::newRow("port too high") << u"port"_s << u"1,65536"_s;
}

void SettingTest::refusesOtherValues()
{
    QFETCH(const QString, key);
    QFETCH(const QString, text);
    const auto normalized = setting(key).normalized(text);
    QVERIFY2(!normalized, qPrintable(normalized.value_or(QString())));
    QVERIFY(!normalized.error().isEmpty());
}

void SettingTest::refusesZeroCharactersInText()
{
    QVERIFY(!setting(u"dbname"_s).normalized(u"a\0b"_s));
}

void SettingTest::knowsItsEngine()
{
    QVERIFY(setting(u"sslmode"_s).appliesTo(u"postgresql"_s));
    QVERIFY(!setting(u"sslmode"_s).appliesTo(u"sqlite"_s));
    QVERIFY(!setting(u"mode"_s).appliesTo(u"postgresql"_s));
    QVERIFY(setting(u"pool_size"_s).appliesTo(u"sqlite"_s));
}

void SettingTest::aLayerKeepsOneValueOfASetting()
{
    SettingLayer layer;
    layer.set(setting(u"host"_s), u"a"_s, u"first"_s);
    layer.set(setting(u"host"_s), u"b"_s, u"second"_s);
    QCOMPARE(layer.values.size(), 1);
    QCOMPARE(layer.find(setting(u"host"_s))->text(), u"b"_s);
    QCOMPARE(layer.find(setting(u"host"_s))->detail(), u"second"_s);
}

void SettingTest::secretsAreNeverShown()
{
    const SettingText password(Setting::password(), u"s3cret"_s, u"PGPASSWORD"_s);
    QCOMPARE(password.shown(), u"***"_s);
    QCOMPARE(password.text(), u"s3cret"_s);
    QCOMPARE(SettingText(setting(u"sslpassword"_s), u"s3cret"_s, {}).shown(), u"***"_s);
}

TW_TEST(SettingTest)
#include "setting_test.moc"
