// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/backend.h>
#include <tuplewright/tunnel/tunnel_options.h>

namespace tw {

/// The key of an SSH server that is not known yet.
struct HostKey
{
    QString host;
    QString type; ///< "ED25519"
    QString fingerprint; ///< "SHA256:…"
    QString question; ///< ssh's own words
};

/// PORT. Answers what ssh asks. Called in a thread of the tunnel, may block until `stop`.
class TW_CORE_EXPORT TunnelPrompt
{
public:
    virtual ~TunnelPrompt();

    /// True: it is the right server; ssh remembers the key.
    [[nodiscard]] virtual bool trusts(const HostKey& key, const StopToken& stop) = 0;

    /// A passphrase, a password or a code; unset: the user gives none.
    [[nodiscard]] virtual std::optional<Secret> secret(
        const QString& question, const StopToken& stop)
        = 0;
};

/// What tunnels work with.
struct TunnelSetup
{
    std::shared_ptr<TunnelPrompt> prompt = {}; ///< null: ssh asks nothing and fails instead
    QString knownHosts = {}; ///< file for accepted keys, beside the user's own; empty: only that
    QString program = QStringLiteral("ssh");
};

/// The engine, which reaches servers through `ssh` where the configuration wants a tunnel. A pool's
/// connections share one ssh: it starts with the first, is started again when it died, and ends
/// with the pool. Its local end is a socket in a folder for this user alone, or where TLS is
/// wanted, which sockets lack, a port of 127.0.0.1; the certificate must then name the configured
/// host. Configurations with a tunnel are opened through forPool() only.
[[nodiscard]] TW_CORE_EXPORT BackendPtr tunnelled(BackendPtr backend, TunnelSetup setup);

}
