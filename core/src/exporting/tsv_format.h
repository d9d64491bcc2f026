// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/exporting/export_format.h>

namespace tw {

/// Values between tabs with backslashes, the text format of COPY.
[[nodiscard]] ExportFormat tsvFormat();

}
