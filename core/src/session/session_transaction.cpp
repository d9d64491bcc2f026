// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/session/session_transaction.h>

using namespace Qt::StringLiterals;

namespace tw {

Result<qsizetype> Savepoints::find(const QString& name) const
{
    const qsizetype index = m_names.lastIndexOf(name);
    if (index < 0)
        return fail(ErrorKind::InvalidArgument, u"There is no savepoint \"%1\"."_s.arg(name), {},
            m_names.isEmpty() ? QString() : u"There is: "_s + m_names.join(u", "_s));
    return index;
}

QString Savepoints::newName()
{
    return u"tuplewright_%1"_s.arg(++m_number);
}

std::chrono::nanoseconds SessionTransaction::age() const
{
    return isOpen() ? Clock::now() - m_begunAt : std::chrono::nanoseconds(0);
}

void SessionTransaction::begin()
{
    m_state = SessionState::Active;
    m_begunAt = Clock::now();
}

void SessionTransaction::markFailed(const Error& cause)
{
    if (m_state != SessionState::Failed)
        m_cause = cause;
    m_state = SessionState::Failed;
}

void SessionTransaction::markLost(const Error& cause)
{
    markFailed(cause);
    m_isLost = true;
}

void SessionTransaction::recover()
{
    m_state = SessionState::Active;
    m_cause.reset();
}

void SessionTransaction::end()
{
    m_state = SessionState::Idle;
    m_isLost = false;
    m_cause.reset();
    m_options = {};
    m_savepoints.keep(0);
}

Error SessionTransaction::refusal() const
{
    Error error = *m_cause;
    error.hint = m_isLost
        ? u"The connection ended inside of the transaction, of which nothing was saved. Roll back "
          "first."_s
        : u"The transaction has failed with this error. Roll back first, or to a savepoint."_s;
    return error;
}

Result<void> SessionTransaction::checkClosed() const
{
    if (!isOpen())
        return {};
    return fail(ErrorKind::TransactionActive, u"A transaction is open already."_s, {},
        u"Commit it or roll it back first, or set a savepoint."_s);
}

Result<void> SessionTransaction::checkOpen() const
{
    if (isOpen())
        return {};
    return fail(ErrorKind::NoActiveTransaction, u"No transaction is open."_s);
}

Result<void> SessionTransaction::checkUsable() const
{
    if (m_state != SessionState::Failed)
        return {};
    return fail(refusal());
}

Result<void> SessionTransaction::checkConnected() const
{
    if (!m_isLost)
        return {};
    return fail(refusal());
}

Result<void> SessionTransaction::checkCommittable() const
{
    TW_TRY_VOID(checkOpen());
    TW_TRY_VOID(checkConnected());
    if (m_state != SessionState::Failed)
        return {};
    Error error{ErrorKind::Transaction,
        u"The transaction has failed and cannot be saved: "_s + m_cause->message, m_cause->detail,
        u"Roll it back."_s};
    error.amend([this](ErrorFacts& facts) { facts.causes = {*m_cause}; });
    return fail(std::move(error));
}

}
