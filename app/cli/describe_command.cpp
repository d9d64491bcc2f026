// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "description.h"
#include "options.h"

#include <tuplewright/records/entity_source.h>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

/// A table with those that it names and that name it, and for the sake of tables that link others
/// with what these name.
Result<QList<TablePtr>> neighbourhood(
    const CommandContext& context, const Adapter& adapter, const Description& of)
{
    RelationScope scope = RelationScope::of(of.table->name);
    for (const ForeignKey& key : of.table->foreignKeys)
        scope.names.append(key.target);
    for (const IncomingKey& incoming : of.details->incomingKeys)
        scope.names.append(incoming.source);
    TW_TRY(const QList<TablePtr> near, adapter.describeAll(scope, context.options));
    const qsizetype known = scope.names.size();
    for (const TablePtr& table : near) {
        for (const ForeignKey& key : linkKeys(*table)) {
            if (!scope.names.contains(key.target))
                scope.names.append(key.target);
        }
    }
    return scope.names.size() == known ? near : adapter.describeAll(scope, context.options);
}

Result<Description> describe(const CommandContext& context)
{
    TW_TRY(const QualifiedName name, QualifiedName::parse(context.arguments.operand(0)));
    TW_TRY(const Adapter adapter, context.connect());
    Description description;
    TW_TRY(description.table, adapter.describe(name, context.options));
    TW_TRY(description.details, adapter.details(description.table->name, context.options));
    description.traits = detectTraits(*description.table);
    TW_TRY(const QList<TablePtr> tables, neighbourhood(context, adapter, description));
    description.relations = SchemaGraph(tables).relationships(description.table->name);
    return description;
}

Result<void> printEntity(const CommandContext& context)
{
    TW_TRY(const QualifiedName name, QualifiedName::parse(context.arguments.operand(0)));
    TW_TRY(const Adapter adapter, context.connect());
    TW_TRY(const TablePtr table, adapter.describe(name, context.options));
    return context.reporter.print(entitySource(*table));
}

Result<void> runDescribe(const CommandContext& context)
{
    if (context.arguments.has(u"entity"_s))
        return context.arguments.has(u"json"_s)
            ? usage(u"--entity and --json exclude each other."_s)
            : printEntity(context);
    TW_TRY(const Description description, describe(context));
    return context.reporter.print(context.arguments.has(u"json"_s)
            ? description.toJson().toBytes() + '\n'
            : description.toText());
}

}

QList<Command> describeCommands()
{
    return {
        {{u"describe"_s, {u"TABLE"_s},
             {jsonOption(), {u"entity"_s, {}, u"print C++ that maps the table for a Repository"_s}},
             u"tell all there is to know of a table"_s},
            runDescribe},
    };
}

}
