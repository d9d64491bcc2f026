// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/rendering/count_renderer.h>

#include <tuplewright/query/engine_statements.h>

#include "rendering/lifecycle_sql.h"

#include <tuplewright/rendering/condition_renderer.h>

using namespace Qt::StringLiterals;

namespace tw {

Result<QString> CountRenderer::source(const SelectQuery& query, Parameters& parameters) const
{
    return ConditionRenderer(m_context).source(query, parameters);
}

Result<Statement> CountRenderer::exact(const SelectQuery& query) const
{
    Parameters parameters;
    TW_TRY(const QString rows, source(query, parameters));
    return Statement{u"SELECT count(*)"_s + rows, parameters.take(), {1, true}};
}

Result<Statement> CountRenderer::upTo(const SelectQuery& query, qint64 limit) const
{
    if (limit < 1)
        return fail(ErrorKind::OutOfRange, u"There is nothing to count up to %1."_s.arg(limit));
    Parameters parameters;
    TW_TRY(const QString rows, source(query, parameters));
    return Statement{u"SELECT count(*) FROM (SELECT 1%1 LIMIT %2) AS counted"_s.arg(
                         rows, QString::number(limit)),
        parameters.take(), {1, true}};
}

Result<std::optional<Statement>> CountRenderer::estimate(const SelectQuery& query) const
{
    Parameters parameters;
    TW_TRY(const QString rows, source(query, parameters));
    return estimateOf(rows, parameters);
}

std::optional<Statement> CountRenderer::estimateOf(
    const QString& source, Parameters& parameters) const
{
    const QString sql = m_context.dialect.engineStatements().estimateSql(u"SELECT 1"_s + source);
    if (sql.isEmpty())
        return std::nullopt;
    return Statement{sql, parameters.take()};
}

Result<Statement> CountRenderer::byLifecycle(const SelectQuery& query) const
{
    if (!m_context.table.lifecycle)
        return withoutLifecycle(m_context.table);
    SelectQuery everything = query;
    everything.deleted = DeletedRows::All;
    Parameters parameters;
    const QString live = lifecycleCondition(m_context.dialect, m_context.table, false, parameters);
    TW_TRY(const QString rows, source(everything, parameters));
    return Statement{
        u"SELECT count(*) FILTER (WHERE "_s + live + u") AS live, count(*) AS total"_s + rows,
        parameters.take(), {2, true}};
}

}
