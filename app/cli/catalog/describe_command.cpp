// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../arguments/options.h"
#include "../commands.h"
#include "description.h"
#include "table_description.h"

#include <tuplewright/records/entity_source.h>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

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
    TW_TRY(const QualifiedName name, QualifiedName::parse(context.arguments.operand(0)));
    TW_TRY(const Adapter adapter, context.connect());
    TW_TRY(const Description description, describeTable(adapter, name, context.options));
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
