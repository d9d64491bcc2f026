// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zsh_script.h"

#include "shell_words.h"

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

const QString kZshHead = u"#compdef tuplewright-cli\n"
                         "# Completion of tuplewright-cli for zsh, as printed by: "
                         "tuplewright-cli completion zsh\n\n"_s;

const QString kZshProfiles
    = u"_tuplewright_cli_profiles()\n"
      "{\n"
      "    local -a names\n"
      "    names=(${(f)\"$(tuplewright-cli profiles list 2>/dev/null | cut -f 1)\"})\n"
      "    compadd -a names\n"
      "}\n"
      "\n"_s;

/// Colons and brackets have a meaning inside of what _arguments and _describe read.
QString zshText(const QString& text)
{
    QString escaped;
    for (const QChar letter : text) {
        if (u"[]:\\"_s.contains(letter))
            escaped += u'\\';
        escaped += letter;
    }
    return escaped;
}

QString zshValue(const Option& option)
{
    const ValueWords value = valueWords(option);
    if (!takesValue(option))
        return {};
    QString message = (value.isOptional ? u"::"_s : u":"_s) + zshText(option.placeholder) + u':';
    if (value.isProfile)
        return message + u"_tuplewright_cli_profiles"_s;
    if (value.isFile)
        return message + u"_files"_s;
    if (!value.choices.isEmpty())
        return message + u'(' + value.choices.join(u' ') + u')';
    return message;
}

QString zshOption(const Option& option)
{
    const QString rest = u'[' + zshText(option.help) + u']' + zshValue(option);
    const QString name = u"--"_s + option.name;
    if (!option.shortName.isNull())
        return quoted(u"(-%1 %2)"_s.arg(option.shortName).arg(name)) + u"{-"_s + option.shortName
            + u',' + name + u'}' + quoted(rest);
    return quoted((option.repeatable ? u"*"_s : QString()) + name + rest);
}

QString zshDescriptions(const QList<Syntax>& commands, qsizetype word)
{
    QString text;
    QStringList known;
    for (const Syntax& command : commands) {
        const QString name = command.name.section(u' ', word, word);
        if (!known.contains(name))
            text += u"        "_s + quoted(name + u':' + zshText(command.summary)) + u'\n';
        known.append(name);
    }
    return text;
}

QString zshOperands(const QStringList& operands)
{
    QString text;
    for (const QString& operand : operands) {
        const QString action = isFile(operand) ? u"_files"_s : QString();
        text += u" \\\n            "_s + quoted(u':' + zshText(operand) + u':' + action);
    }
    return text;
}

QString zshArguments(const Syntax& command)
{
    QString text = u"        _arguments $global"_s;
    for (const Option& option : command.options)
        text += u" \\\n            "_s + zshOption(option);
    return text + zshOperands(command.operands) + u'\n';
}

/// A second word is a first one of its own.
QString zshSplit(const CommandGroup& group)
{
    QString text
        = u"_tuplewright_cli_%1()\n{\n    local -a commands\n    commands=(\n"_s.arg(group.word)
        + zshDescriptions(group.commands, 1)
        + u"    )\n    if ((CURRENT == 2)); then\n        _describe command commands\n"
          "        return\n    fi\n    shift words\n    ((CURRENT--))\n    case $words[1] in\n"_s;
    for (const Syntax& command : group.commands)
        text += u"    "_s + secondWord(command) + u")\n"_s + zshArguments(command)
            + u"        ;;\n"_s;
    return text + u"    esac\n}\n\n"_s;
}

QString zshGroup(const CommandGroup& group)
{
    const QString act = group.isSplit() ? u"        _tuplewright_cli_"_s + group.word + u'\n'
                                        : zshArguments(group.commands.first());
    return u"    "_s + group.word + u")\n"_s + act + u"        ;;\n"_s;
}

}

QString zshScript(const QList<Syntax>& commands)
{
    QString splits;
    QString cases;
    for (const CommandGroup& group : commandGroups(commands)) {
        if (group.isSplit())
            splits += zshSplit(group);
        cases += zshGroup(group);
    }
    QString global;
    for (const Option& option : globalOptions())
        global += u"        "_s + zshOption(option) + u'\n';
    return kZshHead + kZshProfiles + splits
        + u"_tuplewright_cli()\n{\n    local curcontext=\"$curcontext\" state\n"
          "    local -a commands global\n    global=(\n"_s
        + global + u"    )\n    commands=(\n"_s + zshDescriptions(commands, 0)
        + u"    )\n    _arguments -C $global '1: :->command' '*:: :->rest'\n"
          "    case $state in\n    command)\n        _describe command commands\n"
          "        return\n        ;;\n    rest) ;;\n    *) return ;;\n    esac\n"
          "    case $words[1] in\n"_s
        + cases + u"    esac\n}\n\n_tuplewright_cli \"$@\"\n"_s;
}
}
