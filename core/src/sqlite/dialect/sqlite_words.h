// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace tw {

/// A word that Sqlite does not take for the name of a table or a column, in any letter case.
[[nodiscard]] bool isReservedSqliteWord(QStringView word);

/// What Sqlite calls its own types.
[[nodiscard]] QStringList sqliteTypeWords();

}
