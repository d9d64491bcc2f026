// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "configuration/checks.h"

#include <tuplewright/configuration/engine_descriptor.h>

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
        const EngineDescriptor* const engine = findEngine(QString(setting.engine));
        return {error(setting.name(),
            u"%1 is “%2”, but it is a setting of %3 alone."_s.arg(
                nameOf(value), value.shown(), engine ? engine->name : QString(setting.engine)),
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
    const EngineDescriptor& engine = config.engine();
    return checkPool(config.pool) + (engine.check ? engine.check(config) : Problems());
}

}
