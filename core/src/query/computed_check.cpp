// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "query/computed_check.h"

#include "query/table_link.h"

#include <tuplewright/query/mask.h>
#include <tuplewright/sql/script.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// PostgreSQL cuts longer names, and the column would not be found by its name.
constexpr qsizetype kLongestName = 63;

std::unexpected<Error> refused(const QString& reason, const QString& hint = {})
{
    return fail(ErrorKind::InvalidArgument, reason, {}, hint);
}

}

Result<void> checkComputedNames(const SelectQuery& query, const Table& table)
{
    QStringList taken = table.columnNames() + query.columns;
    for (const ComputedColumn& column : query.computed) {
        const QString& name = column.alias;
        if (name.trimmed().isEmpty())
            return refused(u"A computed column has no name."_s);
        if (firstUnsendable(name) >= 0)
            return refused(
                u"The name of a computed column holds a character that cannot be sent."_s);
        if (name.toUtf8().size() > kLongestName)
            return refused(u"The name of the computed column %1 is longer than %2 bytes."_s.arg(
                name, QString::number(kLongestName)));
        if (taken.contains(name, Qt::CaseInsensitive))
            return refused(u"%1 has a column named %2 already."_s.arg(table.name.display(), name),
                u"Give the computed column another name."_s);
        taken.append(name);
    }
    return {};
}

Result<void> checkTested(const Filter& filter, const Table& table, const TableLookup* lookup)
{
    if (filter.kind() == Filter::Kind::Condition) {
        TW_TRY(const Column* column, table.require(filter.leaf().column));
        return checkShown(*column, table, u"computed with"_s);
    }
    if (filter.kind() == Filter::Kind::Related) {
        TW_TRY(const TableLink link, findLink(filter.relatedRows(), table, lookup));
        return checkTested(filter.parts().front(), *link.other, lookup);
    }
    for (const Filter& part : filter.parts())
        TW_TRY_VOID(checkTested(part, table, lookup));
    return {};
}

Result<void> checkWithoutComputed(const SelectQuery& query)
{
    if (query.computed.empty())
        return {};
    return fail(ErrorKind::Unsupported,
        u"The computed column %1 can be read with all rows or with pages of them only."_s.arg(
            query.computed.front().alias));
}

}
