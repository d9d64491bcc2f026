// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/rendering/renderer.h>

#include "query/filter_resolver.h"
#include "rendering/cursor_condition.h"
#include "rendering/page_size.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool readsBackwards(PagePlace place)
{
    return place == PagePlace::Before || place == PagePlace::Last;
}

bool startsAtCursor(PagePlace place)
{
    return place != PagePlace::First && place != PagePlace::Last;
}

Result<void> checkCursorSize(const KeysetRequest& page, qsizetype keys)
{
    const qsizetype values = page.cursor.size();
    if (page.place == PagePlace::From && values >= 1 && values <= keys)
        return {};
    if (!startsAtCursor(page.place) || values == keys)
        return {};
    return fail(ErrorKind::InvalidArgument,
        u"The cursor has %1 values instead of %2."_s.arg(
            QString::number(values), QString::number(keys)));
}

}

Result<QList<OrderKey>> Renderer::orderKeys(const Sort& sort) const
{
    if (m_table.rowAddress == RowAddress::None)
        return fail(ErrorKind::Unsupported,
            u"%1 has no key by which one of its rows could be told from another, so its pages are"
            " found by number only."_s.arg(m_table.name.display()));
    TW_TRY(const Sort sorted, sortKeys(sort));
    QList<OrderKey> keys;
    QStringList names;
    for (const SortKey& key : sorted) {
        if (key.byRelevance)
            return fail(ErrorKind::Unsupported, u"Pages by relevance are found by number only."_s);
        keys.append(orderKey(key));
        names.append(key.column);
    }
    return keys + tieBreaker(names);
}

Result<Sort> Renderer::keysetOrder(const Sort& sort) const
{
    TW_TRY(const QList<OrderKey> order, orderKeys(sort));
    Sort keys;
    for (const OrderKey& key : order)
        keys.append(key.key);
    return keys;
}

/// The values a person asked for, of the types of their columns.
Result<void> Renderer::checkCursor(const QList<OrderKey>& order, const QList<Value>& cursor) const
{
    for (qsizetype i = 0; i < cursor.size(); ++i) {
        if (order[i].key.column.isEmpty())
            continue;
        TW_TRY_VOID(resolveFilter(
            Filter::condition(order[i].key.column, FilterOperator::Equal, {cursor[i]}), m_table,
            m_lookup, &m_dialect));
    }
    return {};
}

Result<KeysetStatement> Renderer::keysetPage(
    const SelectQuery& query, const KeysetRequest& page, Address address) const
{
    TW_TRY_VOID(checkPageSize(page.size));
    TW_TRY(const QList<OrderKey> order, orderKeys(query.sort));
    TW_TRY_VOID(checkCursorSize(page, order.size()));
    if (page.place == PagePlace::From)
        TW_TRY_VOID(checkCursor(order, page.cursor));
    Parameters parameters;
    TW_TRY(QStringList list, selectList(query, address, parameters));
    TW_TRY(QStringList terms, rowTerms(query, parameters));
    const bool reversed = readsBackwards(page.place);
    const QList<Value> cursor = startsAtCursor(page.place) ? page.cursor : QList<Value>();
    const CursorKeys keys = cursorKeys(order, cursor, reversed, m_dialect, parameters);
    if (startsAtCursor(page.place))
        terms.append(cursorCondition(keys.first(cursor.size()),
            page.place == PagePlace::From ? CursorBound::From : CursorBound::After));
    QStringList orderTerms;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        orderTerms.append(keys[i].orderTerm(m_dialect));
        list.append(order[i].selected);
    }
    const QString sql = u"SELECT "_s + list.join(u", "_s) + u" FROM "_s
        + Dialect::quote(m_table.name) + conditionClause(terms) + u" ORDER BY "_s
        + orderTerms.join(u", "_s) + u" LIMIT "_s + QString::number(page.size + 1);
    return KeysetStatement{
        {sql, parameters.take(), {.columns = int(list.size())}}, int(order.size()), reversed};
}

