// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/exporting/export_format.h>

namespace tw {

/// One JSON object a line, keyed by column name.
[[nodiscard]] ExportFormat ndjsonFormat();

}
