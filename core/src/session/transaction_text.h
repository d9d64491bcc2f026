// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/connection.h>
#include <tuplewright/connection/transaction_options.h>
#include <tuplewright/query/dialect.h>
#include <tuplewright/sql/statement_kind.h>

namespace tw {

/// True for text that begins, ends or divides the transaction of its own session.
[[nodiscard]] bool isTransactionText(const StatementKind& kind);

/// The savepoint that such a text names, as the server spells it; empty when it names none. Fails
/// with Syntax when the name is missing, and with Unsupported for AND CHAIN.
[[nodiscard]] Result<QString> transactionOperand(
    const StatementKind& kind, const QString& sql, const Dialect& dialect);

/// What a BEGIN asks for; unset when only the server itself understands it.
[[nodiscard]] std::optional<TransactionOptions> transactionOptionsOf(
    const QString& sql, const Dialect& dialect);

}
