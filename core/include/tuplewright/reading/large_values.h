// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/editing/change.h>
#include <tuplewright/session/session.h>

namespace tw {

/// One value, exactly as it is stored, such as one that a row has shortened. Fails with NotFound
/// when the row is gone and with InvalidArgument for an unknown column or an identity of another
/// table.
[[nodiscard]] TW_CORE_EXPORT Result<Value> loadCell(Session& session, const Table& table,
    const RowIdentity& row, const QString& column, const CallOptions& options = {});

}
