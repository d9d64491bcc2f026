// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/rendering/condition_renderer.h>

#include "query/filter_resolver.h"
#include "query/literal.h"
#include "rendering/filter_writer.h"
#include "rendering/lifecycle_sql.h"

#include <tuplewright/sql/script.h>

using namespace Qt::StringLiterals;

namespace tw {

QString ConditionRenderer::clause(const QStringList& terms)
{
    return terms.isEmpty() ? QString() : u" WHERE "_s + terms.join(u" AND "_s);
}

Result<QString> ConditionRenderer::where(const SelectQuery& query, Parameters& parameters) const
{
    TW_TRY(const QStringList conditions, terms(query, parameters));
    return clause(conditions);
}

Result<QString> ConditionRenderer::source(const SelectQuery& query, Parameters& parameters) const
{
    TW_TRY(const QStringList conditions, terms(query, parameters));
    return sourceOf(conditions);
}

QString ConditionRenderer::sourceOf(const QStringList& terms) const
{
    return u" FROM "_s + Dialect::quote(m_context.table.name) + clause(terms);
}

Result<QStringList> ConditionRenderer::terms(const SelectQuery& query, Parameters& parameters) const
{
    const auto& [dialect, table, lookup] = m_context;
    TW_TRY(const Filter filter, resolveFilter(query.filter, table, lookup, &dialect));
    QStringList terms;
    if (table.lifecycle && query.deleted != DeletedRows::All)
        terms.append(
            lifecycleCondition(dialect, table, query.deleted == DeletedRows::Deleted, parameters));
    else if (query.deleted == DeletedRows::Deleted)
        return withoutLifecycle(table);
    if (!filter.isEmpty()) {
        FilterWriter writer(dialect, lookup, parameters, query.deleted);
        TW_TRY(const QString sql, writer.term(filter, table));
        terms.append(sql);
    }
    if (!query.whereSql.trimmed().isEmpty()) {
        TW_TRY(const QString condition, typedCondition(query.whereSql));
        terms.append(condition);
    }
    return terms;
}

Result<QString> ConditionRenderer::typedCondition(const QString& sql) const
{
    TW_TRY_VOID(checkCondition(sql, m_context.dialect.syntax()));
    // On lines of its own, so that a comment at its end hides nothing.
    return u"(\n"_s + sql + u"\n)"_s;
}

Result<QString> ConditionRenderer::describe(const Filter& filter) const
{
    const auto& [dialect, table, lookup] = m_context;
    TW_TRY(const Filter resolved, resolveFilter(filter, table, lookup, &dialect));
    if (resolved.isEmpty())
        return QString();
    Parameters parameters;
    TW_TRY(const QString sql, FilterWriter(dialect, lookup, parameters).write(resolved, table));
    return withLiterals({sql, parameters.take()}, dialect.syntax());
}

}
