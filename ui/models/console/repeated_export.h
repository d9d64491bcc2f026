// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exporting/result_export.h"
#include "statement_result.h"

namespace tw {

class ConsoleController;

/// All rows of a result of which not all are kept: its statement runs once more when they are
/// written, see ConsoleController::repeat(). What is shown of them before are the kept ones.
class RepeatedExport final : public ExportRows
{
public:
    /// The result isRepeatable(). `executor` waits for the rows; it and the console outlive this.
    RepeatedExport(ConsoleController& console, StatementResult result, Executor& executor,
        std::shared_ptr<const ConnectionPool> pool);

    [[nodiscard]] QString name() const override { return m_kept.name(); }
    [[nodiscard]] QList<ExportColumn> columns() const override { return m_kept.columns(); }
    [[nodiscard]] ExportSource source() const override { return m_kept.source(); }
    [[nodiscard]] Operation<ResultSet> firstRows(
        const QStringList& columns, int most) const override;
    /// Fails with InvalidState while the console runs something else.
    [[nodiscard]] Operation<ExportReport> write(const ExportTask& task) const override;
    [[nodiscard]] QString command(const ExportTask& task) const override;

private:
    ConsoleController& m_console;
    StatementResult m_result;
    Executor& m_executor;
    ResultExport m_kept;
};

}
