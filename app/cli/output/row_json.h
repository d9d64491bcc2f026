// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/schema/table.h>
#include <tuplewright/values/value.h>

namespace tw::cli {

/// One row of a table as a JSON object in one line.
[[nodiscard]] QByteArray rowJson(const ColumnValues& row, const Table& table);

}
