// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/connection_config.h>

#include <optional>

namespace tw {

/// The sslmode of a connection whose settings and environment name none: "verify-full" where a
/// server at another machine is among its hosts, otherwise "prefer".
[[nodiscard]] TW_CORE_EXPORT QString defaultSslMode(const ConnectionConfig& config);

/// Warns when the server at another machine need not prove who it is.
[[nodiscard]] TW_CORE_EXPORT std::optional<Problem> tlsAdvice(const ConnectionConfig& config);

/// Warns when a full pool needs more connections than the server gives to ordinary roles.
[[nodiscard]] TW_CORE_EXPORT std::optional<Problem> poolAdvice(
    const PoolOptions& pool, int maxConnections, int reservedConnections);

/// True for sockets and addresses that never leave this machine.
[[nodiscard]] TW_CORE_EXPORT bool isLocalHost(QStringView host);

}
