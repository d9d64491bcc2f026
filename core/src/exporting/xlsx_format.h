// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/exporting/export_format.h>

namespace tw {

/// A workbook of Office Open XML, as spreadsheets open it.
[[nodiscard]] ExportFormat xlsxFormat();

}
