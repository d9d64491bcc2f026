// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/rendering/position_renderer.h>

#include "rendering/cursor_condition.h"
#include "rendering/order_renderer.h"

#include <tuplewright/rendering/condition_renderer.h>
#include <tuplewright/rendering/count_renderer.h>

using namespace Qt::StringLiterals;

namespace tw {

Result<QString> PositionRenderer::sourceBefore(
    const SelectQuery& query, const QList<Value>& cursor, Parameters& parameters) const
{
    TW_TRY(const QList<OrderKey> order, OrderRenderer(m_context).cursorKeys(query.sort));
    TW_TRY_VOID(checkCursorSize(PagePlace::From, cursor, order.size()));
    TW_TRY(QStringList terms, ConditionRenderer(m_context).terms(query, parameters));
    const CursorKeys keys = cursorKeys(order, cursor, true, m_context.dialect, parameters);
    terms.append(cursorCondition(keys.first(cursor.size()), CursorBound::After));
    return ConditionRenderer(m_context).sourceOf(terms);
}

Result<Statement> PositionRenderer::countBefore(
    const SelectQuery& query, const QList<Value>& cursor) const
{
    Parameters parameters;
    TW_TRY(const QString source, sourceBefore(query, cursor, parameters));
    return Statement{u"SELECT count(*)"_s + source, parameters.take()};
}

Result<Statement> PositionRenderer::anyBefore(
    const SelectQuery& query, const QList<Value>& cursor) const
{
    Parameters parameters;
    TW_TRY(const QList<OrderKey> order, OrderRenderer(m_context).cursorKeys(query.sort));
    TW_TRY(const QString source, sourceBefore(query, cursor, parameters));
    Parameters unbound;
    QStringList terms;
    for (const CursorKey& key : cursorKeys(order, {}, true, m_context.dialect, unbound))
        terms.append(key.orderTerm(m_context.dialect));
    // The order makes sure that the index is searched, not read from its start.
    return Statement{u"SELECT 1"_s + source + u" ORDER BY "_s + terms.join(u", "_s) + u" LIMIT 1"_s,
        parameters.take()};
}

Result<std::optional<Statement>> PositionRenderer::estimateBefore(
    const SelectQuery& query, const QList<Value>& cursor) const
{
    TW_TRY(const QList<OrderKey> order, OrderRenderer(m_context).cursorKeys(query.sort));
    TW_TRY_VOID(checkCursorSize(PagePlace::From, cursor, order.size()));
    Parameters parameters;
    TW_TRY(QStringList terms, ConditionRenderer(m_context).terms(query, parameters));
    const bool nullsComeFirst = order.first().nullable && !cursor.first().isNull()
        && cursorKeys(order.first(1), {}, false, m_context.dialect, parameters).first().nullsFirst;
    const CursorKeys keys = cursorKeys(
        order.first(1), cursor.first(1), !nullsComeFirst, m_context.dialect, parameters);
    // Engines take the parts of an OR for independent of each other, and so guess badly.
    terms.append(nullsComeFirst
            ? u'(' + cursorCondition(keys, CursorBound::From) + u") IS NOT TRUE"_s
            : cursorCondition(keys, CursorBound::After));
    return CountRenderer(m_context).estimateOf(
        ConditionRenderer(m_context).sourceOf(terms), parameters);
}

Statement PositionRenderer::extremes(const Column& column) const
{
    const QString name = Dialect::quote(column.name);
    // SQLite searches an index for one of them, and reads all rows for both in one statement.
    return {u"SELECT (SELECT min(%1) FROM %2), (SELECT max(%1) FROM %2)"_s.arg(
                name, Dialect::quote(m_context.table.name)),
        {}};
}

}
