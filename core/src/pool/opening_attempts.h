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
    [[nodiscard]] std::stop_token begin(quint64 ticket) { return m_attempts[ticket].get_token(); }
    void end(quint64 ticket) { m_attempts.erase(ticket); }

    [[nodiscard]] std::optional<std::stop_source> find(quint64 ticket) const
    {
        const auto found = m_attempts.find(ticket);
        return found == m_attempts.end() ? std::nullopt : std::optional(found->second);
    }

    void appendTo(std::vector<std::stop_source>& works) const
    {
        for (const auto& [ticket, attempt] : m_attempts)
            works.push_back(attempt);
    }

private:
    std::map<quint64, std::stop_source> m_attempts;
};

}
