// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../arguments/options.h"
#include "../commands.h"

#include <tuplewright/adapter/related_tables.h>
#include <tuplewright/query/filter.h>
#include <tuplewright/schema/relationship_names.h>
#include <tuplewright/writing/link_rows.h>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

/// The two rows of a link, and what links them.
struct LinkCall
{
    LinkRows links;
    KeyValues from;
    KeyValues to;
};

/// `7`, or `7,a`: values for the columns.
Result<KeyValues> readKeyOf(const QString& text, const Table& table, const QStringList& columns)
{
    const auto parts = parseColumnList(text);
    if (!parts || parts->size() != columns.size())
        return usage(u"%1 is no key of %2."_s.arg(text, table.name.display()),
            u"A key has a value for each of %1."_s.arg(columns.join(u", "_s)));
    KeyValues key;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        key.append(Value::text(parts->at(i)));
        TW_TRY_VOID(
            Filter::condition(columns[i], FilterOperator::Equal, {key.last()}).validate(table));
    }
    return key;
}

Result<LinkCall> readLink(const CommandContext& context, const Adapter& adapter)
{
    const Arguments& arguments = context.arguments;
    TW_TRY(const QualifiedName name, QualifiedName::parse(arguments.operand(0)));
    TW_TRY(const TablePtr table, adapter.describe(name, context.options));
    TW_TRY(const auto graph, loadSchemaGraph(adapter, context.options));
    TW_TRY(const Relationship relation,
        relationshipNamed(arguments.operand(2), graph->relationships(table->name)));
    TW_TRY(LinkRows links, LinkRows::of(*graph, relation));
    TW_TRY(const KeyValues from, readKeyOf(arguments.operand(1), *table, relation.fromColumns));
    TW_TRY(const KeyValues to,
        readKeyOf(arguments.operand(3), *graph->find(relation.to), relation.toColumns));
    return LinkCall{std::move(links), from, to};
}

Result<void> runLink(const CommandContext& context)
{
    TW_TRY(const Adapter adapter, context.connect());
    TW_TRY(const LinkCall call, readLink(context, adapter));
    tw::Session session(adapter.pool(), u"link"_s);
    TW_TRY(const bool isNew,
        checkedValues(call.links.add(session, call.from, call.to, context.options), true));
    return context.reporter.printSaved(isNew ? "linked\n" : "was linked already\n");
}

Result<void> runUnlink(const CommandContext& context)
{
    TW_TRY(const Adapter adapter, context.connect());
    TW_TRY(const LinkCall call, readLink(context, adapter));
    tw::Session session(adapter.pool(), u"unlink"_s);
    TW_TRY_VOID(
        checkedValues(call.links.remove(session, call.from, call.to, context.options), true));
    return context.reporter.printSaved("unlinked\n");
}

}

QList<Command> linkCommands()
{
    const QStringList operands{u"TABLE"_s, u"KEY"_s, u"RELATION"_s, u"OTHER-KEY"_s};
    const QString keys = u"A key of several columns is written with commas. Relations of many to "
                         u"many are told as\n"
                         "by related: tags, or the other table's name and columns."_s;
    return {
        {{u"link"_s, operands, {}, u"let a row belong to another one"_s, keys}, runLink},
        {{u"unlink"_s, operands, {}, u"take such a link away"_s, keys}, runUnlink},
    };
}

}
