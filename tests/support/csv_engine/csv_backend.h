// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/connection/backend.h>

namespace tw::test {

/// A folder of CSV files as a database: `csv:////path/of/folder`.
[[nodiscard]] BackendPtr makeCsvBackend();

}
