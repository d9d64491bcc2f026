// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/query/default_sort.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isCreationTime(const Column& column)
{
    const TypeClass type = column.type.typeClass;
    return column.name == "created_at"_L1
        && (type == TypeClass::Timestamp || type == TypeClass::TimestampTz);
}

}

Sort defaultSort(const Table& table)
{
    for (const Column& column : table.columns) {
        if (isCreationTime(column) && !column.isMasked && table.indexedFirst.contains(column.name))
            return {{column.name, SortOrder::Descending, NullsOrder::Default}};
    }
    return {};
}

}
