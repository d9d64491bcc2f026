// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/exporting/export_format.h>

namespace tw {

/// Statements that write the rows again: INSERT, or COPY with its data.
[[nodiscard]] ExportFormat sqlFormat();

}
