// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace tw {

/// A word that Postgres does not take for the name of a table or a column, in any letter case.
[[nodiscard]] bool isReservedPostgresWord(QStringView word);

/// What Postgres calls its own types.
[[nodiscard]] QStringList postgresTypeWords();

}
