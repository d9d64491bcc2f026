// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/capabilities.h>
#include <tuplewright/connection/commit_evidence.h>
#include <tuplewright/connection/connection.h>
#include <tuplewright/connection/lock_holder.h>
#include <tuplewright/connection/many_outcome.h>
#include <tuplewright/connection/server_info.h>
#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/connection/transaction_options.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/row_sink.h>
#include <tuplewright/values/row_source.h>

namespace tw {

/// Rolls back on scope exit unless committed. Never throws, never hides the result of commit().
class TW_CORE_EXPORT Transaction
{
public:
    /// Begins nothing yet. The connection must outlive it.
    explicit Transaction(Connection& connection, CallOptions options = {});
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// BEGIN; its destruction then rolls back unless one of the next two was called.
    [[nodiscard]] Result<void> begin(const TransactionOptions& options = {});
    /// Ends it with what Connection::commit() says, OutcomeUnknown included.
    [[nodiscard]] Result<void> commit();
    /// Ends it; an error says that the connection is broken.
    [[nodiscard]] Result<void> rollback();

private:
    Connection& m_connection;
    CallOptions m_options;
    bool m_open = false;
};

}
