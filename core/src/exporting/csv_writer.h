// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/exporting/row_writer.h>

namespace tw {

/// What PostgreSQL's COPY … (FORMAT csv, HEADER) writes, but for formulas that are disarmed.
[[nodiscard]] std::unique_ptr<RowWriter> makeCsvWriter(CsvFormulas formulas);

}
