// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>

#include <QString>

namespace tw {

struct Table;

/// C++ that maps a described table: a struct with one member for each column, and a function that
/// gives its Entity, for a Repository. Columns of types without a C++ counterpart are texts; keys
/// of several columns that name other tables are left out.
[[nodiscard]] TW_CORE_EXPORT QString entitySource(const Table& table);

}
