// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bash_script.h"

#include "shell_words.h"

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

const QString kBashHead = u"# Completion of tuplewright-cli for bash, as printed by: "
                          "tuplewright-cli completion bash\n\n"_s;

/// The command is the first word that is one and is not the value of an option. The line is read as
/// it stands: bash itself would cut URLs at their colons.
const QString kBashSearch
    = u"_tuplewright_cli()\n"
      "{\n"
      "    local -a line\n"
      "    local current previous before= command= word\n"
      "    read -ra line <<<\"${COMP_LINE:0:COMP_POINT}\"\n"
      "    [[ ${COMP_LINE:COMP_POINT-1:1} == [[:space:]] ]] && line+=(\"\")\n"
      "    current=${line[${#line[@]} - 1]}\n"
      "    previous=${line[${#line[@]} - 2]}\n"
      "    for word in \"${line[@]:1:${#line[@]}-2}\"; do\n"
      "        if [[ \" $_tuplewright_cli_valued \" == *\" $before \"* ]]; then\n"
      "            before=\n"
      "            continue\n"
      "        elif [[ -z $command && \" $_tuplewright_cli_commands \" == *\" $word \"* ]]; then\n"
      "            command=$word\n"
      "        elif [[ -n $command && \" $_tuplewright_cli_split \" == *\" $command \"* ]]; then\n"
      "            command+=\" $word\"\n"
      "        fi\n"
      "        before=$word\n"
      "    done\n"
      "    if [[ $current == --*=* ]]; then\n"
      "        previous=${current%%=*}\n"
      "        current=${current#*=}\n"
      "    fi\n"
      "    local values=none words=\n"
      "    _tuplewright_cli_values \"$command\" \"$previous\"\n"
      "    case $values in\n"
      "    files) COMPREPLY=($(compgen -f -- \"$current\")) ;;\n"
      "    words) COMPREPLY=($(compgen -W \"$words\" -- \"$current\")) ;;\n"
      "    profiles)\n"
      "        local IFS=$'\\n'\n"
      "        COMPREPLY=($(compgen -W \"$(tuplewright-cli profiles list 2>/dev/null | cut -f 1)\" "
      "\\\n"
      "            -- \"$current\"))\n"
      "        ;;\n"
      "    any) COMPREPLY=() ;;\n"
      "    none) _tuplewright_cli_words \"$command\" \"$current\" ;;\n"
      "    esac\n"
      "}\n"_s;

/// What stands where no value of an option is wanted.
const QString kBashWords
    = u"\n"
      "_tuplewright_cli_words()\n"
      "{\n"
      "    local words= files=\n"
      "    COMPREPLY=()\n"
      "    _tuplewright_cli_known \"$1\"\n"
      "    if [[ $2 == -* ]]; then\n"
      "        COMPREPLY=($(compgen -W \"$words $_tuplewright_cli_global\" -- \"$2\"))\n"
      "    elif [[ -n $files ]]; then\n"
      "        COMPREPLY=($(compgen -f -- \"$2\"))\n"
      "    elif [[ $words != -* ]]; then\n"
      "        COMPREPLY=($(compgen -W \"$words\" -- \"$2\"))\n"
      "    fi\n"
      "}\n"
      "\n"
      "complete -o filenames -F _tuplewright_cli tuplewright-cli\n"_s;

QString spellings(const QList<Option>& options)
{
    QStringList words;
    for (const Option& option : options)
        words.append(u"--"_s + option.name);
    return words.join(u' ');
}

/// The options that always have a value behind them, in any command.
QString valuedOptions(const QList<Syntax>& commands)
{
    QStringList words;
    QList<Option> all = globalOptions();
    for (const Syntax& command : commands)
        all += command.options;
    for (const Option& option : all)
        if (takesValue(option) && option.optionalValues.isEmpty())
            words.append(u"--"_s + option.name);
    words.removeDuplicates();
    return words.join(u' ');
}

QString bashValue(const QString& pattern, const Option& option)
{
    const ValueWords value = valueWords(option);
    QString action = u"values=any"_s;
    if (value.isProfile)
        action = u"values=profiles"_s;
    else if (value.isFile)
        action = u"values=files"_s;
    else if (!value.choices.isEmpty())
        action = u"values=words words="_s + quoted(value.choices.join(u' '));
    return u"    "_s + quoted(pattern).replace(u"*"_s, u"'*'"_s) + u") "_s + action + u" ;;\n"_s;
}

QString bashValues(const QList<Syntax>& commands)
{
    QString text = u"\n_tuplewright_cli_values()\n{\n    case \"$1 $2\" in\n"_s;
    for (const Syntax& command : commands)
        for (const Option& option : command.options)
            if (takesValue(option))
                text += bashValue(command.name + u" --"_s + option.name, option);
    for (const Option& option : globalOptions())
        if (takesValue(option))
            text += bashValue(u"* --"_s + option.name, option);
    return text + u"    esac\n}\n"_s;
}

QString firstWords(const QList<CommandGroup>& groups)
{
    QStringList words;
    for (const CommandGroup& group : groups)
        words.append(group.word);
    return words.join(u' ');
}

QString bashKnown(const CommandGroup& group)
{
    QString text;
    QStringList second;
    for (const Syntax& command : group.commands) {
        second.append(secondWord(command));
        text += u"    "_s + quoted(command.name) + u") words="_s
            + quoted(spellings(command.options));
        if (!command.operands.isEmpty() && isFile(command.operands.first()))
            text += u" files=yes"_s;
        text += u" ;;\n"_s;
    }
    if (group.isSplit())
        text += u"    "_s + group.word + u") words="_s + quoted(second.join(u' ')) + u" ;;\n"_s;
    return text;
}

}

QString bashScript(const QList<Syntax>& commands)
{
    const QList<CommandGroup> groups = commandGroups(commands);
    QStringList split;
    QString known = u"\n_tuplewright_cli_known()\n{\n    case $1 in\n"
                    "    '') words=$_tuplewright_cli_commands ;;\n"_s;
    for (const CommandGroup& group : groups) {
        known += bashKnown(group);
        if (group.isSplit())
            split.append(group.word);
    }
    known += u"    esac\n}\n"_s;
    return kBashHead + u"_tuplewright_cli_valued="_s + quoted(valuedOptions(commands))
        + u"\n_tuplewright_cli_split="_s + quoted(split.join(u' '))
        + u"\n_tuplewright_cli_commands="_s + quoted(firstWords(groups))
        + u"\n_tuplewright_cli_global="_s + quoted(spellings(globalOptions())) + u"\n\n"_s
        + kBashSearch + bashValues(commands) + known + kBashWords;
}
}
