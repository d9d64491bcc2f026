// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell_completion.h"

#include "shell_commands.h"

#include <tuplewright/completion/completion.h>
#include <tuplewright/completion/schema_reading.h>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

constexpr auto kPatience = std::chrono::seconds(2);

}

ShellCompletion::ShellCompletion(const Adapter& adapter, StopToken stop)
    : m_adapter(adapter)
    , m_stop(std::move(stop))
{ }

CallOptions ShellCompletion::limits() const
{
    return {.deadline = QDeadlineTimer(kPatience), .stop = m_stop};
}

/// False: nothing is known of the database.
bool ShellCompletion::refresh()
{
    const Result<CatalogPtr> catalog
        = m_catalog ? m_adapter.refreshed(m_catalog, limits()) : m_adapter.catalog(limits());
    if (catalog && *catalog != m_catalog) {
        m_catalog = *catalog;
        m_schema.emplace(m_catalog, m_adapter.dialect());
        if (m_builtIns.isEmpty())
            m_builtIns = readBuiltInFunctions(m_adapter, limits()).value_or(QList<SchemaObject>());
        m_schema->setBuiltIns(m_builtIns);
    }
    return m_schema.has_value();
}

LineCompletion ShellCompletion::at(const QString& before, const QString& line, qsizetype caret)
{
    if (before.isEmpty() && isShellCommand(line))
        return commandsAt(line, caret);
    if (!refresh())
        return {};
    const QString statement = before.isEmpty() ? line : before + u'\n' + line;
    const qsizetype shift = statement.size() - line.size();
    CompletionAnswer answer = complete(statement, shift + caret, *m_schema);
    if (!answer.missing.isEmpty()) {
        const Result<QList<TablePtr>> tables = describeTables(answer.missing, m_adapter, limits());
        for (const TablePtr& table : tables.value_or(QList<TablePtr>()))
            m_schema->add(table);
        answer = complete(statement, shift + caret, *m_schema);
    }
    const Completions& choices = answer.choices;
    if (choices.replaced.start < shift)
        return {};
    LineCompletion found{{choices.replaced.start - shift, choices.replaced.length}, {}};
    for (const CompletionItem& item : choices.items)
        found.choices.append({item.label, item.insert, item.caretBack});
    return found;
}

LineCompletion ShellCompletion::commandsAt(const QString& line, qsizetype caret) const
{
    const qsizetype start = line.indexOf(u'\\') + 1;
    const QString typed = line.sliced(start, std::max(caret - start, qsizetype(0)));
    LineCompletion found{{start, typed.size()}, {}};
    for (const ShellCommand& command : shellCommands()) {
        if (command.name.startsWith(typed))
            found.choices.append({command.name.toString(), command.name.toString()});
    }
    if (!typed.startsWith(u"d "_s) || !m_catalog)
        return found;
    found.replaced = {start + 2, typed.size() - 2};
    for (const RelationSummary& relation : m_catalog->relations) {
        const QString name = relation.name.display();
        for (const QString& spelled : {relation.name.name, name}) {
            if (spelled.startsWith(typed.sliced(2)) && !typed.sliced(2).isEmpty()) {
                found.choices.append({spelled, spelled});
                break;
            }
        }
    }
    return found;
}

}
