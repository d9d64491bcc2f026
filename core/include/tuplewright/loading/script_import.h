// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/importing/import_file.h>

namespace tw {

/// How the statements of a file are run.
struct ScriptImportOptions
{
    ApplyMode save = ApplyMode::Save;
    std::function<void(qint64 statements)> progress = {}; ///< after each, in this thread
};

/// The truth about a script that was imported. In a dry run a clean end is NotSaved without an
/// error.
struct ScriptImportReport
{
    Outcome outcome = Outcome::NotSaved;
    qint64 statements = 0; ///< that were carried out
    qint64 rows = 0; ///< that they say they wrote
    qint64 leftOut = 0; ///< statements that begin or commit a transaction of the script's own
    std::optional<Error> error; ///< begins with the line of the statement
    std::optional<LostCommit> lostCommit; ///< set when Unknown
};

/// Runs the statements of a file in order as one transaction, with the data that stands behind
/// COPY … FROM STDIN where the engine has it. No more than one statement, or a part of such data,
/// is in memory. Deferrable constraints wait for the end. Leaves no receipt.
[[nodiscard]] TW_CORE_EXPORT ScriptImportReport importScript(const Adapter& adapter,
    const ImportFile& file, const ScriptImportOptions& options, const CallOptions& call);

}
