// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "rendering/latest_renderer.h"

#include "query/computed_check.h"
#include "rendering/order_renderer.h"
#include "rendering/select_list.h"

#include <tuplewright/query/mask.h>
#include <tuplewright/rendering/condition_renderer.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr QStringView kPlaceColumn = u"tw_place";

}

Result<Statement> LatestRenderer::statement(const LatestPerGroup& query) const
{
    QStringList groups;
    for (const QString& name : query.groupBy) {
        TW_TRY(const Column* column, m_context.table.require(name));
        TW_TRY_VOID(checkShown(*column, m_context.table, u"grouped by"_s));
        groups.append(Dialect::quote(column->name));
    }
    if (groups.isEmpty())
        return fail(ErrorKind::InvalidArgument, u"There is nothing to group by."_s);
    TW_TRY_VOID(checkWithoutComputed(query.query));
    Parameters parameters;
    TW_TRY(const QString list,
        SelectList(m_context).sql(query.query, AddressColumns::Omit, parameters));
    TW_TRY(const QString source, ConditionRenderer(m_context).source(query.query, parameters));
    TW_TRY(const QString place,
        OrderRenderer(m_context).clause(query.order, query.query.filter, parameters));
    Table found = m_context.table;
    found.name = {{}, u"ranked"_s};
    if (found.rowAddress == RowAddress::Physical)
        found.rowAddress = RowAddress::None;
    TW_TRY(const QString order,
        OrderRenderer({m_context.dialect, found}).clause(query.query.sort, {}, parameters));
    const QString ranked = u"SELECT *, row_number() OVER (PARTITION BY "_s + groups.join(u", "_s)
        + place + u") AS "_s + Dialect::quote(kPlaceColumn) + source;
    return Statement{u"SELECT "_s + list + u" FROM ("_s + ranked + u") AS \"ranked\" WHERE "_s
            + Dialect::quote(kPlaceColumn) + u" = 1"_s + order,
        parameters.take()};
}

}
