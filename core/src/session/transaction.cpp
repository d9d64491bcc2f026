// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

#include <tuplewright/session/transaction.h>

#include <tuplewright/connection/connection.h>

namespace tw {

Transaction::Transaction(Connection& connection, CallOptions options)
    : m_connection(connection)
    , m_options(std::move(options))
{ }

Transaction::~Transaction()
{
    if (m_open)
        static_cast<void>(rollback());
}

Result<void> Transaction::begin(const TransactionOptions& options)
{
    TW_TRY_VOID(m_connection.begin(options, m_options));
    m_open = true;
    return {};
}

Result<void> Transaction::commit()
{
    if (!m_open)
        return fail(ErrorKind::NoActiveTransaction, QStringLiteral("No transaction is open."));
    Result<void> outcome = m_connection.commit(m_options);
    // SQLite keeps the transaction open when COMMIT meets a lock; it is ours to end.
    m_open = !outcome && !m_connection.isBroken()
        && m_connection.transactionState() != TransactionState::Idle;
    return outcome;
}

Result<void> Transaction::rollback()
{
    if (!m_open)
        return fail(ErrorKind::NoActiveTransaction, QStringLiteral("No transaction is open."));
    m_open = false;
    // Must work after the caller was cancelled, so its stop token and deadline do not apply.
    return m_connection.rollback({QDeadlineTimer(std::chrono::seconds(5)), {}});
}

}
