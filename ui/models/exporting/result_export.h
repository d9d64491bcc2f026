// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export_rows.h"

#include <tuplewright/pool/connection_pool.h>

namespace tw {

/// The rows of a result that are in memory, in all columns.
class ResultExport final : public ExportRows
{
public:
    /// `executor` writes the file and outlives this; `pool`: of the connection that was asked.
    ResultExport(Executor& executor, ResultSet rows, std::shared_ptr<const ConnectionPool> pool)
        : m_executor(executor)
        , m_rows(std::move(rows))
        , m_pool(std::move(pool))
    { }

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QList<ExportColumn> columns() const override;
    [[nodiscard]] ExportSource source() const override;
    [[nodiscard]] Operation<ResultSet> firstRows(
        const QStringList& columns, int most) const override;
    [[nodiscard]] Operation<ExportReport> write(const ExportTask& task) const override;
    [[nodiscard]] QString command(const ExportTask& task) const override;

private:
    Executor& m_executor;
    ResultSet m_rows;
    std::shared_ptr<const ConnectionPool> m_pool; ///< whose dialect SQL is written in
};

}
