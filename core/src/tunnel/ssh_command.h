// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/tunnel/tunnelled_backend.h>

namespace tw {

/// Where programs of this computer reach a tunnel.
struct TunnelEnd
{
    QString folder; ///< of the socket; empty: there is a port
    int port = 0; ///< of 127.0.0.1, or in the name of the socket

    friend bool operator==(const TunnelEnd&, const TunnelEnd&) = default;
};

/// What ssh is called with. Its private files lie in `folder`. No secret is among it.
[[nodiscard]] QStringList sshArguments(const TunnelOptions& options, const TunnelSetup& setup,
    const TunnelEnd& end, const QString& folder);

/// Appears in `folder` when the forward stands.
[[nodiscard]] QString controlSocket(const QString& folder);

/// What ssh complains about in what it wrote: the stage, its own words, and the fix. Unset: it says
/// nothing that is known to be bad.
[[nodiscard]] std::optional<Error> sshComplaint(
    const TunnelOptions& options, const QString& written);

/// Why ssh ended.
[[nodiscard]] Error sshError(const TunnelOptions& options, const QString& written);

/// The key in ssh's question whether to go on connecting; unset when it asks something else.
[[nodiscard]] std::optional<HostKey> hostKeyIn(
    const TunnelOptions& options, const QString& question);

}
