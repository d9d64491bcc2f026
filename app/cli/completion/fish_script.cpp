// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fish_script.h"

#include "shell_words.h"

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

const QString kFishHead = u"# Completion of tuplewright-cli for fish, as printed by: "
                          "tuplewright-cli completion fish\n"
                          "complete -c tuplewright-cli -f\n"_s;

/// A line that counts where `condition` holds; empty: always.
QString fishLine(const QString& condition, const QString& what, const QString& help)
{
    QString line = u"complete -c tuplewright-cli"_s;
    if (!condition.isEmpty())
        line += u" -n "_s + quoted(condition);
    return line + u' ' + what + u" -d "_s + quoted(help) + u'\n';
}

QString fishOption(const QString& condition, const Option& option)
{
    const ValueWords value = valueWords(option);
    QString what = u"-l "_s + option.name;
    if (!option.shortName.isNull())
        what = u"-s "_s + option.shortName + u' ' + what;
    if (value.isProfile)
        what += u" -x -a "_s + quoted(u"(tuplewright-cli profiles list 2>/dev/null | cut -f 1)"_s);
    else if (value.isFile)
        what += u" -r -F"_s;
    else if (!value.choices.isEmpty())
        what += (value.isOptional ? u" -a "_s : u" -x -a "_s) + quoted(value.choices.join(u' '));
    else if (takesValue(option))
        what += u" -x"_s;
    return fishLine(condition, what, option.help);
}

QString seen(const QString& words)
{
    return u"__fish_seen_subcommand_from "_s + words;
}

QString fishCommand(const Syntax& command)
{
    QString condition = seen(command.name.section(u' ', 0, 0));
    if (const QString second = secondWord(command); !second.isEmpty())
        condition += u"; and "_s + seen(second);
    QString text;
    if (!command.operands.isEmpty() && isFile(command.operands.first()))
        text += u"complete -c tuplewright-cli -n "_s + quoted(condition) + u" -F\n"_s;
    for (const Option& option : command.options)
        text += fishOption(condition, option);
    return text;
}

QString fishGroup(const CommandGroup& group)
{
    QString text;
    QStringList second;
    for (const Syntax& command : group.commands)
        second.append(secondWord(command));
    const QString condition = group.isSplit()
        ? seen(group.word) + u"; and not "_s + seen(second.join(u' '))
        : u"__fish_use_subcommand"_s;
    if (group.isSplit())
        text += fishLine(
            u"__fish_use_subcommand"_s, u"-a "_s + group.word, group.commands.first().summary);
    for (const Syntax& command : group.commands)
        text += fishLine(condition, u"-a "_s + command.name.section(u' ', -1), command.summary);
    for (const Syntax& command : group.commands)
        text += fishCommand(command);
    return text;
}

}

QString fishScript(const QList<Syntax>& commands)
{
    QString text = kFishHead;
    for (const Option& option : globalOptions())
        text += fishOption({}, option);
    for (const CommandGroup& group : commandGroups(commands))
        text += fishGroup(group);
    return text;
}

}
