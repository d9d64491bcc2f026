// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/statement_log.h>

namespace tw {

/// Writes one statement to the logging category `tuplewright.sql`.
void echoStatement(const StatementRecord& record);

/// Echoes each statement and tells `next` of it, which may be null. Values are echoed where `next`
/// may know them, or without it unless they are hidden.
[[nodiscard]] std::shared_ptr<StatementObserver> withEcho(
    std::shared_ptr<StatementObserver> next, bool hideParameters);

}
