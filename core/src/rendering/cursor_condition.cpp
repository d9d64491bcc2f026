// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "rendering/cursor_condition.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isUniform(const CursorKeys& keys)
{
    return std::all_of(keys.begin(), keys.end(), [&keys](const CursorKey& key) {
        return !key.nullable && key.descending == keys.first().descending;
    });
}

QString comparison(const CursorKey& key, CursorBound bound)
{
    const QString op = key.descending ? u" <"_s : u" >"_s;
    return op + (bound == CursorBound::From ? u"= "_s : u" "_s);
}

/// The comparison of whole rows, which an index over these columns answers by one search.
QString rowComparison(const CursorKeys& keys, CursorBound bound)
{
    QStringList columns;
    QStringList marks;
    for (const CursorKey& key : keys) {
        columns.append(key.sql);
        marks.append(key.mark);
    }
    const QString op = comparison(keys.first(), bound);
    if (keys.size() == 1)
        return columns.first() + op + marks.first();
    return u'(' + columns.join(u", "_s) + u')' + op + u'(' + marks.join(u", "_s) + u')';
}

/// Rows whose value comes later than the cursor's, or with it; empty when there can be none.
QString laterValues(const CursorKey& key, CursorBound bound)
{
    if (key.mark.isEmpty() && bound == CursorBound::From)
        return key.nullsFirst ? u"1 = 1"_s : key.sql + u" IS NULL"_s;
    if (key.mark.isEmpty())
        return key.nullsFirst ? key.sql + u" IS NOT NULL"_s : QString();
    QString later = key.sql + comparison(key, bound) + key.mark;
    if (!key.nullable || key.nullsFirst)
        return later;
    return later + u" OR "_s + key.sql + u" IS NULL"_s;
}

QString sameValue(const CursorKey& key)
{
    return key.sql + (key.mark.isEmpty() ? u" IS NULL"_s : u" = "_s + key.mark);
}

/// The same as rowComparison() where directions differ or NULLs may stand.
QString expanded(const CursorKeys& keys, qsizetype place, CursorBound bound)
{
    const CursorKey& key = keys[place];
    if (place == keys.size() - 1) {
        const QString last = laterValues(key, bound);
        return last.isEmpty() ? u"1 = 0"_s : u'(' + last + u')';
    }
    const QString later = laterValues(key, CursorBound::After);
    const QString rest = expanded(keys, place + 1, bound);
    if (later.isEmpty())
        return u'(' + sameValue(key) + u" AND "_s + rest + u')';
    if (key.nullable)
        return u'(' + later + u" OR "_s + sameValue(key) + u" AND "_s + rest + u')';
    // The bound in front is one that an index can start from.
    const QString start = key.sql + comparison(key, CursorBound::From) + key.mark;
    return u'(' + start + u" AND ("_s + later + u" OR "_s + rest + u"))"_s;
}

}

QString CursorKey::orderTerm(const Dialect& dialect) const
{
    // Without a place for NULLs that there are not, the order is the one of an index.
    if (!nullable)
        return sql + (descending ? u" DESC"_s : u" ASC"_s);
    return dialect.orderTerm(sql,
        {{}, descending ? SortOrder::Descending : SortOrder::Ascending,
            nullsFirst ? NullsOrder::First : NullsOrder::Last});
}

CursorKeys cursorKeys(const QList<OrderKey>& order, const QList<Value>& cursor, bool reversed,
    const Dialect& dialect, Parameters& parameters)
{
    CursorKeys keys;
    for (qsizetype i = 0; i < order.size(); ++i) {
        const OrderKey& term = order[i];
        const bool asksDescending = term.key.order == SortOrder::Descending;
        const bool asksNullsFirst = term.key.nulls == NullsOrder::Default
            ? asksDescending
            : term.key.nulls == NullsOrder::First;
        CursorKey key{
            term.sql, {}, asksDescending != reversed, asksNullsFirst != reversed, term.nullable};
        if (const Value value = cursor.value(i); !value.isNull())
            key.mark = dialect.placeholder(parameters.add(value));
        keys.append(key);
    }
    return keys;
}

QString cursorCondition(const CursorKeys& keys, CursorBound bound)
{
    return isUniform(keys) ? rowComparison(keys, bound) : expanded(keys, 0, bound);
}

bool startsAtCursor(PagePlace place)
{
    return place != PagePlace::First && place != PagePlace::Last;
}

Result<void> checkCursorSize(PagePlace place, const QList<Value>& cursor, qsizetype terms)
{
    const qsizetype values = cursor.size();
    if (place == PagePlace::From && values >= 1 && values <= terms)
        return {};
    if (!startsAtCursor(place) || values == terms)
        return {};
    return fail(ErrorKind::InvalidArgument,
        u"The cursor has %1 values instead of %2."_s.arg(
            QString::number(values), QString::number(terms)));
}

}
