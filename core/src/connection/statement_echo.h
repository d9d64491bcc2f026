// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/statement_log.h>

#include <QLoggingCategory>

namespace tw {

class EventLog;

/// What a log says of one statement.
[[nodiscard]] QString echoText(const StatementRecord& record);

/// Writes each statement to `log`, as an error or an info of the category `tuplewright.sql`, and
/// tells `next` of it, which may be null. Values are written where `next` may know them, or without
/// it unless they are hidden.
[[nodiscard]] std::shared_ptr<StatementObserver> withEcho(
    std::shared_ptr<EventLog> log, std::shared_ptr<StatementObserver> next, bool hideParameters);

/// Where statements are logged.
[[nodiscard]] const QLoggingCategory& sqlCategory();

}
