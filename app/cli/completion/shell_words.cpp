// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell_words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tw::cli {

bool takesValue(const Option& option)
{
    return !option.placeholder.isEmpty();
}

bool isFile(const QString& placeholder)
{
    static const QRegularExpression pattern(u"^(FILE|F|FILE\\|-|-\\|FILE|[A-Z]+\\.json)$"_s);
    return pattern.match(placeholder).hasMatch();
}

ValueWords valueWords(const Option& option)
{
    static const QRegularExpression choices(u"^[a-z-]+(\\|[a-z-]+)+$"_s);
    ValueWords words;
    words.isOptional = !option.optionalValues.isEmpty();
    words.choices = option.optionalValues;
    if (choices.match(option.placeholder).hasMatch())
        words.choices = option.placeholder.split(u'|');
    words.isFile = isFile(option.placeholder);
    words.isProfile = option.name == u"profile"_s;
    return words;
}

bool CommandGroup::isSplit() const
{
    return !secondWord(commands.first()).isEmpty();
}

QList<CommandGroup> commandGroups(const QList<Syntax>& commands)
{
    QList<CommandGroup> groups;
    for (const Syntax& command : commands) {
        const QString word = command.name.section(u' ', 0, 0);
        if (groups.isEmpty() || groups.last().word != word)
            groups.append({word, {}});
        groups.last().commands.append(command);
    }
    return groups;
}

QString secondWord(const Syntax& command)
{
    return command.name.section(u' ', 1, 1);
}

QString quoted(const QString& text)
{
    return u'\'' + QString(text).replace(u"'"_s, u"'\\''"_s) + u'\'';
}

}
