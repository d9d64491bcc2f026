// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/schema/column_type.h>

namespace tw {

namespace {

bool sameDetails(const ColumnType& a, const ColumnType& b)
{
    return a.details == b.details || (a.details && b.details && *a.details == *b.details);
}

}

bool operator==(const ColumnType& a, const ColumnType& b)
{
    return a.typeClass == b.typeClass && a.name == b.name && a.enumValues == b.enumValues
        && a.hasOrder == b.hasOrder && a.hasEquality == b.hasEquality && sameDetails(a, b);
}

}
