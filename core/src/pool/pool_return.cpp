// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/pool_log.h"
#include "pool/pool_state.h"

namespace tw {

namespace {

using namespace std::chrono_literals;

constexpr auto kResetLimit = 5s;

CallOptions resetOptions()
{
    return {.deadline = QDeadlineTimer(kResetLimit)};
}

}

void PoolState::takeBack(PoolMemberPtr member)
{
    if (member->isDetached) {
        closeDetached(std::move(member));
        return;
    }
    std::optional<CloseReason> reason = settle(*member);
    const TimePoint now = m_clock->now();
    const LoanInfo loan = m_observer ? member->loan(now) : LoanInfo();
    {
        const std::lock_guard lock(m_mutex);
        if (!reason)
            reason = reasonToClose(*member);
        if (!reason) {
            endLoan(*member, now);
            member->idleSince = now;
            if (m_line.empty())
                m_idle.push_back(std::move(member));
            else
                give(*m_line.front(), std::move(member), now);
        }
    }
    if (m_observer)
        m_observer->checkedIn(loan);
    if (reason)
        discard(std::move(member), *reason);
}

std::optional<CloseReason> PoolState::settle(PoolMember& member)
{
    Connection& connection = *member.connection;
    if (connection.isBroken()) {
        incident(member, nullptr);
        return CloseReason::Lost;
    }
    const TransactionState state = connection.transactionState();
    if (state == TransactionState::Idle && !connection.isTouched())
        return {};
    if (state == TransactionState::Unknown)
        return CloseReason::Reset; // a statement is still under way
    if (state != TransactionState::Idle && !endTransaction(member, state))
        return CloseReason::Reset;
    // What others changed cannot be restored inside of a transaction that is to be kept.
    if (connection.transactionState() == TransactionState::Idle) {
        if (const Result<void> restored = connection.reset(resetOptions()); !restored) {
            qCWarning(poolLog) << "A connection could not be reset:" << restored.error().message;
            return CloseReason::Reset;
        }
    }
    if (m_observer)
        m_observer->wasReset(member.loan(m_clock->now()));
    return {};
}

bool PoolState::endTransaction(PoolMember& member, TransactionState state)
{
    const ResetOnReturn wanted = options().resetOnReturn;
    if (wanted == ResetOnReturn::None)
        return true;
    qCWarning(poolLog).noquote() << "A transaction was left open by"
                                 << (member.label.isEmpty() ? QStringLiteral("a borrower")
                                                            : member.label);
    const bool commits = wanted == ResetOnReturn::Commit && state == TransactionState::Active;
    const Result<void> ended = commits ? member.connection->commit(resetOptions())
                                       : member.connection->rollback(resetOptions());
    if (!ended)
        qCWarning(poolLog) << "It could not be ended:" << ended.error().message;
    return ended && member.connection->transactionState() == TransactionState::Idle;
}

std::optional<CloseReason> PoolState::reasonToClose(const PoolMember& member) const
{
    if (m_isClosed)
        return CloseReason::Shutdown;
    if (m_isThreadBound)
        return CloseReason::ThreadBound;
    if (member.isInvalid)
        return CloseReason::Invalidated;
    if (member.generation != m_generation)
        return CloseReason::Outdated;
    if (load().open > limitNow() || (m_line.empty() && m_idle.size() >= keptNow()))
        return CloseReason::Overflow;
    return {};
}

void PoolState::discard(PoolMemberPtr member, CloseReason reason)
{
    if (member->isDetached) {
        closeDetached(std::move(member));
        return;
    }
    if (reason == CloseReason::Invalidated && member->connection->isBroken())
        incident(*member, nullptr);
    // Its place is free when it is closed and not before, so that the server never sees too many.
    member->connection.reset();
    const TimePoint now = m_clock->now();
    {
        const std::lock_guard lock(m_mutex);
        endLoan(*member, now);
        countClosed(reason);
        serve(now);
    }
    tellClosed(member->number, reason);
}

void PoolState::detach(PoolMember& member)
{
    const TimePoint now = m_clock->now();
    {
        const std::lock_guard lock(m_mutex);
        endLoan(member, now);
        member.isDetached = true;
        ++m_detached;
        serve(now);
    }
    if (m_observer)
        m_observer->detached(member.loan(now));
}

void PoolState::closeDetached(PoolMemberPtr member)
{
    member->connection.reset();
    {
        const std::lock_guard lock(m_mutex);
        --m_detached;
        countClosed(CloseReason::Detached);
    }
    tellClosed(member->number, CloseReason::Detached);
}

void PoolState::closeAll(std::vector<Doomed> doomed)
{
    if (doomed.empty())
        return;
    for (Doomed& one : doomed)
        one.member->connection.reset();
    {
        const std::lock_guard lock(m_mutex);
        m_closing -= int(doomed.size());
        for (const Doomed& one : doomed)
            countClosed(one.reason);
        serve(m_clock->now());
    }
    for (const Doomed& one : doomed)
        tellClosed(one.member->number, one.reason);
}

void PoolState::countClosed(CloseReason reason)
{
    ++m_closed.at(size_t(reason));
}

void PoolState::tellClosed(quint64 number, CloseReason reason) const
{
    if (m_observer)
        m_observer->closed(number, reason);
}

void PoolState::incident(const PoolMember& member, const Error* cause)
{
    quint64 generation = 0;
    {
        const std::lock_guard lock(m_mutex);
        // Many connections lost together are one incident: the first one that tells counts.
        if (member.generation != m_generation)
            return;
        newGeneration();
        generation = m_generation;
    }
    if (m_observer)
        m_observer->invalidated(generation, cause);
}

void PoolState::newGeneration()
{
    ++m_generation;
    m_policy.doubt();
}

void PoolState::invalidateAll()
{
    quint64 generation = 0;
    {
        const std::lock_guard lock(m_mutex);
        newGeneration();
        generation = m_generation;
    }
    if (m_observer)
        m_observer->invalidated(generation, nullptr);
}

}
