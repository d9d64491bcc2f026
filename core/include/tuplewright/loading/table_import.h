// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/loading/import_plan.h>
#include <tuplewright/writing/bulk_create.h>

namespace tw {

/// What becomes of a row whose key is in the table already.
enum class ImportMode
{
    Insert, ///< it cannot be imported
    Upsert, ///< the row of the table takes the values of the file
    Skip, ///< it is left out
    Replace ///< likewise Upsert, and columns that the file lacks become their defaults
};

struct ImportProgress
{
    qint64 read = 0;
    qint64 rejected = 0;
};

/// How rows are imported.
struct ImportOptions
{
    ImportMode mode = ImportMode::Insert;
    QString rejects
        = {}; ///< the file for rows that cannot be written; empty: the first one ends it
    ApplyMode save = ApplyMode::Save;
    qsizetype chunk = 20'000; ///< most rows in memory and in one statement, at least 1
    std::function<void(const ImportProgress&)> progress = {}; ///< after each chunk, in this thread
};

/// The truth about an import. All of it is one transaction. In a dry run a clean end is NotSaved
/// without an error.
struct ImportReport
{
    Outcome outcome = Outcome::NotSaved;
    qint64 read = 0; ///< inserted, updated, skipped and rejected ones together
    qint64 inserted = 0; ///< would have been, unless Saved; likewise the others
    qint64 updated = 0;
    qint64 skipped = 0;
    qint64 rejected = 0;
    std::optional<Error> error; ///< what ended it all, with the line of the file where one is meant
    std::optional<LostCommit> lostCommit; ///< set when Unknown
    QString receipt; ///< of rows that are Saved; empty: none
};

/// Imports the rows of a file as planned. Rows are streamed where the engine can and none of the
/// table is to be looked at; columns are always named. Afterwards the numbers that the server gives
/// go on behind those of the file. Stopping takes all back, and leaves no file of rejects.
[[nodiscard]] TW_CORE_EXPORT ImportReport importRows(const Adapter& adapter, const ImportFile& file,
    const ImportPlan& plan, const ImportOptions& options, const CallOptions& call);

/// The first rows as importRows() would send them, by the planned columns. Rows that cannot be read
/// are passed over.
[[nodiscard]] TW_CORE_EXPORT Result<QList<QList<Value>>> firstImportRows(
    const ImportFile& file, const ImportPlan& plan, qsizetype most);

/// The schema of a new table that is named without one: the first of the search path.
[[nodiscard]] TW_CORE_EXPORT Result<QualifiedName> nameOfNewTable(
    const Adapter& adapter, QualifiedName name, const CallOptions& call);

}
