// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/link/pq_handles.h"

#include <tuplewright/base/result.h>
#include <tuplewright/configuration/connection_config.h>

#include <vector>

namespace tw {

/// libpq's keywords and their values, in its order of precedence: the last of a keyword counts.
class ConnectParameters
{
public:
    ConnectParameters() = default;
    ~ConnectParameters();
    ConnectParameters(const ConnectParameters&) = default;
    ConnectParameters(ConnectParameters&&) = default;
    ConnectParameters& operator=(const ConnectParameters&) = default;
    ConnectParameters& operator=(ConnectParameters&&) = default;

    /// Of a configuration, its defaults and its password. Fails with Configuration.
    [[nodiscard]] static Result<ConnectParameters> of(
        const ConnectionConfig& config, const Secret& password);

    /// Replaces the value of a keyword, or appends both.
    void set(QByteArray keyword, QByteArray value);

    /// What libpq will take: what was set, else what environment, service file and defaults give.
    [[nodiscard]] QByteArray effective(const QByteArray& keyword) const;
    /// The keyword was set, if only to an empty text.
    [[nodiscard]] bool has(const QByteArray& keyword) const;

    /// Begins to connect without waiting; null when libpq has no memory.
    [[nodiscard]] ConnectionHandle start() const;

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_entries;
};

}
