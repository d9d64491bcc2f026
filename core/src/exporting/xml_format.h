// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/exporting/export_format.h>

namespace tw {

/// An XML document with an element for each row and cell.
[[nodiscard]] ExportFormat xmlFormat();

}
