// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/async/operation.h>
#include <tuplewright/exporting/exporter.h>
#include <tuplewright/results/result_set.h>

namespace tw {

/// A column that an export may have.
struct ExportColumn
{
    QString name;
    bool isMasked = false; ///< left out unless a person asks for it
    bool isLocked = false; ///< its values are masked now, so nobody may ask
};

/// What is to be written.
struct ExportTask
{
    QString path;
    ExportRecipe recipe;
    QStringList columns; ///< in their order; empty: all there are
    std::shared_ptr<ExportProgress> progress = {};
};

/// What was written.
struct ExportReport
{
    qint64 rows = 0;
    QStringList remarks; ///< where the file differs from the rows
};

/// PORT. The rows of an export: those of a table's filter, or of a result that is in memory.
class ExportRows
{
public:
    virtual ~ExportRows();

    /// What the rows are called, for the name of the file.
    [[nodiscard]] virtual QString name() const = 0;
    /// The columns to choose from; none: the rows are written as they are.
    [[nodiscard]] virtual QList<ExportColumn> columns() const = 0;
    /// What SQL and workbooks say of the rows beside them.
    [[nodiscard]] virtual ExportSource source() const = 0;
    /// The first rows, at most that many, long values cut.
    [[nodiscard]] virtual Operation<ResultSet> firstRows(const QStringList& columns, int most) const
        = 0;
    /// Writes all rows on another thread. Nothing of the file remains where that fails.
    [[nodiscard]] virtual Operation<ExportReport> write(const ExportTask& task) const = 0;
    /// The call of the command line that does the same; empty: there is none.
    [[nodiscard]] virtual QString command(const ExportTask& task) const = 0;
};

}
