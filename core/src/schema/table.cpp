// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/schema/table.h>

#include "base/names.h"

using namespace Qt::StringLiterals;

namespace tw {

QString relationKindName(RelationKind kind)
{
    switch (kind) {
    case RelationKind::Table:
        return u"table"_s;
    case RelationKind::PartitionedTable:
        return u"partitioned table"_s;
    case RelationKind::View:
        return u"view"_s;
    case RelationKind::MaterializedView:
        return u"materialized view"_s;
    case RelationKind::ForeignTable:
        return u"foreign table"_s;
    case RelationKind::VirtualTable:
        return u"virtual table"_s;
    }
    return {};
}

int Table::columnIndex(QStringView column) const
{
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (columns[i].name == column)
            return int(i);
    }
    return -1;
}

const Column* Table::find(QStringView column) const
{
    const int index = columnIndex(column);
    return index < 0 ? nullptr : &columns[index];
}

Result<const Column*> Table::require(const QString& column) const
{
    if (const Column* known = find(column))
        return known;
    Error error;
    error.kind = ErrorKind::InvalidArgument;
    error.message = u"%1 has no column %2."_s.arg(name.display(), column);
    error.hint = nearestNameHint(column, columnNames());
    error.schema = name.schema;
    error.table = name.name;
    error.column = column;
    return fail(std::move(error));
}

QStringList Table::columnNames() const
{
    QStringList names;
    names.reserve(columns.size());
    for (const Column& column : columns)
        names.append(column.name);
    return names;
}

}
