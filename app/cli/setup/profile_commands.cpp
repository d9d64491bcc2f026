// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../commands.h"
#include "../output/terminal.h"

#include <tuplewright/configuration/engine_descriptor.h>

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

Result<void> runList(const CommandContext& context)
{
    TW_TRY(const QList<ConnectionProfile> profiles, context.profiles.load());
    QString lines;
    for (const ConnectionProfile& profile : profiles)
        lines += visibleText(profile.name) + u'\t' + visibleText(profile.config.toUrl())
            + (profile.isDefault ? u"\tdefault\n"_s : u"\n"_s);
    return context.reporter.print(lines);
}

Result<void> runShow(const CommandContext& context)
{
    const auto profile = context.profiles.find(context.arguments.operand(0));
    if (!profile)
        return asConfiguration(profile.error());
    return context.reporter.print(
        u"name  %1\nurl   %2\nid    %3\n"_s.arg(visibleText(profile->name),
            visibleText(profile->config.toUrl()), profile->id.toString(QUuid::WithoutBraces)));
}

/// A profile is used from any folder, so a path relative to this one would not do.
void makePathAbsolute(ConnectionConfig& config)
{
    const EngineDescriptor& engine = config.engine();
    if (engine.isFileBased() && config.database != engine.memoryName)
        config.database = QDir::current().absoluteFilePath(config.database);
}

Result<void> runAdd(const CommandContext& context)
{
    TW_TRY(ParsedUrl url, parseUrl(context.arguments.operand(1)));
    if (url.password.isSet())
        context.reporter.warn(
            u"The password is not saved; keep it in ~/.pgpass, or be asked for it."_s);
    makePathAbsolute(url.config);
    const QList<Problem> problems = url.config.validate();
    if (hasErrors(problems))
        return fail(configurationError(problems));
    warnOf(problems, context.reporter);
    const auto saved
        = context.profiles.save({QUuid::createUuid(), context.arguments.operand(0), url.config});
    return saved ? Result<void>() : asConfiguration(saved.error());
}

Result<void> runDefault(const CommandContext& context)
{
    auto profile = context.profiles.find(context.arguments.operand(0));
    if (!profile)
        return asConfiguration(profile.error());
    profile->isDefault = !context.arguments.has(u"off"_s);
    return context.profiles.save(*profile);
}

Result<void> runRemove(const CommandContext& context)
{
    const auto removed = context.profiles.remove(context.arguments.operand(0));
    return removed ? Result<void>() : asConfiguration(removed.error());
}

}

QList<Command> profileCommands()
{
    return {
        {{u"profiles list"_s, {}, {}, u"list the saved connections"_s}, runList},
        {{u"profiles show"_s, {u"NAME"_s}, {}, u"print one"_s}, runShow},
        {{u"profiles add"_s, {u"NAME"_s, u"URL"_s}, {}, u"save one; never its password"_s}, runAdd},
        {{u"profiles default"_s, {u"NAME"_s},
             {{u"off"_s, {}, u"no longer, and no other in its place"_s}},
             u"choose the one that is meant where no database is named"_s},
            runDefault},
        {{u"profiles remove"_s, {u"NAME"_s}, {}, u"remove one"_s}, runRemove},
    };
}

}
