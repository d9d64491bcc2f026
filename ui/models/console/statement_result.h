// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result_rows.h"

#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/sql/script.h>
#include <tuplewright/sql/statement_kind.h>

#include <chrono>

namespace tw {

/// One statement of a run and what became of it.
struct StatementResult
{
    enum class State
    {
        Waiting, ///< for those before it
        Running,
        Done,
        Failed,
        Stopped, ///< by the person
        Skipped ///< one before it had failed or was stopped
    };

    ScriptPart part; ///< as it was typed; its start is a place in the editor's text
    StatementKind kind;
    State state = State::Waiting;
    StatementOutcome outcome = {};
    std::optional<Error> error = {}; ///< of Failed and Stopped
    qsizetype errorAt = -1; ///< in the editor's text; -1: the server named no place
    std::chrono::milliseconds elapsed{0};
    std::shared_ptr<ResultRows> rows = {}; ///< null: it returned none
    Statement sent = {}; ///< what was typed, with values bound to its parameters

    /// Reading ended at the bound of what is kept; the statement was ended with it.
    [[nodiscard]] bool isCutShort() const
    {
        return state == State::Done && rows && rows->isBounded()
            && outcome.rowsReturned < rows->seen();
    }

    /// The server can be asked for its rows again without doing more than it did.
    [[nodiscard]] bool isRepeatable() const
    {
        return rows && kind.effect == StatementEffect::Reads && !sent.sql.isEmpty();
    }
};

/// The index in a text of the character with that one-based number, as servers count: astral
/// characters once.
[[nodiscard]] qsizetype indexOfCharacter(QStringView text, int number);

/// What a statement is called in lists: its beginning on one line, without comments before it.
[[nodiscard]] QString statementTitle(const QString& sql);

}
