// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/base/result.h>

#include <QByteArray>
#include <QList>

#include <vector>

namespace tw {

/// One place to try.
struct ServerAddress
{
    QByteArray host; ///< name or socket folder, as configured; empty: libpq's default
    QByteArray address; ///< what the name stands for; empty for a socket
    QByteArray port;
};

/// All places that comma lists of hosts and ports name, in order: libpq would try the next address
/// only after an error, never after silence. A name that is not known adds to `errors`. Fails when
/// the lists do not match, when nothing is left, or when the caller gives up waiting.
[[nodiscard]] Result<std::vector<ServerAddress>> serverAddresses(const QByteArray& hosts,
    const QByteArray& ports, const CallOptions& options, QList<Error>& errors);

}
