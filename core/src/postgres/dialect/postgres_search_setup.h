// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/search_setup.h>

namespace tw {

/// See EngineStatements::searchSetup().
[[nodiscard]] Result<QStringList> postgresSearchSetup(const Table& table, const SearchSetup& setup);

}
