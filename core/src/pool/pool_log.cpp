// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/pool_log.h"

namespace tw {

Q_LOGGING_CATEGORY(poolLog, "tuplewright.pool")

}
