// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/connection_config.h>
#include <tuplewright/configuration/problem.h>

#include <optional>

namespace tw {

/// Warns when anybody on this machine may put a socket where the server's is looked for, and
/// nothing says whose it must be. Looks at the folders of `host`.
[[nodiscard]] TW_CORE_EXPORT std::optional<Problem> socketAdvice(const ConnectionConfig& config);

/// What keeps the certificate, key and password files that are named from being used: missing,
/// unreadable, a key that others can read. Looks at the files, reads none.
[[nodiscard]] TW_CORE_EXPORT QList<Problem> fileProblems(const ConnectionConfig& config);

}
