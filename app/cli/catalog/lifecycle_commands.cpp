// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../commands.h"
#include "../rows/row_access.h"

#include <tuplewright/schema/lifecycle_choices.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

/// What marks a deleted row, in words.
QString wordsOf(const Lifecycle& lifecycle)
{
    switch (lifecycle.kind) {
    case Lifecycle::Kind::DeletedFlag:
        return u"%1 (true: deleted)"_s.arg(lifecycle.column);
    case Lifecycle::Kind::ActiveFlag:
        return u"%1 (false: deleted)"_s.arg(lifecycle.column);
    case Lifecycle::Kind::DeletedAt:
        return u"%1 (a time: deleted)"_s.arg(lifecycle.column);
    case Lifecycle::Kind::Mark:
        break;
    }
    return u"%1 (%2: deleted, %3: restored)"_s.arg(
        lifecycle.column, lifecycle.deletedMark, lifecycle.liveMark);
}

/// What --lifecycle takes for it.
QString optionOf(const Lifecycle& lifecycle)
{
    return lifecycle.kind == Lifecycle::Kind::Mark
        ? u"%1=%2:%3"_s.arg(lifecycle.column, lifecycle.deletedMark, lifecycle.liveMark)
        : lifecycle.column;
}

Result<void> print(
    const CommandContext& context, const Table& table, const LifecycleChoices& choices)
{
    const bool isChosen = choices.isMade(table.name) && choices.of(table.name) == table.lifecycle;
    QList<Lifecycle> others = lifecycleCandidates(table);
    if (table.lifecycle)
        others.removeIf(
            [&](const Lifecycle& other) { return other.column == table.lifecycle->column; });
    if (context.arguments.has(u"json"_s)) {
        std::vector<Json> candidates;
        for (const Lifecycle& other : others)
            candidates.push_back(Json::string(optionOf(other)));
        const Json json = Json::object({
            {u"table"_s, Json::string(table.name.display())},
            {u"lifecycle"_s, table.lifecycle ? Json::string(optionOf(*table.lifecycle)) : Json()},
            {u"chosen"_s, Json::boolean(isChosen)},
            {u"candidates"_s, Json::array(std::move(candidates))},
        });
        return context.reporter.print(json.toBytes() + '\n');
    }
    QString text = table.lifecycle ? wordsOf(*table.lifecycle) : u"no column marks deleted rows"_s;
    text += isChosen ? u", chosen\n"_s : u"\n"_s;
    for (const Lifecycle& other : others)
        text += u"possible: %1, by --set %2\n"_s.arg(wordsOf(other), optionOf(other));
    return context.reporter.print(text);
}

Result<void> store(const CommandContext& context, const LifecycleChoices& choices)
{
    auto profile = context.profiles.find(context.arguments.value(u"profile"_s));
    if (!profile)
        return asConfiguration(profile.error());
    if (choices.text().isEmpty())
        profile->config.options.remove(LifecycleChoices::kOption);
    else
        profile->config.options.insert(LifecycleChoices::kOption, choices.text());
    return context.profiles.save(*profile);
}

Result<void> run(const CommandContext& context)
{
    const Arguments& given = context.arguments;
    const int changes
        = int(given.has(u"set"_s)) + int(given.has(u"none"_s)) + int(given.has(u"automatic"_s));
    if (changes > 1)
        return usage(u"--set, --none and --automatic exclude each other."_s);
    if (changes == 1 && !given.has(u"profile"_s))
        return usage(u"A choice is kept in a profile."_s, u"Name it by --profile NAME."_s);
    TW_TRY(const QualifiedName name, QualifiedName::parse(given.operand(0)));
    TW_TRY(const Adapter adapter, context.connect());
    TW_TRY(const TablePtr table, adapter.describe(name, context.options));
    TW_TRY(LifecycleChoices choices,
        LifecycleChoices::parse(adapter.pool()->config().options.value(LifecycleChoices::kOption)));
    if (changes == 0)
        return print(context, *table, choices);
    choices.forget(table->name);
    if (given.has(u"none"_s))
        choices.set(table->name, std::nullopt);
    if (given.has(u"set"_s)) {
        TW_TRY(const Lifecycle lifecycle, readLifecycle(given.value(u"set"_s), *table));
        TW_TRY_VOID(lifecycle.validate(*table));
        choices.set(table->name, lifecycle);
    }
    return store(context, choices);
}

}

QList<Command> lifecycleCommands()
{
    return {{{u"lifecycle"_s, {u"TABLE"_s},
                 {{u"set"_s, u"COL[=DELETED:LIVE]"_s,
                      u"the column that marks rows as deleted, and its values"_s},
                     {u"none"_s, {}, u"no column does"_s},
                     {u"automatic"_s, {}, u"as the names and types of its columns tell"_s},
                     {u"json"_s, {}, u"print one JSON object"_s}},
                 u"tell how a table marks deleted rows, or choose it for a profile"_s},
        run}};
}

}
