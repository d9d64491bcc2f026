// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/catalog/catalog_rows.h"

#include <tuplewright/connection/transaction_options.h>
#include <tuplewright/schema/relation_details.h>

namespace tw {

/// Runs catalogue queries so that nothing in the session can bend them. Names of operators cannot
/// be qualified in readable SQL, so a search path that puts another schema before pg_catalog is
/// set aside meanwhile. Lives as long as the call that needs it.
class CatalogSession
{
public:
    CatalogSession(Connection& connection, const CallOptions& options)
        : m_connection(connection)
        , m_options(options)
    { }
    ~CatalogSession();
    CatalogSession(const CatalogSession&) = delete;
    CatalogSession& operator=(const CatalogSession&) = delete;

    /// Call once, before anything else.
    [[nodiscard]] Result<void> open();

    /// Likewise, with nothing but pg_catalog in the search path: the server then writes every other
    /// name with its schema, and no function of others can be meant.
    [[nodiscard]] Result<void> openQualified();

    /// After open(); the answer as a whole.
    [[nodiscard]] Result<CatalogRows> load(const Statement& query);

    /// No rows and a gap when the server refuses the query; fails when the call itself ended.
    [[nodiscard]] Result<CatalogRows> loadOptional(
        const QString& part, const Statement& query, QList<CatalogGap>& gaps);

    [[nodiscard]] int version() const { return m_version; } ///< server_version_num
    [[nodiscard]] const QString& identity() const { return m_identity; } ///< role and search path
    /// The server follows another one and takes no writes.
    [[nodiscard]] bool serverIsStandby() const { return m_standby; }
    /// Transactions of this session start read-only.
    [[nodiscard]] bool sessionIsReadOnly() const { return m_readOnly; }

private:
    [[nodiscard]] Result<void> beginWhereLent();
    [[nodiscard]] Result<void> readFacts();
    [[nodiscard]] Result<void> pinSearchPath(const QString& path);

    Connection& m_connection;
    const CallOptions& m_options;
    QString m_searchPath;
    QString m_identity;
    int m_version = 0;
    bool m_standby = false;
    bool m_readOnly = false;
    bool m_pinned = false;
    bool m_ownsTransaction = false;
};

}
