// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/configuration/connection_config.h>

#include <QStringList>

namespace tw {

/// Where an SSH tunnel begins and ends: the settings `ssh_…` of a configuration.
struct TunnelOptions
{
    QString host; ///< of the SSH server, or a name from ssh's own configuration
    QString port; ///< empty: as ssh has it
    QString user; ///< empty: as ssh has it
    QString keyFile; ///< empty: those that ssh tries
    QString jumpHosts; ///< passed on the way, as ssh -J takes them
    bool usesAgent = true;
    QString targetHost; ///< the database's, as the SSH server sees it; a folder: a socket in it
    QString targetPort;

    friend bool operator==(const TunnelOptions&, const TunnelOptions&) = default;
};

/// True when the configuration wants a tunnel.
[[nodiscard]] TW_CORE_EXPORT bool hasTunnel(const ConnectionConfig& config);

/// Fails with Configuration for what ssh could take for an option or a shell for a command, and for
/// more than one server.
[[nodiscard]] TW_CORE_EXPORT Result<TunnelOptions> tunnelOptions(const ConnectionConfig& config);

}
