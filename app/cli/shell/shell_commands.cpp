// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell_commands.h"

#include "../catalog/description.h"
#include "../catalog/relation_list.h"
#include "../catalog/table_description.h"
#include "../input/input_file.h"

#include <array>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

Result<void> leave(ShellState& state, const QString& operand)
{
    if (state.session.isInTransaction() && operand != u"!"_s)
        return usage(u"A transaction is open."_s,
            u"COMMIT or ROLLBACK it first; \\q ! rolls it back and leaves."_s);
    state.isOver = true;
    return {};
}

Result<void> help(ShellState& state, const QString&)
{
    QString text
        = u"A statement ends with a semicolon. Ctrl+C stops it, or drops what is typed.\n"_s;
    for (const ShellCommand& command : shellCommands()) {
        const QString words = u'\\' + command.name.toString()
            + (command.operand.isEmpty() ? QString() : u' ' + command.operand.toString());
        text += words.leftJustified(14) + command.help.toString() + u'\n';
    }
    return state.context.reporter.print(text);
}

Result<void> listTables(ShellState& state, const QString&)
{
    TW_TRY(const CatalogPtr catalog, state.adapter.catalog(state.context.options));
    return state.context.reporter.print(relationList(catalog->relations));
}

Result<void> describe(ShellState& state, const QString& operand)
{
    if (operand.isEmpty())
        return listTables(state, operand);
    TW_TRY(const QualifiedName name, QualifiedName::parse(operand));
    TW_TRY(
        const Description description, describeTable(state.adapter, name, state.context.options));
    return state.context.reporter.print(description.toText());
}

Result<void> turnVertical(ShellState& state, const QString&)
{
    const bool isVertical = state.display.format == u"vertical"_s;
    state.display.format = isVertical ? u"table"_s : u"vertical"_s;
    state.context.reporter.note(
        isVertical ? u"Rows are printed as a table."_s : u"Rows are printed a value a line."_s);
    return {};
}

Result<void> turnTiming(ShellState& state, const QString&)
{
    state.display.isTimed = !state.display.isTimed;
    state.context.reporter.note(
        state.display.isTimed ? u"Times are printed."_s : u"Times are not printed."_s);
    return {};
}

Result<void> include(ShellState& state, const QString& operand)
{
    if (operand.isEmpty())
        return usage(u"\\i needs the path of a file."_s);
    TW_TRY(const InputFile file, InputFile::open(operand));
    TW_TRY(const QByteArray bytes, file.all(state.context.options.stop));
    if (!QByteArrayView(bytes).isValidUtf8())
        return fail(ErrorKind::InvalidArgument, u"%1 is not UTF-8 text."_s.arg(operand));
    return state.run(readScript(QString::fromUtf8(bytes), state.adapter.dialect().syntax()));
}

constexpr std::array<ShellCommand, 8> kCommands{{
    {u"?", u"", u"this list", help},
    {u"d", u"[TABLE]", u"all there is to know of a table; without one, the tables", describe},
    {u"dt", u"", u"the tables and views", listTables},
    {u"i", u"FILE", u"run the statements of a file", include},
    {u"q", u"[!]", u"leave; with ! also while a transaction is open, which is rolled back", leave},
    {u"timing", u"", u"print how long statements take, or no longer", turnTiming},
    {u"x", u"", u"print rows a value a line, or as a table again", turnVertical},
    {u"quit", u"[!]", u"as \\q", leave},
}};

}

std::span<const ShellCommand> shellCommands()
{
    return kCommands;
}

bool isShellCommand(const QString& line)
{
    return line.trimmed().startsWith(u'\\');
}

Result<void> runShellCommand(const QString& line, ShellState& state)
{
    const QString words = line.trimmed().sliced(1);
    const qsizetype blank = words.indexOf(u' ');
    const QString name = blank < 0 ? words : words.first(blank);
    QString operand = blank < 0 ? QString() : words.sliced(blank).trimmed();
    if (operand.endsWith(u';'))
        operand = operand.chopped(1).trimmed();
    for (const ShellCommand& command : shellCommands()) {
        if (command.name != name)
            continue;
        if (command.operand.isEmpty() && !operand.isEmpty())
            return usage(u"\\%1 takes no operand."_s.arg(name));
        return command.run(state, operand);
    }
    return usage(
        u"The shell has no command \\%1."_s.arg(name), u"\\? lists those that there are."_s);
}

}
