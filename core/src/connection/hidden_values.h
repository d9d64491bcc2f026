// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/error.h>
#include <tuplewright/query/statement.h>

namespace tw {

/// The error of a statement without any value, bound or stored: by its SQLSTATE the server's words
/// are left out where they repeat values, elsewhere what they quote that is not the statement's own
/// text. Names of tables, columns and constraints stay.
[[nodiscard]] Error withoutValues(Error error, const Statement& statement);

}
