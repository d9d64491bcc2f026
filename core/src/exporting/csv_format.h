// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/exporting/export_format.h>

namespace tw {

/// Comma separated values as RFC 4180 and PostgreSQL's COPY have them.
[[nodiscard]] ExportFormat csvFormat();

}
