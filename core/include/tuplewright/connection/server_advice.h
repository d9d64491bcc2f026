// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/problem.h>
#include <tuplewright/connection/connection.h>
#include <tuplewright/connection/server_info.h>

namespace tw {

/// Whether its version is older than any that this library is tested with.
[[nodiscard]] TW_CORE_EXPORT bool isOutdated(const ServerInfo& server);

/// What a person should know before working on a server: that its version is older than any that
/// this library is tested with, and that views and functions of others run with all rights of a
/// superuser who only looks at them.
[[nodiscard]] TW_CORE_EXPORT QList<Problem> serverAdvice(const ServerInfo& server);

}
