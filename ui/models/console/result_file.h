// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/async/operation.h>
#include <tuplewright/exporting/exporter.h>
#include <tuplewright/results/result_set.h>

namespace tw {

/// Writes rows that are in memory into a file, on the thread of `executor`; tells how many. Nothing
/// of the file remains where that fails.
[[nodiscard]] Operation<qint64> writeResult(
    Executor& executor, const ResultSet& rows, const QString& path, ExportFormat format);

}
