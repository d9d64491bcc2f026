// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/connection.h>

namespace tw {

/// Rolls back on scope exit unless committed. Never throws, never hides the result of commit().
class TW_CORE_EXPORT Transaction
{
public:
    explicit Transaction(Connection& connection, CallOptions options = {});
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    [[nodiscard]] Result<void> begin(const TransactionOptions& options = {});
    [[nodiscard]] Result<void> commit();
    [[nodiscard]] Result<void> rollback();

private:
    Connection& m_connection;
    CallOptions m_options;
    bool m_open = false;
};

}
