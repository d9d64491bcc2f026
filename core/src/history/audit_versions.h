// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "history/past_row.h"

namespace tw {

/// Versions in the audit tables of the database: logs of many tables with the rows as JSON, and
/// tables of old rows that have the columns of the row's table. They are known by their columns;
/// one that cannot be read is told, and the others are read.
[[nodiscard]] Result<PastVersions> auditVersions(const PastRow& row);

}
