// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import_look.h"

#include <tuplewright/receipts/receipt.h>

#include <atomic>

namespace tw {

/// How far an import is; written by its thread, read by any.
struct ImportSoFar
{
    std::atomic<qint64> rows = 0; ///< or statements of a script
    std::atomic<qint64> rejected = 0;
    std::atomic<qint64> bytes = 0; ///< of the file; 0 where its format does not tell
};

/// A row that could not be imported.
struct ImportReject
{
    QString line;
    QString column; ///< empty: the row as a whole
    QString value;
    QString reason;
};

/// How an import or its trial ended.
struct ImportResult
{
    bool isTrial = false;
    bool isScript = false; ///< the report counts rows that its statements say they wrote
    ImportReport report;
    qint64 statements = 0; ///< of a script
    QualifiedName made = {}; ///< the new table; without a name: none
    QList<ImportReject> rejects; ///< the first of them
    std::optional<ReceiptSummary>
        receipt; ///< by which all of it can be undone; unset: there is none

    /// Whether the rows are in the database for certain.
    [[nodiscard]] bool isSaved() const { return report.outcome == Outcome::Saved; }
};

/// Most rejected rows that a result lists.
inline constexpr qsizetype kListedRejects = 1'000;

/// Imports the file, or tries it and takes all back, whatever comes of it. A trial collects the
/// rows that cannot be written in any case and leaves no file of them. Blocks, for a thread of the
/// connection that is for writing.
[[nodiscard]] ImportResult importFile(const Adapter& adapter, const ImportTask& task,
    ApplyMode mode, const std::shared_ptr<ImportSoFar>& soFar, const CallOptions& call);

/// The first rejected rows of the file that an import left. Fails as reading a file does.
[[nodiscard]] Result<QList<ImportReject>> readRejects(const QString& path);

}
