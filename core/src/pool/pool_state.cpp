// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pool/pool_state.h"

#include "pool/pool_log.h"

namespace tw {

Q_LOGGING_CATEGORY(poolLog, "tuplewright.pool")

namespace {

// A server that closes each connection at once would otherwise be asked for ever.
constexpr int kMaxLostInARow = 3;

QDeadlineTimer sooner(const QDeadlineTimer& one, const QDeadlineTimer& other)
{
    return one < other ? one : other;
}

PoolState::TimePoint pointOf(const QDeadlineTimer& deadline, PoolState::TimePoint now)
{
    if (deadline.isForever())
        return PoolState::TimePoint::max();
    return now + std::chrono::milliseconds(deadline.remainingTime());
}

}

PoolState::PoolState(
    const BackendPtr& backend, ConnectionConfig config, Secret password, PoolSetup setup)
    : m_backend(backend->forPool(config))
    , m_config(std::move(config))
    , m_title(m_config.title())
    , m_isThreadBound(m_backend->affinity() == ThreadAffinity::Opening)
    , m_backendLimit(m_backend->connectionLimit(m_config))
    , m_observer(std::move(setup.observer))
    , m_statements(std::move(setup.statements))
    , m_initSql(std::move(setup.initSql))
    , m_clock(setup.clock ? std::move(setup.clock) : systemPoolClock())
    , m_credentials(std::move(password), std::move(setup.password))
    , m_options(m_config.pool)
{
    adaptUpkeep();
}

PoolState::~PoolState() = default;

Result<PoolMemberPtr> PoolState::borrow(const CallOptions& options, const LeaseRequest& request)
{
    const TimePoint now = m_clock->now();
    PoolOptions tuning;
    PoolMemberPtr member = takeAtOnce(request, now, tuning);
    std::optional<Unfit> unfit;
    if (member) {
        unfit = judge(*member, tuning, options, now);
        if (!unfit)
            return handOver(std::move(member), request);
    }
    return borrowAnother(std::move(member), std::move(unfit), tuning, options, request, now);
}

PoolMemberPtr PoolState::takeAtOnce(
    const LeaseRequest& request, TimePoint now, PoolOptions& options)
{
    const std::lock_guard lock(m_mutex);
    options = m_options;
    if (m_idle.empty() || !m_line.empty() || m_isClosed)
        return {};
    PoolMemberPtr member = takeIdle();
    startLoan(*member, request.label, now, now);
    return member;
}

Result<PoolMemberPtr> PoolState::borrowAnother(PoolMemberPtr member, std::optional<Unfit> unfit,
    const PoolOptions& options, const CallOptions& call, const LeaseRequest& request,
    TimePoint since)
{
    PoolWaiter waiter{.options = call,
        .request = request,
        .since = since,
        .patience = since + request.timeout.value_or(options.timeout),
        .deadline = pointOf(call.deadline, since),
        .retryUntil = since + options.reconnectTimeout};
    int lost = 0;
    for (;;) {
        if (unfit) {
            if (waiter.isStopped()) {
                takeBack(std::move(member));
                return fail(std::move(unfit->error));
            }
            if (unfit->reason == CloseReason::Lost && ++lost == kMaxLostInARow) {
                discard(std::move(member), unfit->reason);
                return fail(std::move(unfit->error));
            }
            member->connection.reset();
            tellClosed(member->number, unfit->reason);
            waiter.spent = std::move(member);
            waiter.spentFor = unfit->reason;
        }
        TW_TRY(member, waitInLine(waiter));
        unfit = judge(*member, options, call, m_clock->now());
        if (!unfit)
            return handOver(std::move(member), request);
    }
}

std::optional<PoolState::Unfit> PoolState::judge(
    PoolMember& member, const PoolOptions& options, const CallOptions& call, TimePoint now)
{
    if (member.generation != m_generation)
        return Unfit{CloseReason::Outdated,
            {ErrorKind::ConnectionLost, QStringLiteral("The connection was replaced.")}};
    if (member.isFresh)
        return {};
    if (now >= member.expiresAt)
        return Unfit{CloseReason::Recycled,
            {ErrorKind::ConnectionLost, QStringLiteral("The connection was too old.")}};
    if (!options.prePing)
        return {};
    std::optional<Unfit> unfit = judgeLink(member, options, call, now);
    if (unfit && !call.stop.stop_requested() && !call.abandon.stop_requested())
        incident(member, &unfit->error);
    return unfit;
}

std::optional<PoolState::Unfit> PoolState::judgeLink(
    PoolMember& member, const PoolOptions& options, const CallOptions& call, TimePoint now)
{
    Connection& connection = *member.connection;
    if (Result<void> look = connection.probe(); !look)
        return Unfit{CloseReason::Lost, std::move(look).error()};
    const bool isPingDue = options.pingIdleThreshold.count() == 0
        || now - member.idleSince > options.pingIdleThreshold;
    // With ResetOnReturn::None a transaction may be open, which a round trip must not disturb.
    if (!isPingDue || connection.transactionState() != TransactionState::Idle)
        return {};
    const CallOptions limited{
        .deadline = sooner(QDeadlineTimer(options.pingTimeout), call.deadline),
        .stop = call.stop,
        .abandon = call.abandon};
    if (Result<void> answer = connection.ping(limited); !answer)
        return Unfit{CloseReason::Lost, std::move(answer).error()};
    return {};
}

Result<PoolMemberPtr> PoolState::handOver(PoolMemberPtr member, const LeaseRequest& request)
{
    member->isFresh = false;
    member->connection->beginLoan(request.label, member->waited.count());
    if (m_observer) {
        const Result<void> answer
            = m_observer->checkedOut(*member->connection, member->loan(member->borrowedAt));
        if (!answer) {
            discard(std::move(member), CloseReason::Refused);
            return fail(answer.error());
        }
    }
    return member;
}

PoolMemberPtr PoolState::takeIdle()
{
    PoolMemberPtr member;
    if (m_options.lifo) {
        member = std::move(m_idle.back());
        m_idle.pop_back();
    } else {
        member = std::move(m_idle.front());
        m_idle.pop_front();
    }
    return member;
}

void PoolState::startLoan(PoolMember& member, const QString& label, TimePoint since, TimePoint now)
{
    member.label = label;
    member.borrowedAt = now;
    member.waited = now - since;
    member.isLeakReported = false;
    m_loans.add(member);
}

void PoolState::endLoan(PoolMember& member, TimePoint now)
{
    m_loans.remove(member);
    m_waits.add(member.waited);
    m_uses.add(now - member.borrowedAt);
    if (m_isClosed && !m_loans.first())
        m_loanEnded.notify_all();
}

}
