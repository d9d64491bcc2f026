// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <map>
#include <optional>
#include <stop_token>
#include <vector>

namespace tw {

/// The attempts to connect that are under way, by the ticket they are for. Guarded by the pool's
/// lock; who asks one to stop does so without it.
class OpeningAttempts
{
public:
    /// Registers an attempt; the token fires when it is to be stopped.
    [[nodiscard]] std::stop_token begin(quint64 ticket) { return m_attempts[ticket].get_token(); }
    /// Forgets an attempt that has succeeded or failed.
    void end(quint64 ticket) { m_attempts.erase(ticket); }

    /// What stops the attempt of a ticket; unset when there is none.
    [[nodiscard]] std::optional<std::stop_source> find(quint64 ticket) const
    {
        const auto found = m_attempts.find(ticket);
        return found == m_attempts.end() ? std::nullopt : std::optional(found->second);
    }

    /// Adds what stops each attempt.
    void appendTo(std::vector<std::stop_source>& works) const
    {
        for (const auto& [ticket, attempt] : m_attempts)
            works.push_back(attempt);
    }

private:
    std::map<quint64, std::stop_source> m_attempts;
};

}
