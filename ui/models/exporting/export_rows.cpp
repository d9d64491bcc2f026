// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_rows.h"

namespace tw {

ExportRows::~ExportRows() = default;

}
