// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/session/session.h>

namespace tw {

/// The first row of a statement that returns whole numbers.
[[nodiscard]] Result<QList<qint64>> readNumbers(
    Session& session, const Statement& statement, const CallOptions& options);

}
