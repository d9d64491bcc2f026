// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/base/result.h>
#include <tuplewright/configuration/secret.h>

namespace tw {

/// Runs a program that prints a password, such as `pass show shop` or `secret-tool lookup db shop`,
/// and takes the first line it prints. The words are the program and its arguments; there is no
/// shell, so nothing in them is expanded. Blocks; `options` end the program. Fails with
/// Configuration, quoting what the program said on its error stream, never what it printed.
[[nodiscard]] TW_CORE_EXPORT Result<Secret> runPasswordCommand(
    const QString& command, const CallOptions& options);

}
