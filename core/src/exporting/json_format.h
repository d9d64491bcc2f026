// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/exporting/export_format.h>

namespace tw {

/// One JSON array of objects, or the names once and arrays.
[[nodiscard]] ExportFormat jsonFormat();

}
