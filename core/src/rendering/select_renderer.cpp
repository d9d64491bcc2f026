// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/rendering/select_renderer.h>

#include "rendering/computed_renderer.h"
#include "rendering/order_renderer.h"
#include "rendering/page_size.h"
#include "rendering/select_list.h"

#include <tuplewright/rendering/condition_renderer.h>

#include <limits>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Result<QString> limitClause(const PageRequest& page)
{
    TW_TRY_VOID(checkPageSize(page.size));
    if (page.number < 1 || page.number - 1 > std::numeric_limits<qint64>::max() / page.size)
        return fail(ErrorKind::OutOfRange, u"There is no page %1."_s.arg(page.number));
    return u" LIMIT %1 OFFSET %2"_s.arg(
        QString::number(page.size + 1), QString::number((page.number - 1) * page.size));
}

}

Result<Statement> SelectRenderer::all(const SelectQuery& query, AddressColumns address) const
{
    Parameters parameters;
    TW_TRY(const QString list, SelectList(m_context).sql(query, address, parameters));
    TW_TRY(const QStringList terms, ComputedRenderer(m_context).rowTerms(query, parameters));
    TW_TRY(
        const QString order, OrderRenderer(m_context).clause(query.sort, query.filter, parameters));
    return Statement{u"SELECT "_s + list + ConditionRenderer(m_context).sourceOf(terms) + order,
        parameters.take()};
}

Result<Statement> SelectRenderer::page(
    const SelectQuery& query, const PageRequest& page, AddressColumns address) const
{
    TW_TRY(const QString limit, limitClause(page));
    TW_TRY(Statement statement, all(query, address));
    statement.sql += limit;
    return statement;
}

}
