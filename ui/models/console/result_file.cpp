// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_file.h"

namespace tw {

Operation<qint64> writeResult(
    Executor& executor, const ResultSet& rows, const QString& path, ExportFormat format)
{
    return Operation<qint64>::start(
        executor, [rows, path, format](const StopToken& /*stop*/) -> Result<qint64> {
            FileExport file(path, format);
            TW_TRY_VOID(file.open());
            TW_TRY_VOID(file.begin(rows.header()));
            for (const RowChunkPtr& chunk : rows.chunks())
                TW_TRY_VOID(file.push(chunk));
            return file.finish(rows.rowCount());
        });
}

}
