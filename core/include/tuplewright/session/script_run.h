// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/session/session.h>

namespace tw {

enum class ScriptMode
{
    OneTransaction, ///< all of it or nothing; the script begins and ends no transaction itself
    EachStatement, ///< each saves its own work; what the script begins it ends
};

/// What became of one statement of a script.
struct ScriptStep
{
    qsizetype number = 0; ///< from 0
    int line = 1; ///< where it begins
    QString sql;
    StatementOutcome outcome;
};

struct ScriptOptions
{
    ScriptMode mode = ScriptMode::OneTransaction;
    /// Where the rows of the n-th statement go, from 0; unset or null: nowhere. Called once each,
    /// before it runs.
    std::function<RowSink*(qsizetype number)> sinkFor = {};
    /// An error ends the script as one of the statement does.
    std::function<Result<void>(const ScriptStep& step)> afterEach = {};
};

/// The truth about a script that ran. `outcome` is that of the transaction that ended last: with
/// EachStatement those before the failed one are saved, whatever it says.
struct ScriptReport
{
    Outcome outcome = Outcome::NotSaved;
    qsizetype statements = 0; ///< in the script
    qsizetype done = 0; ///< that were carried out, also the one whose afterEach failed
    std::optional<Error> error; ///< begins with number and line of the statement
};

/// Runs the statements of a script, with the data that stands behind COPY … FROM STDIN in it. Stops
/// at the first that fails. Fails with InvalidState inside of a transaction of the session.
[[nodiscard]] TW_CORE_EXPORT ScriptReport executeScript(Session& session, const QString& script,
    const ScriptOptions& options = {}, const CallOptions& call = {});

}
