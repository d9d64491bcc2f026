// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "applying/row_error.h"

namespace tw {

bool isAboutRows(const Error& error, const Session& session)
{
    if (session.state() != SessionState::Active || error.isRetryable(RetryOn::ConflictsAndLocks))
        return false;
    switch (error.kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::Timeout:
    case ErrorKind::Resource:
    case ErrorKind::DiskFull:
    case ErrorKind::OutOfMemory:
    case ErrorKind::Server:
    case ErrorKind::Corruption:
    case ErrorKind::ReadOnly:
    case ErrorKind::UndefinedObject:
        return false;
    default:
        return !error.invalidatesConnection();
    }
}

Result<void> tryPart(
    Session& session, const std::function<Result<void>(Session&)>& work, const CallOptions& options)
{
    AtomicOptions part;
    part.propagation = Propagation::Nested;
    TW_TRY_VOID(runAtomic(session, part, work, options));
    return {};
}

}
