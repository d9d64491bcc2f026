// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help.h"

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

constexpr qsizetype kColumn = 28;

QString entry(const QString& term, const QString& help)
{
    const QString line = u"  "_s + term;
    const QString gap = line.size() + 2 > kColumn ? u'\n' + QString(kColumn, u' ')
                                                  : QString(kColumn - line.size(), u' ');
    return line + gap + help + u'\n';
}

QString optionEntry(const Option& option)
{
    QString term = u"--"_s + option.name;
    if (!option.shortName.isNull())
        term.prepend(u'-' + QString(option.shortName) + u", "_s);
    if (!option.placeholder.isEmpty())
        term += u' ' + option.placeholder;
    return entry(term, option.help);
}

QString globalHelp()
{
    QString text = u"\nGlobal options, before or after the command:\n"_s;
    for (const Option& option : globalOptions())
        text += optionEntry(option);
    return text;
}

QString spelled(const Syntax& command)
{
    return (QStringList{command.name} + command.operands).join(u' ');
}

}

QString overallHelp(const QList<Syntax>& commands)
{
    QString text
        = u"Usage: tuplewright-cli [SOURCES] COMMAND ...\n\n"
          "Browses, queries, exports and changes PostgreSQL and SQLite data. SOURCES are those\n"
          "of the global options that name a database.\n\n"
          "Commands:\n"_s;
    for (const Syntax& command : commands)
        text += entry(spelled(command), command.summary);
    return text + globalHelp()
        + u"\nURL is postgresql://user@host/database, key=value words, sqlite:///relative.db,\n"
          "sqlite:////absolute.db, or the path of a SQLite file.\n\n"
          "Exit codes: 0 done, 1 database error, 2 usage or configuration, 3 conflict or\n"
          "difference, 4 outcome unknown, 5 cancelled, 6 saved but not told.\n"_s;
}

QString commandHelp(const Syntax& command)
{
    QString text = u"Usage: tuplewright-cli "_s + spelled(command);
    text += command.options.isEmpty() ? u"\n\n"_s : u" [OPTIONS]\n\n"_s;
    text += command.summary + u".\n"_s;
    if (!command.notes.isEmpty())
        text += u'\n' + command.notes + u'\n';
    if (!command.options.isEmpty())
        text += u"\nOptions:\n"_s;
    for (const Option& option : command.options)
        text += optionEntry(option);
    return text + globalHelp();
}

}
