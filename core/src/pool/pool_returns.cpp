// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/pool_returns.h"

#include "pool/pool_log.h"

namespace tw {

namespace {

using namespace std::chrono_literals;

constexpr auto kResetLimit = 5s;

CallOptions resetOptions()
{
    return {.deadline = QDeadlineTimer(kResetLimit)};
}

}

void PoolReturns::takeBack(PoolMemberPtr member)
{
    if (member->isDetached) {
        m_exits.discard(std::move(member), CloseReason::Detached);
        return;
    }
    PoolObserver* const observer = m_core.environment.observer.get();
    std::optional<CloseReason> reason = prepareForReuse(*member);
    const PoolClock::TimePoint now = m_core.now();
    const LoanInfo loan = observer ? member->loan(now) : LoanInfo();
    if (!reason)
        reason = place(member, now);
    if (observer)
        observer->checkedIn(loan);
    if (reason)
        m_exits.discard(std::move(member), *reason);
}

/// To whoever waits, or to the idle ones, unless there is a reason to close it.
std::optional<CloseReason> PoolReturns::place(PoolMemberPtr& member, PoolClock::TimePoint now)
{
    const std::lock_guard lock(m_core.mutex);
    const bool isAwaited = !m_core.line.isEmpty();
    if (const auto reason = m_core.places.reasonToClose(*member, m_core.generation, isAwaited))
        return reason;
    m_core.places.endLoan(*member, now);
    if (isAwaited)
        m_core.line.giveNext(std::move(member), now);
    else
        m_core.places.keep(std::move(member), now);
    return {};
}

std::optional<CloseReason> PoolReturns::prepareForReuse(PoolMember& member)
{
    Connection& connection = *member.connection;
    if (connection.isBroken()) {
        m_core.incident(member, nullptr);
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
    if (m_core.environment.observer)
        m_core.environment.observer->wasReset(member.loan(m_core.now()));
    return {};
}

bool PoolReturns::endTransaction(PoolMember& member, TransactionState state) const
{
    const ResetOnReturn wanted = m_core.options().resetOnReturn;
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

}
