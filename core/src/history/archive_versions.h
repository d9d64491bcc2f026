// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "history/past_row.h"

namespace tw {

/// Copies that the table keeps beside the row, also when the row itself is gone. Nothing for a
/// table that keeps none.
[[nodiscard]] Result<PastVersions> archiveVersions(const PastRow& row);

}
