// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stale_check.h"

#include <utility>

namespace tw {

namespace {

/// What a server answers to a statement that was written by an outdated description.
bool mayBeOutdated(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::UndefinedObject:
    case ErrorKind::Unsupported: // a cached plan must not change its result
    case ErrorKind::DataType:
    case ErrorKind::Permission:
    case ErrorKind::InvalidArgument:
        return true;
    case ErrorKind::Query: // SQLite has no code of its own for what it does not find
        return error.nativeCode != 0;
    default:
        return false;
    }
}

}

bool refusesQuery(const Error& error)
{
    return error.kind != ErrorKind::Connection && error.kind != ErrorKind::ConnectionLost
        && error.kind != ErrorKind::PoolTimeout && error.kind != ErrorKind::PoolClosed
        && error.kind != ErrorKind::Authentication && error.kind != ErrorKind::Cancelled;
}

bool mayMeanStaleTable(const Error& error)
{
    return mayBeOutdated(error) || error.kind == ErrorKind::InvalidState
        || error.kind == ErrorKind::Data || error.kind == ErrorKind::InvalidText;
}

void StaleCheck::reset()
{
    m_held.reset();
    m_isChecked = false;
}

bool StaleCheck::hold(const Error& error, bool isDescribing)
{
    if (!refusesQuery(error))
        return false;
    if (!isDescribing && (!mayBeOutdated(error) || m_isChecked))
        return false;
    if (!isDescribing)
        m_isChecked = true;
    m_held = error;
    return true;
}

std::optional<Error> StaleCheck::release()
{
    return std::exchange(m_held, std::nullopt);
}

}
