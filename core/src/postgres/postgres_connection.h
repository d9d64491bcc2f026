// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/pq_link.h"

#include <tuplewright/engine/connection.h>

namespace tw {

class PostgresConnection final : public Connection
{
public:
    explicit PostgresConnection(ConnectionHandle connection)
        : m_link(std::move(connection))
    { }

    /// Fixes how the server writes values and learns what it is, in one round trip. Call once,
    /// before anything else.
    [[nodiscard]] Result<void> prepareSession(const CallOptions& options);

    Result<void> begin(const TransactionOptions& transaction, const CallOptions& options) override;
    Result<void> commit(const CallOptions& options) override;
    Result<void> rollback(const CallOptions& options) override;
    Result<void> probe() override { return m_link.probe(); }
    Result<void> ping(const CallOptions& options) override;
    Result<CatalogPtr> catalog(const CallOptions& options) override;
    Result<TablePtr> describe(const QualifiedName& table, const CallOptions& options) override;
    const ServerInfo& server() const override { return m_server; }
    const Capabilities& capabilities() const override { return m_capabilities; }
    TransactionState transactionState() const override;
    bool isBroken() const override { return m_link.isBroken(); }

protected:
    Result<StatementOutcome> execute(
        const Statement& statement, RowSink* sink, const CallOptions& options) override;

private:
    [[nodiscard]] Result<void> checkUsable() const;

    PqLink m_link;
    ServerInfo m_server;
    Capabilities m_capabilities;
};

}
