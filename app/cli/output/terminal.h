// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/configuration/connection_config.h>

#include <QByteArray>

namespace tw::cli {

/// True when a person can be asked: standard input and standard error are a terminal.
[[nodiscard]] bool canAsk();

/// True when a person watches standard error.
[[nodiscard]] bool hasProgress();

/// Asks on the terminal without showing what is typed. Fails with Cancelled.
[[nodiscard]] Result<Secret> askPassword(const QString& prompt, const StopToken& stop);

/// The text with control characters, direction marks and line separators written as escapes, so
/// that no data can move the cursor or disguise itself.
[[nodiscard]] QString visibleText(const QString& text);

/// As visibleText(), but lines stay lines.
[[nodiscard]] QString visibleLines(const QString& text);

/// As visibleLines() for the bytes of rows, of which nothing else is changed.
[[nodiscard]] QByteArray harmlessLines(const QByteArray& rows);

/// How many places of a terminal line the text takes.
[[nodiscard]] int displayWidth(const QString& text);

}
