// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/catalog/catalog_session.h"

#include <tuplewright/connection/capabilities.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const QString kSavepoint = u"tuplewright_catalogue"_s;

// Written without an operator, so that it means the same under every search path.
const Statement kSessionFacts{
    u"SELECT pg_catalog.current_setting('search_path'),"
    " pg_catalog.current_setting('server_version_num'),"
    " pg_catalog.pg_is_in_recovery(),"
    " pg_catalog.current_setting('default_transaction_read_only'),"
    " pg_catalog.concat_ws(' ', CURRENT_USER, pg_catalog.current_schemas(true)::pg_catalog.text)"_s,
    {}, {.isOneRow = true}};

/// pg_catalog comes first unless the path names it at a later place.
bool isHarmless(const QString& searchPath)
{
    const QStringList parts = searchPath.split(u',');
    for (qsizetype i = 1; i < parts.size(); ++i) {
        if (parts[i].contains(QLatin1String("pg_catalog"), Qt::CaseInsensitive))
            return false;
    }
    return true;
}

bool endsTheCall(const Error& error, const CallOptions& options)
{
    return error.invalidatesConnection() || error.kind == ErrorKind::Cancelled
        || options.deadline.hasExpired();
}

Statement setSearchPath(const QString& path)
{
    return {u"SELECT pg_catalog.set_config('search_path', $1, true)"_s, {Value::text(path)}};
}

}

CatalogSession::~CatalogSession()
{
    // What cannot be put back here ends with the transaction or with the connection.
    if (m_ownsTransaction)
        static_cast<void>(m_connection.rollback(m_options));
    else if (m_pinned && m_connection.transactionState() == TransactionState::Active)
        static_cast<void>(m_connection.run(setSearchPath(m_searchPath), nullptr, m_options));
}

/// Where each statement is a transaction with its own way there and back, all of them are one.
Result<void> CatalogSession::beginWhereLent()
{
    const bool isLent = !m_connection.capabilities().has(Feature::SessionState);
    if (!isLent || m_connection.transactionState() != TransactionState::Idle)
        return {};
    TW_TRY_VOID(m_connection.begin({.readOnly = true}, m_options));
    m_ownsTransaction = true;
    return {};
}

Result<void> CatalogSession::open()
{
    TW_TRY_VOID(beginWhereLent());
    TW_TRY_VOID(readFacts());
    return isHarmless(m_searchPath) ? Result<void>()
                                    : pinSearchPath(u"pg_catalog, "_s + m_searchPath);
}

Result<void> CatalogSession::openQualified()
{
    TW_TRY_VOID(beginWhereLent());
    TW_TRY_VOID(readFacts());
    return pinSearchPath(u"pg_catalog, pg_temp"_s);
}

Result<void> CatalogSession::readFacts()
{
    TW_TRY(const CatalogRows facts, load(kSessionFacts));
    m_searchPath = facts.text(0, 0);
    m_version = int(facts.number(0, 1).value_or(0));
    m_standby = facts.flag(0, 2);
    m_readOnly = facts.text(0, 3) == QLatin1String("on");
    m_identity = facts.text(0, 4);
    return {};
}

Result<void> CatalogSession::pinSearchPath(const QString& path)
{
    if (m_connection.transactionState() == TransactionState::Idle) {
        TW_TRY_VOID(m_connection.begin({.readOnly = true}, m_options));
        m_ownsTransaction = true;
    }
    TW_TRY_VOID(m_connection.run(setSearchPath(path), nullptr, m_options));
    m_pinned = true;
    return {};
}

Result<CatalogRows> CatalogSession::load(const Statement& query)
{
    return CatalogRows::load(m_connection, query, m_options);
}

Result<CatalogRows> CatalogSession::loadOptional(
    const QString& part, const Statement& query, QList<CatalogGap>& gaps)
{
    const bool inTransaction = m_connection.transactionState() == TransactionState::Active;
    if (inTransaction)
        TW_TRY_VOID(m_connection.run({u"SAVEPOINT "_s + kSavepoint, {}}, nullptr, m_options));
    Result<CatalogRows> rows = load(query);
    if (!rows && endsTheCall(rows.error(), m_options))
        return rows;
    if (inTransaction) {
        const QString end = (rows ? u"RELEASE SAVEPOINT "_s : u"ROLLBACK TO SAVEPOINT "_s);
        TW_TRY_VOID(m_connection.run({end + kSavepoint, {}}, nullptr, m_options));
    }
    if (rows)
        return rows;
    gaps.append({part, rows.error()});
    return CatalogRows();
}

}
