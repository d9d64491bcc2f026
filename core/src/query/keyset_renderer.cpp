// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/query/renderer.h>

#include "query/page_size.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// One term of the order in the direction of reading, and the cursor's value of it.
struct CursorKey
{
    QString sql;
    QString mark; ///< placeholder of the value; empty for NULL
    bool descending = false;
    bool nullsFirst = false;
    bool nullable = false;
};

using CursorKeys = QList<CursorKey>;

bool isUniform(const CursorKeys& keys)
{
    return std::all_of(keys.begin(), keys.end(), [&keys](const CursorKey& key) {
        return !key.nullable && key.descending == keys.first().descending;
    });
}

/// The comparison of whole rows, which an index over these columns answers by one search.
QString rowsAfter(const CursorKeys& keys)
{
    QStringList columns;
    QStringList marks;
    for (const CursorKey& key : keys) {
        columns.append(key.sql);
        marks.append(key.mark);
    }
    const QString op = keys.first().descending ? u" < "_s : u" > "_s;
    if (keys.size() == 1)
        return columns.first() + op + marks.first();
    return u'(' + columns.join(u", "_s) + u')' + op + u'(' + marks.join(u", "_s) + u')';
}

/// Rows whose value comes later than the cursor's; empty when there can be none.
QString valuesAfter(const CursorKey& key)
{
    if (key.mark.isEmpty())
        return key.nullsFirst ? key.sql + u" IS NOT NULL"_s : QString();
    QString later = key.sql + (key.descending ? u" < "_s : u" > "_s) + key.mark;
    if (!key.nullable || key.nullsFirst)
        return later;
    return later + u" OR "_s + key.sql + u" IS NULL"_s;
}

QString sameValue(const CursorKey& key)
{
    return key.sql + (key.mark.isEmpty() ? u" IS NULL"_s : u" = "_s + key.mark);
}

/// The same order as rowsAfter() where directions differ or NULLs may stand.
QString expandedAfter(const CursorKeys& keys, qsizetype place)
{
    const CursorKey& key = keys[place];
    const QString later = valuesAfter(key);
    if (place == keys.size() - 1)
        return later.isEmpty() ? u"1 = 0"_s : u'(' + later + u')';
    const QString rest = expandedAfter(keys, place + 1);
    if (later.isEmpty())
        return u'(' + sameValue(key) + u" AND "_s + rest + u')';
    if (key.nullable)
        return u'(' + later + u" OR "_s + sameValue(key) + u" AND "_s + rest + u')';
    // The bound in front is one that an index can start from.
    const QString bound = key.sql + (key.descending ? u" <= "_s : u" >= "_s) + key.mark;
    return u'(' + bound + u" AND ("_s + later + u" OR "_s + rest + u"))"_s;
}

QString rowsAfterCursor(const CursorKeys& keys)
{
    return isUniform(keys) ? rowsAfter(keys) : expandedAfter(keys, 0);
}

bool readsBackwards(PagePlace place)
{
    return place == PagePlace::Before || place == PagePlace::Last;
}

bool startsAtCursor(PagePlace place)
{
    return place == PagePlace::After || place == PagePlace::Before;
}

}

Result<QList<Renderer::OrderKey>> Renderer::orderKeys(const Sort& sort) const
{
    if (m_table.rowAddress == RowAddress::None)
        return fail(ErrorKind::Unsupported,
            u"%1 has no key by which one of its rows could be told from another, so its pages are"
            " found by number only."_s.arg(m_table.name.display()));
    TW_TRY(const Sort sorted, sortKeys(sort));
    QList<OrderKey> keys;
    QStringList names;
    for (const SortKey& key : sorted) {
        keys.append(orderKey(key));
        names.append(key.column);
    }
    return keys + tieBreaker(names);
}

Result<KeysetStatement> Renderer::keysetPage(
    const SelectQuery& query, const KeysetRequest& page, Address address) const
{
    TW_TRY_VOID(checkPageSize(page.size));
    TW_TRY(const QList<OrderKey> order, orderKeys(query.sort));
    if (startsAtCursor(page.place) && page.cursor.size() != order.size())
        return fail(ErrorKind::InvalidArgument,
            u"The cursor has %1 values instead of %2."_s.arg(
                QString::number(page.cursor.size()), QString::number(order.size())));
    Parameters parameters;
    TW_TRY(QString list, selectList(query, address));
    TW_TRY(QStringList terms, whereTerms(query, parameters));
    const bool reversed = readsBackwards(page.place);
    CursorKeys keys;
    QStringList orderTerms;
    for (qsizetype i = 0; i < order.size(); ++i) {
        const OrderKey& key = order[i];
        const bool asksDescending = key.key.order == SortOrder::Descending;
        const bool asksNullsFirst = key.key.nulls == NullsOrder::Default
            ? asksDescending
            : key.key.nulls == NullsOrder::First;
        CursorKey cursor{
            key.sql, {}, asksDescending != reversed, asksNullsFirst != reversed, key.nullable};
        if (const Value value = page.cursor.value(i); startsAtCursor(page.place) && !value.isNull())
            cursor.mark = m_dialect.placeholder(parameters.add(value));
        const SortKey term{key.key.column,
            cursor.descending ? SortOrder::Descending : SortOrder::Ascending,
            cursor.nullsFirst ? NullsOrder::First : NullsOrder::Last};
        // Without a place for NULLs that there are not, the order is the one of an index.
        orderTerms.append(key.nullable ? m_dialect.orderTerm(key.sql, term)
                                       : key.sql + (cursor.descending ? u" DESC"_s : u" ASC"_s));
        list += u", "_s + key.selected;
        keys.append(cursor);
    }
    if (startsAtCursor(page.place))
        terms.append(rowsAfterCursor(keys));
    const QString sql = u"SELECT "_s + list + u" FROM "_s + Dialect::quote(m_table.name)
        + conditionClause(terms) + u" ORDER BY "_s + orderTerms.join(u", "_s) + u" LIMIT "_s
        + QString::number(page.size + 1);
    return KeysetStatement{{sql, parameters.take()}, int(order.size()), reversed};
}

}
