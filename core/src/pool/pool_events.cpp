// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/pool/pool_events.h>

namespace tw {

PoolObserver::~PoolObserver() = default;

Result<void> PoolObserver::opened(Connection&, quint64)
{
    return {};
}

Result<void> PoolObserver::checkedOut(Connection&, const LoanInfo&)
{
    return {};
}

void PoolObserver::checkedIn(const LoanInfo&) { }
void PoolObserver::wasReset(const LoanInfo&) { }
void PoolObserver::closed(quint64, CloseReason) { }
void PoolObserver::invalidated(quint64, const Error*) { }
void PoolObserver::detached(const LoanInfo&) { }
void PoolObserver::waiting(const QString&, int) { }
void PoolObserver::timedOut(const Error&) { }
void PoolObserver::leaked(const LoanInfo&) { }
void PoolObserver::reconnecting(const ReconnectNotice&) { }
void PoolObserver::openingFailed(const Error&) { }
void PoolObserver::silent(std::chrono::milliseconds) { }

QString closeReasonName(CloseReason reason)
{
    switch (reason) {
    case CloseReason::Overflow:
        return QStringLiteral("Overflow");
    case CloseReason::Recycled:
        return QStringLiteral("Recycled");
    case CloseReason::Outdated:
        return QStringLiteral("Outdated");
    case CloseReason::Invalidated:
        return QStringLiteral("Invalidated");
    case CloseReason::Lost:
        return QStringLiteral("Lost");
    case CloseReason::Idle:
        return QStringLiteral("Idle");
    case CloseReason::Reset:
        return QStringLiteral("Reset");
    case CloseReason::Refused:
        return QStringLiteral("Refused");
    case CloseReason::ThreadBound:
        return QStringLiteral("ThreadBound");
    case CloseReason::Detached:
        return QStringLiteral("Detached");
    case CloseReason::Shutdown:
        return QStringLiteral("Shutdown");
    }
    return {};
}

}
