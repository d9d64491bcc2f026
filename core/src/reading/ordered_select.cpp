// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "reading/ordered_select.h"

#include "rendering/select_list.h"

#include <tuplewright/query/engine_statements.h>
#include <tuplewright/rendering/condition_renderer.h>

using namespace Qt::StringLiterals;

namespace tw {

Result<Statement> orderedSelect(
    const RenderContext& context, const SelectQuery& query, const QList<OrderedKey>& key)
{
    Parameters parameters;
    TW_TRY(
        const QStringList list, SelectList(context).terms(query, AddressColumns::Omit, parameters));
    TW_TRY(const QString source, ConditionRenderer(context).source(query, parameters));
    const EngineExchange& exchange = context.dialect.engineStatements().exchange();
    QStringList order;
    for (const OrderedKey& part : key) {
        TW_TRY(const Column* const column, context.table.require(part.column));
        const QString term = exchange.orderTerm(*column, part.order);
        order.append(term.isEmpty() ? context.dialect.quote(column->name) : term);
    }
    const QString by = order.isEmpty() ? QString() : u" ORDER BY "_s + order.join(u", "_s);
    return Statement{u"SELECT "_s + list.join(u", "_s) + source + by, parameters.take(),
        {.columns = int(list.size())}};
}

}
