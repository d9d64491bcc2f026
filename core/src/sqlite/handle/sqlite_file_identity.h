// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace tw {

/// What tells a file from all others, its copies too, wherever it is moved. Writing into it changes
/// nothing of this.
[[nodiscard]] QString sqliteFileIdentity(const QString& path);

}
