// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "rendering/group_column.h"

#include "rendering/related_column.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using Direction = RelatedRows::Direction;

/// At the end of a path of which each step leads to one row.
Result<GroupColumn> columnAtEnd(const QString& path, const Table& table, const TableLookup* lookup)
{
    TW_TRY(const auto parts, splitRelatedColumn(path));
    if (parts.second.isEmpty()) {
        TW_TRY(const Column* column, table.require(parts.first));
        return GroupColumn{column, &table, {}, {}};
    }
    TW_TRY(const RelatedRows rows, linkNamed(parts.first, table));
    TW_TRY(const TableLink link, findLink(rows, table, lookup));
    return columnAtEnd(parts.second, *link.other, lookup);
}

Result<GroupColumn> columnOfMany(const QString& name, TableLink link)
{
    GroupColumn found;
    found.table = link.other.get();
    if (name != u"*"_s) {
        TW_TRY(found.column, link.other->require(name));
    }
    found.many = std::move(link);
    return found;
}

}

Result<GroupColumn> findGroupColumn(const QString& name, const RenderContext& context)
{
    const Table& table = context.table;
    if (table.find(name) || !name.contains(u'.')) {
        TW_TRY(const Column* column, table.require(name));
        return GroupColumn{column, &table, context.dialect.quote(column->name), {}};
    }
    TW_TRY(const auto parts, splitRelatedColumn(name));
    TW_TRY(const RelatedRows rows, linkNamed(parts.first, table));
    TW_TRY(TableLink link, findLink(rows, table, context.lookup));
    if (rows.direction == Direction::ToChildren)
        return columnOfMany(parts.second, std::move(link));
    TW_TRY(GroupColumn found, columnAtEnd(parts.second, *link.other, context.lookup));
    TW_TRY(found.sql, relatedColumn(name, context));
    return found;
}

}
