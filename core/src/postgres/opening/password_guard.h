// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/opening/pq_parameters.h"

#include <tuplewright/base/call_options.h>

namespace tw {

/// Keeps libpq from answering a server on another machine that asks, over a link that is not
/// encrypted, for the password in clear text or as MD5, which can be read or tried out on the way.
/// It looks at what arrives before libpq does and takes nothing. Whoever sets sslmode=disable wants
/// no encryption, and is obeyed.
class PasswordGuard
{
public:
    explicit PasswordGuard(const ConnectParameters& parameters);

    /// To be called when the socket can be read, before libpq reads it: waits until messages are
    /// whole. Fails with Configuration.
    [[nodiscard]] Result<void> checkSocket(PGconn* connection, const CallOptions& options) const;

private:
    bool m_isWanted;
};

}
