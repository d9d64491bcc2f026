// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "completion/typed_statement.h"

namespace tw {

/// What a statement wants at its caret, as far as its words tell.
struct CompletionPlace
{
    enum class Kind
    {
        Nowhere, ///< a new name, or what nobody can guess
        Statement, ///< one begins
        Relations,
        Routines, ///< behind CALL and DROP FUNCTION
        Schemas,
        Types,
        BehindSource, ///< words behind a table in FROM
        Operand, ///< columns, calls and values
        Operator, ///< words behind an operand
        TargetColumns, ///< of the table that is written to
        TableColumns, ///< of the table that begins with the token `table`
        SharedColumns ///< of both sides of a join
    };

    Kind kind = Kind::Nowhere;
    QString clause = {}; ///< the word that governs the place, in capitals
    QStringList qualifier = {}; ///< names with dots before what is typed
    qsizetype last = -1; ///< the token before all that; -1: none
    qsizetype table = -1;
    qsizetype list = -1; ///< the parenthesis of a list of columns, of IN or of VALUES
    bool isJoin = false; ///< behind ON of a join
    bool takesQuery = false; ///< a query may begin here
};

[[nodiscard]] CompletionPlace placeOf(const TypedStatement& statement);

}
