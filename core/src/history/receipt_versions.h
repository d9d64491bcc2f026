// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "history/past_row.h"

namespace tw {

/// Versions in the receipts of this database. A receipt with an unknown outcome is looked up first.
[[nodiscard]] Result<PastVersions> receiptVersions(const PastRow& row, const ReceiptStore& store);

}
