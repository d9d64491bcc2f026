// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/link/pq_link.h"
#include "postgres/session/server_facts.h"
#include "postgres/session/session_settings.h"

namespace tw {

/// What a new session learned and which settings it obeys.
struct PreparedSession
{
    ServerFacts facts;
    QList<SessionSetting> settings; ///< those that were taken; compatible engines lack some
};

/// Learns what the server is and applies the settings, in one round trip. A server that refuses a
/// part of it is asked for each part by itself. Fails when a configured setting is refused.
/// Settings end with the statement where a pooler lends the server for one transaction.
[[nodiscard]] Result<PreparedSession> prepareNewSession(
    PqLink& link, const SessionOptions& session, const CallOptions& options);

}
