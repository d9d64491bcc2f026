// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/base/result.h>
#include <tuplewright/connection/transaction_options.h>

namespace tw {

class Connection;

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
