// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/sort.h>

namespace tw {

/// One term of an order, and how its value is read and compared.
struct OrderKey
{
    SortKey key;
    QString sql;
    QString selected; ///< what is read to become part of a cursor
    bool nullable = false;
};

}