Result<QString> Renderer::fromBefore(
    const SelectQuery& query, const QList<Value>& cursor, Parameters& parameters) const
{
    TW_TRY(const QList<OrderKey> order, orderKeys(query.sort));
    TW_TRY_VOID(checkCursorSize({PagePlace::From, cursor}, order.size()));
    TW_TRY(QStringList terms, whereTerms(query, parameters));
    const CursorKeys keys = cursorKeys(order, cursor, true, m_dialect, parameters);
    terms.append(cursorCondition(keys.first(cursor.size()), CursorBound::After));
    return u" FROM "_s + Dialect::quote(m_table.name) + conditionClause(terms);
}

Result<Statement> Renderer::countBefore(const SelectQuery& query, const QList<Value>& cursor) const
{
    Parameters parameters;
    TW_TRY(const QString source, fromBefore(query, cursor, parameters));
    return Statement{u"SELECT count(*)"_s + source, parameters.take(), {1, true}};
}

Result<Statement> Renderer::anyBefore(const SelectQuery& query, const QList<Value>& cursor) const
{
    Parameters parameters;
    TW_TRY(const QList<OrderKey> order, orderKeys(query.sort));
    TW_TRY(const QString source, fromBefore(query, cursor, parameters));
    Parameters unbound;
    QStringList terms;
    for (const CursorKey& key : cursorKeys(order, {}, true, m_dialect, unbound))
        terms.append(key.orderTerm(m_dialect));
    // The order makes sure that the index is searched, not read from its start.
    return Statement{u"SELECT 1"_s + source + u" ORDER BY "_s + terms.join(u", "_s) + u" LIMIT 1"_s,
        parameters.take()};
}

Result<std::optional<Statement>> Renderer::estimateBefore(
    const SelectQuery& query, const QList<Value>& cursor) const
{
    TW_TRY(const QList<OrderKey> order, orderKeys(query.sort));
    TW_TRY_VOID(checkCursorSize({PagePlace::From, cursor}, order.size()));
    Parameters parameters;
    TW_TRY(QStringList terms, whereTerms(query, parameters));
    const bool nullsComeFirst = order.first().nullable && !cursor.first().isNull()
        && cursorKeys(order.first(1), {}, false, m_dialect, parameters).first().nullsFirst;
    const CursorKeys keys
        = cursorKeys(order.first(1), cursor.first(1), !nullsComeFirst, m_dialect, parameters);
    // Engines take the parts of an OR for independent of each other, and so guess badly.
    terms.append(nullsComeFirst
            ? u'(' + cursorCondition(keys, CursorBound::From) + u") IS NOT TRUE"_s
            : cursorCondition(keys, CursorBound::After));
    return estimateOf(
        u" FROM "_s + Dialect::quote(m_table.name) + conditionClause(terms), parameters);
}

Result<Statement> Renderer::cursorAt(const SelectQuery& query, const CursorStep& step) const
{
    TW_TRY(const QList<OrderKey> order, orderKeys(query.sort));
    const PagePlace place = step.from.isEmpty() ? PagePlace::First : PagePlace::After;
    TW_TRY_VOID(checkCursorSize({place, step.from}, order.size()));
    Parameters parameters;
    TW_TRY(QStringList terms, whereTerms(query, parameters));
    const CursorKeys keys = cursorKeys(order, step.from, step.rows < 0, m_dialect, parameters);
    if (!step.from.isEmpty())
        terms.append(cursorCondition(keys, CursorBound::After));
    QStringList list;
    QStringList orderTerms;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        list.append(order[i].selected);
        orderTerms.append(keys[i].orderTerm(m_dialect));
    }
    const QString sql = u"SELECT "_s + list.join(u", "_s) + u" FROM "_s
        + Dialect::quote(m_table.name) + conditionClause(terms) + u" ORDER BY "_s
        + orderTerms.join(u", "_s) + u" LIMIT 1 OFFSET "_s
        + QString::number(std::abs(step.rows) - 1);
    return Statement{sql, parameters.take()};
}

Statement Renderer::extremes(const Column& column) const
{
    const QString name = Dialect::quote(column.name);
    // SQLite searches an index for one of them, and reads all rows for both in one statement.
    return {u"SELECT (SELECT min(%1) FROM %2), (SELECT max(%1) FROM %2)"_s.arg(
                name, Dialect::quote(m_table.name)),
        {}};
}

}
