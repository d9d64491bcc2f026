// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"
#include "description.h"
#include "options.h"

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

/// A table with those that it names and that name it, and for the sake of tables that link others
/// with what these name.
Result<QList<TablePtr>> neighbourhood(
    const Session& session, const Adapter& adapter, const Description& of)
{
    RelationScope scope = RelationScope::of(of.table->name);
    for (const ForeignKey& key : of.table->foreignKeys)
        scope.names.append(key.target);
    for (const IncomingKey& incoming : of.details->incomingKeys)
        scope.names.append(incoming.source);
    TW_TRY(const QList<TablePtr> near, adapter.describeAll(scope, session.options));
    const qsizetype known = scope.names.size();
    for (const TablePtr& table : near) {
        for (const ForeignKey& key : linkKeys(*table)) {
            if (!scope.names.contains(key.target))
                scope.names.append(key.target);
        }
    }
    return scope.names.size() == known ? near : adapter.describeAll(scope, session.options);
}

Result<Description> describe(const Session& session)
{
    TW_TRY(const QualifiedName name, QualifiedName::parse(session.arguments.operand(0)));
    TW_TRY(const Adapter adapter, session.connect());
    Description description;
    TW_TRY(description.table, adapter.describe(name, session.options));
    TW_TRY(description.details, adapter.details(description.table->name, session.options));
    description.traits = detectTraits(*description.table);
    TW_TRY(const QList<TablePtr> tables, neighbourhood(session, adapter, description));
    description.relations = SchemaGraph(tables).relationships(description.table->name);
    return description;
}

Result<void> runDescribe(const Session& session)
{
    TW_TRY(const Description description, describe(session));
    return session.reporter.print(session.arguments.has(u"json"_s)
            ? description.toJson().toBytes() + '\n'
            : description.toText());
}

}

QList<Command> describeCommands()
{
    return {
        {{u"describe"_s, {u"TABLE"_s}, {jsonOption()}, u"tell all there is to know of a table"_s},
            runDescribe},
    };
}

}
