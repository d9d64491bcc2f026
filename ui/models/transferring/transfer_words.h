// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transfer_controller.h"

namespace tw {

// Transfers as people read them. All of it is plain text.

/// What becomes of a row whose key is there.
[[nodiscard]] QString transferModeWords(TransferMode mode);

/// How it ended, in one sentence or two.
[[nodiscard]] QString transferEndWords(const TransferResult& result);

/// What is lost, what is kept in another way, and which rows were refused, one a line; what kept
/// it from being done where that is so.
[[nodiscard]] QStringList transferDetailWords(const TransferResult& result);

}
