// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console_session.h"
#include "statement_result.h"

#include <QCoreApplication>

namespace tw {

class ConsoleController;

/// What a console says about its statements and its transaction. All of it is plain text.
class ConsoleWords
{
    Q_DECLARE_TR_FUNCTIONS(tw::ConsoleWords)

public:
    /// "60 rows", "18 rows changed", "Failed", "Running…".
    [[nodiscard]] static QString outcome(const StatementResult& result);
    /// "38 ms, first row after 12 ms"; empty before it has ended.
    [[nodiscard]] static QString timing(const StatementResult& result);
    /// Which rows are there, and why not all of them where that is so.
    [[nodiscard]] static QString rows(const StatementResult& result);
    /// Why it failed, with hint, and what went with the connection.
    [[nodiscard]] static QString failure(const StatementResult& result);

    /// "Auto", "Transaction open 0:42, 3 statements"; for narrow places.
    [[nodiscard]] static QString transaction(const ConsoleController& console);
    /// The same, and what that means for others; empty while none is open.
    [[nodiscard]] static QString openTransaction(const ConsoleController& console);

    /// "0:42", "1:02:03".
    [[nodiscard]] static QString duration(std::chrono::milliseconds time);
};

}
