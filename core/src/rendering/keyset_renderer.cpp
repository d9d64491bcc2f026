// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/rendering/keyset_renderer.h>

#include "query/filter_resolver.h"
#include "rendering/computed_renderer.h"
#include "rendering/cursor_condition.h"
#include "rendering/order_renderer.h"
#include "rendering/page_size.h"
#include "rendering/select_list.h"

#include <tuplewright/rendering/condition_renderer.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool readsBackwards(PagePlace place)
{
    return place == PagePlace::Before || place == PagePlace::Last;
}

/// The values a person asked for, of the types of their columns.
Result<void> checkCursor(
    const QList<OrderKey>& order, const QList<Value>& cursor, const RenderContext& context)
{
    for (qsizetype i = 0; i < cursor.size(); ++i) {
        if (order[i].key.column.isEmpty())
            continue;
        TW_TRY_VOID(resolveFilter(
            Filter::condition(order[i].key.column, FilterOperator::Equal, {cursor[i]}),
            context.table, context.lookup, &context.dialect));
    }
    return {};
}

}

Result<Sort> KeysetRenderer::order(const Sort& sort) const
{
    TW_TRY(const QList<OrderKey> terms, OrderRenderer(m_context).cursorKeys(sort));
    Sort keys;
    for (const OrderKey& key : terms)
        keys.append(key.key);
    return keys;
}

Result<KeysetStatement> KeysetRenderer::page(
    const SelectQuery& query, const KeysetRequest& page, AddressColumns address) const
{
    TW_TRY_VOID(checkPageSize(page.size));
    TW_TRY(const QList<OrderKey> order, OrderRenderer(m_context).cursorKeys(query.sort));
    TW_TRY_VOID(checkCursorSize(page.place, page.cursor, order.size()));
    if (page.place == PagePlace::From)
        TW_TRY_VOID(checkCursor(order, page.cursor, m_context));
    Parameters parameters;
    TW_TRY(QString list, SelectList(m_context).sql(query, address, parameters));
    TW_TRY(QStringList terms, ComputedRenderer(m_context).rowTerms(query, parameters));
    const bool reversed = readsBackwards(page.place);
    const QList<Value> cursor = startsAtCursor(page.place) ? page.cursor : QList<Value>();
    const CursorKeys keys = cursorKeys(order, cursor, reversed, m_context.dialect, parameters);
    if (startsAtCursor(page.place))
        terms.append(cursorCondition(keys.first(cursor.size()),
            page.place == PagePlace::From ? CursorBound::From : CursorBound::After));
    QStringList orderTerms;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        orderTerms.append(keys[i].orderTerm(m_context.dialect));
        list += u", "_s + order[i].selected;
    }
    const QString sql = u"SELECT "_s + list + ConditionRenderer(m_context).sourceOf(terms)
        + u" ORDER BY "_s + orderTerms.join(u", "_s) + u" LIMIT "_s
        + QString::number(page.size + 1);
    return KeysetStatement{{sql, parameters.take()}, int(order.size()), reversed};
}

Result<Statement> KeysetRenderer::cursorAt(const SelectQuery& query, const CursorStep& step) const
{
    TW_TRY(const QList<OrderKey> order, OrderRenderer(m_context).cursorKeys(query.sort));
    const PagePlace place = step.from.isEmpty() ? PagePlace::First : PagePlace::After;
    TW_TRY_VOID(checkCursorSize(place, step.from, order.size()));
    Parameters parameters;
    TW_TRY(QStringList terms, ConditionRenderer(m_context).terms(query, parameters));
    const CursorKeys keys
        = cursorKeys(order, step.from, step.rows < 0, m_context.dialect, parameters);
    if (!step.from.isEmpty())
        terms.append(cursorCondition(keys, CursorBound::After));
    QStringList list;
    QStringList orderTerms;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        list.append(order[i].selected);
        orderTerms.append(keys[i].orderTerm(m_context.dialect));
    }
    const QString sql = u"SELECT "_s + list.join(u", "_s)
        + ConditionRenderer(m_context).sourceOf(terms) + u" ORDER BY "_s + orderTerms.join(u", "_s)
        + u" LIMIT 1 OFFSET "_s + QString::number(std::abs(step.rows) - 1);
    return Statement{sql, parameters.take()};
}

}
