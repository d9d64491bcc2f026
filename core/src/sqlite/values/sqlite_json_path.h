// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace tw {

/// The path of SQLite's JSON functions; digits are the place in an array, from its end with a minus
/// before them.
[[nodiscard]] QString sqliteJsonPath(const QStringList& steps);

/// SQLite compares member names with the text as it is written in the document, escapes included.
[[nodiscard]] bool sqliteCanReach(const QString& step);

}
