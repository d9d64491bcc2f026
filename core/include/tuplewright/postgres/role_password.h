// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/secret.h>
#include <tuplewright/connection/connection.h>

namespace tw {

/// Gives a role a new password. The server gets its SCRAM verifier alone, so the password is in no
/// log and on no wire. Fails with InvalidArgument when role or password is empty, and with
/// Unsupported when the connection is not to PostgreSQL.
[[nodiscard]] TW_CORE_EXPORT Result<void> changeRolePassword(Connection& connection,
    const QString& role, const Secret& password, const CallOptions& options);

}
