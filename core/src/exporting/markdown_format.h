// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/exporting/export_format.h>

namespace tw {

/// A table of Markdown.
[[nodiscard]] ExportFormat markdownFormat();

}
