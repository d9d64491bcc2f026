// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/session/session.h>

namespace tw {

/// The first column of all rows. Here and below, InvalidArgument when a statement returns no rows
/// at all.
[[nodiscard]] TW_CORE_EXPORT Result<QList<Value>> scalars(
    Session& session, const Statement& statement, const CallOptions& options = {});

/// The first cell of the one row. Fails with NotFound or MultipleResults.
[[nodiscard]] TW_CORE_EXPORT Result<Value> scalarOne(
    Session& session, const Statement& statement, const CallOptions& options = {});

/// As scalarOne(), with nothing where there is no row.
[[nodiscard]] TW_CORE_EXPORT Result<std::optional<Value>> scalarOneOrNone(
    Session& session, const Statement& statement, const CallOptions& options = {});

}
