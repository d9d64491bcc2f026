// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv_catalog_reader.h"
#include "csv_table.h"

#include <tuplewright/pool/lease.h>

#include <QHash>

namespace tw::test {

/// A folder of CSV files. Outside of a transaction each statement reads its file anew and writes it
/// at once; inside, files stay as they were first read, and what was changed is written by
/// commit().
class CsvConnection final : public Connection
{
public:
    /// Fails with Connection when there is no such folder.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString& folder);

    Result<void> begin(const TransactionOptions& transaction, const CallOptions& options) override;
    Result<void> commit(const CallOptions& options) override;
    Result<void> rollback(const CallOptions& options) override;
    Result<void> probe() override;
    Result<void> ping(const CallOptions& options) override;
    CatalogReader& catalogReader() override { return m_catalog; }
    const ServerInfo& server() const override { return m_server; }
    const Capabilities& capabilities() const override { return m_capabilities; }
    TransactionState transactionState() const override { return m_state; }
    bool isBroken() const override { return false; }

protected:
    Result<StatementOutcome> execute(
        const Statement& statement, RowSink* sink, const CallOptions& options) override;

private:
    explicit CsvConnection(const QString& folder);

    /// The table as the open transaction sees it, or as the file is.
    [[nodiscard]] Result<CsvTable> table(const QString& name) const;
    [[nodiscard]] Result<void> keep(const CsvTable& table, bool isChanged);

    QString m_folder;
    CsvCatalogReader m_catalog;
    ServerInfo m_server;
    Capabilities m_capabilities;
    TransactionState m_state = TransactionState::Idle;
    bool m_isReadOnly = false; ///< the open transaction
    QHash<QString, CsvTable> m_tables; ///< that the open transaction read, by name
    QStringList m_changed; ///< their names
};

}
