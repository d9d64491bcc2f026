// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "configuration/checks.h"

#include <tuplewright/configuration/advice.h>
#include <tuplewright/configuration/attached_files.h>

#include "base/names.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using Problems = QList<Problem>;

constexpr std::array kAddress{"backend"_L1, "host"_L1, "port"_L1, "dbname"_L1, "user"_L1};

Problem error(const QString& setting, const QString& message, const QString& fix)
{
    return {Problem::Severity::Error, setting, message, fix};
}

/// `pool_size (POOL_SIZE in line 3 of .env)`
QString nameOf(const SettingText& value)
{
    const QString name = value.setting().name();
    return value.detail().isEmpty() ? name : u"%1 (%2)"_s.arg(name, value.detail());
}

QStringList knownKeys()
{
    QStringList keys;
    for (const Setting& setting : Setting::all())
        keys.append(setting.name());
    return keys;
}

Problems checkServers(const ConnectionConfig& config)
{
    Problems problems;
    const QString addresses = config.options.value(u"hostaddr"_s);
    const QString& hosts = config.host.isEmpty() ? addresses : config.host;
    const qsizetype ports = config.port.count(u',');
    if (ports > 0 && ports != hosts.count(u','))
        problems.append(error(u"port"_s,
            u"port is “%1”, another number of entries than host “%2”."_s.arg(config.port, hosts),
            u"Give one port for all hosts, or one for each."_s));
    if (!addresses.isEmpty() && !config.host.isEmpty()
        && addresses.count(u',') != config.host.count(u','))
        problems.append(error(u"hostaddr"_s,
            u"hostaddr is “%1”, another number of entries than host “%2”."_s.arg(
                addresses, config.host),
            u"Give one address for each host, or none at all."_s));
    return problems;
}

Problems checkTls(const ConnectionConfig& config)
{
    const QString mode = config.options.value(u"sslmode"_s);
    if (config.options.value(u"sslrootcert"_s) == u"system"_s && !mode.isEmpty()
        && mode != u"verify-full"_s)
        return {error(u"sslmode"_s,
            u"sslmode is “%1”, too weak for the authorities of the system (sslrootcert=system)."_s
                .arg(mode),
            u"Set sslmode=verify-full."_s)};
    if (const std::optional<Problem> advice = tlsAdvice(config))
        return {*advice};
    return {};
}

Problems checkSqlite(const ConnectionConfig& config)
{
    Problems problems;
    if (config.database.isEmpty())
        problems.append(error(u"dbname"_s, u"dbname is empty: no SQLite file is named."_s,
            u"Name a file, or :memory:."_s));
    const IsolationLevel level = config.session.isolation;
    if (level == IsolationLevel::ReadCommitted || level == IsolationLevel::RepeatableRead)
        problems.append(error(u"isolation_level"_s,
            u"isolation_level is “%1”, which SQLite does not have."_s.arg(
                level == IsolationLevel::ReadCommitted ? u"read committed"_s
                                                       : u"repeatable read"_s),
            u"Set serializable, read uncommitted or autocommit; begin=immediate or "
            "begin=exclusive chooses the locks."_s));
    if (const auto files = attachedFiles(config); !files)
        problems.append(error(u"attach"_s, files.error().message, files.error().hint));
    return problems;
}

Problems checkPool(const PoolOptions& pool)
{
    if (pool.minIdle <= pool.size)
        return {};
    return {error(u"pool_min_idle"_s,
        u"pool_min_idle is “%1”, more than the %2 connections of pool_size."_s.arg(
            QString::number(pool.minIdle), QString::number(pool.size)),
        u"Lower pool_min_idle, or raise pool_size."_s)};
}

}

bool isInAddress(const Setting& setting)
{
    return std::find(kAddress.begin(), kAddress.end(), setting.key) != kAddress.end();
}

void storeOption(ConnectionConfig& config, const QString& key, const QString& text)
{
    const Setting* const setting = Setting::find(key);
    if (setting && !setting->secret && !isInAddress(*setting)) {
        if (const auto normalized = setting->normalized(text)) {
            setting->write(*setting, config, *normalized);
            return;
        }
    }
    config.options.insert(key, text);
}

void addStrayOptions(SettingLayer& layer, const ConnectionConfig& config, const QString& detail)
{
    for (auto option = config.options.begin(); option != config.options.end(); ++option) {
        const Setting* const setting = Setting::find(option.key());
        if (!setting)
            layer.problems.append(unknownSetting(option.key(), detail));
        else if (setting->read(*setting, config) != option.value())
            layer.set(*setting, option.value(), detail);
    }
}

Problem unknownSetting(const QString& name, const QString& detail)
{
    const QString where = detail.isEmpty() ? QString() : u" (%1)"_s.arg(detail);
    const QString hint = nearestNameHint(name, knownKeys());
    return error(name, u"There is no setting %1%2."_s.arg(name, where),
        hint.isEmpty() ? u"Remove it."_s : hint);
}

QList<Problem> applyValue(const SettingText& value, ConnectionConfig& config)
{
    const Setting& setting = value.setting();
    if (!setting.appliesTo(config.backend)) {
        const QString engine
            = setting.engine == SettingEngine::Sqlite ? u"SQLite"_s : u"PostgreSQL"_s;
        return {error(setting.name(),
            u"%1 is “%2”, but it is a setting of %3 alone."_s.arg(
                nameOf(value), value.shown(), engine),
            u"Remove it."_s)};
    }
    const auto normalized = setting.normalized(value.text());
    if (!normalized)
        return {error(setting.name(), u"%1 is “%2”."_s.arg(nameOf(value), value.shown()),
            u"Write %1."_s.arg(normalized.error()))};
    setting.write(setting, config, *normalized);
    return {};
}

QList<Problem> checkTogether(const ConnectionConfig& config)
{
    Problems problems = checkPool(config.pool);
    if (config.backend == u"sqlite"_s)
        return problems + checkSqlite(config);
    return problems + checkServers(config) + checkTls(config);
}

}
