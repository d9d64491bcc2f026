// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLoggingCategory>

namespace tw {

/// tuplewright.pool: what a person who runs the program should look into.
Q_DECLARE_LOGGING_CATEGORY(poolLog)

}
