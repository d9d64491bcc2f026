// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../arguments/options.h"
#include "../commands.h"
#include "../output/text_table.h"

#include <tuplewright/base/json.h>
#include <tuplewright/configuration/pool_presets.h>

#include <chrono>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

QString originText(const OriginatedText& text)
{
    const QString& detail = text.value.detail();
    return detail.isEmpty() ? originName(text.origin) : originName(text.origin) + u", "_s + detail;
}

QString overriddenText(const ResolvedSetting& setting)
{
    QStringList texts;
    for (const OriginatedText& text : setting.overridden)
        texts.append(u"%1 (%2)"_s.arg(text.value.shown(), originText(text)));
    return texts.join(u"; "_s);
}

/// True when nobody gave a value and the engine has none.
bool isUnset(const OriginatedText& text)
{
    return text.origin == Origin::Default && text.value.text().isEmpty();
}

std::vector<Json::Member> membersOf(const OriginatedText& text)
{
    return {
        {u"value"_s, isUnset(text) ? Json() : Json::string(text.value.shown())},
        {u"origin"_s, Json::string(originName(text.origin))},
        {u"detail"_s, Json::string(text.value.detail())},
    };
}

Json toJson(const ResolvedSetting& setting)
{
    std::vector<Json> overridden;
    for (const OriginatedText& text : setting.overridden)
        overridden.push_back(Json::object(membersOf(text)));
    std::vector<Json::Member> members = membersOf(setting.used);
    members.insert(members.begin(), {u"name"_s, Json::string(setting.used.value.setting().name())});
    members.emplace_back(u"overridden"_s, Json::array(std::move(overridden)));
    return Json::object(std::move(members));
}

Json toJson(const Problem& problem)
{
    const bool isError = problem.severity == Problem::Severity::Error;
    return Json::object({
        {u"severity"_s, Json::string(isError ? u"error"_s : u"warning"_s)},
        {u"setting"_s, problem.setting.isEmpty() ? Json() : Json::string(problem.setting)},
        {u"message"_s, Json::string(problem.message)},
        {u"fix"_s, Json::string(problem.fix)},
    });
}

qint64 secondsOf(std::chrono::milliseconds duration)
{
    return std::chrono::duration_cast<std::chrono::seconds>(duration).count();
}

Json toJson(const PoolPreset& preset)
{
    return Json::object({
        {u"name"_s, Json::string(preset.name)},
        {u"pool_size"_s, Json::number(QByteArray::number(preset.options.size))},
        {u"max_overflow"_s, Json::number(QByteArray::number(preset.options.overflow))},
        {u"pool_timeout"_s, Json::number(QByteArray::number(secondsOf(preset.options.timeout)))},
        {u"pool_recycle"_s,
            Json::number(QByteArray::number(qint64(preset.options.recycle.count())))},
        {u"pool_pre_ping"_s, Json::boolean(preset.options.prePing)},
        {u"pool_use_lifo"_s, Json::boolean(preset.options.lifo)},
        {u"summary"_s, Json::string(preset.summary)},
    });
}

template <class Items>
Json toArray(const Items& items)
{
    std::vector<Json> entries;
    for (const auto& item : items)
        entries.push_back(toJson(item));
    return Json::array(std::move(entries));
}

Result<void> printJson(const CommandContext& context, const Json& json)
{
    return context.reporter.print(json.toBytes() + '\n');
}

Result<void> printSettings(const CommandContext& context, const ResolvedConfig& config)
{
    if (context.arguments.has(u"json"_s))
        return printJson(context,
            Json::object({{u"settings"_s, toArray(config.settings())},
                {u"problems"_s, toArray(config.validate())}}));
    TextTable table(
        {u"setting"_s, u"value"_s, u"origin"_s, u"instead of"_s}, QList<bool>(4, false));
    for (const ResolvedSetting& setting : config.settings())
        table.append({setting.used.value.setting().name(),
            isUnset(setting.used) ? QString() : setting.used.value.shown(),
            originText(setting.used), overriddenText(setting)});
    TW_TRY_VOID(context.reporter.print(table.take()));
    warnOf(config.validate(), context.reporter);
    return {};
}

QString yesOrNo(bool value)
{
    return value ? u"yes"_s : u"no"_s;
}

Result<void> printPresets(const CommandContext& context)
{
    if (context.arguments.has(u"json"_s))
        return printJson(context, toArray(poolPresets()));
    TextTable table({u"preset"_s, u"pool_size"_s, u"max_overflow"_s, u"pool_timeout"_s,
                        u"pool_recycle"_s, u"pool_pre_ping"_s, u"pool_use_lifo"_s, u"for"_s},
        {false, true, true, true, true, false, false, false});
    for (const PoolPreset& preset : poolPresets()) {
        const PoolOptions& pool = preset.options;
        table.append({preset.name, QString::number(pool.size), QString::number(pool.overflow),
            QString::number(secondsOf(pool.timeout)), QString::number(pool.recycle.count()),
            yesOrNo(pool.prePing), yesOrNo(pool.lifo), preset.summary});
    }
    return context.reporter.print(table.take());
}

Result<void> runConfig(const CommandContext& context)
{
    if (context.arguments.has(u"presets"_s))
        return printPresets(context);
    TW_TRY(const ResolvedConfig config, context.configuration());
    TW_TRY_VOID(printSettings(context, config));
    if (hasErrors(config.validate()))
        return fail(configurationError(config.validate()));
    return {};
}

QString familyNotes()
{
    QString notes = u"Families of variables that --env and --env-file know:"_s;
    for (const EnvironmentFamily& family : environmentFamilies())
        notes += u"\n  %1: %2"_s.arg(family.name, family.summary);
    return notes;
}

}

QList<Command> configCommands()
{
    const Option presets{u"presets"_s, {}, u"list settings of the pool that go by a name"_s};
    return {
        {{u"config"_s, {}, {jsonOption(), presets},
             u"print every setting, its value and where it comes from"_s, familyNotes()},
            runConfig},
    };
}

}
