// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/error.h>

#include <optional>
#include <string_view>

namespace tw {

/// Who asked the server to end a statement early.
enum class CancelSource
{
    Ourselves,
    Server, ///< a timeout or an administrator
};

/// What a SQLSTATE means; nullopt for the classes of success, warning and no data. A code the table
/// does not list has the kind of its class; an unknown class is Query.
[[nodiscard]] std::optional<ErrorKind> kindOfSqlState(
    std::string_view sqlState, CancelSource cancel = CancelSource::Server);

}
