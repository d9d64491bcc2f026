// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/tunnel/tunnelled_backend.h>

#include "tunnel/ssh_process.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// Sockets carry no TLS, so whoever may want it needs a port.
bool mayUseTls(const ConnectionConfig& config)
{
    return config.options.value(u"sslmode"_s) != u"disable"_s;
}

/// The same server, reached at the near end of the tunnel. The host keeps its name beside the
/// address: certificates are checked against it.
ConnectionConfig throughTunnel(ConnectionConfig config, const TunnelEnd& end)
{
    for (const QString& key : {u"ssh_host"_s, u"ssh_port"_s, u"ssh_user"_s, u"ssh_key"_s,
             u"ssh_jump"_s, u"ssh_agent"_s, u"hostaddr"_s, u"requirepeer"_s})
        config.options.remove(key);
    config.port = QString::number(end.port);
    if (end.folder.isEmpty())
        config.options.insert(u"hostaddr"_s, u"127.0.0.1"_s);
    else
        config.host = end.folder;
    return config;
}

class TunnelledBackend final : public Backend
{
public:
    TunnelledBackend(BackendPtr backend, TunnelSetup setup, std::shared_ptr<SshProcess> ssh = {})
        : m_backend(std::move(backend))
        , m_setup(std::move(setup))
        , m_ssh(std::move(ssh))
    { }

    const EngineDescriptor& descriptor() const override { return m_backend->descriptor(); }
    const Dialect& dialect() const override { return m_backend->dialect(); }
    ThreadAffinity affinity() const override { return m_backend->affinity(); }
    const StructureEngine* structure() const override { return m_backend->structure(); }

    int connectionLimit(const ConnectionConfig& config) const override
    {
        return m_backend->connectionLimit(config);
    }

    bool enforcesForeignKeys(const ConnectionConfig& config) const override
    {
        return m_backend->enforcesForeignKeys(config);
    }

    BackendPtr forPool(const ConnectionConfig& config) const override
    {
        BackendPtr inner = m_backend->forPool(config);
        if (!hasTunnel(config))
            return inner;
        const Result<TunnelOptions> options = tunnelOptions(config);
        // What is wrong with them is told by open().
        auto ssh = options ? std::make_shared<SshProcess>(*options, m_setup, mayUseTls(config))
                           : nullptr;
        return std::make_shared<TunnelledBackend>(inner, m_setup, std::move(ssh));
    }

    Result<std::unique_ptr<Connection>> open(const ConnectionConfig& config, const Secret& password,
        const CallOptions& options, const ConnectObserver& observer) const override
    {
        if (!hasTunnel(config))
            return m_backend->open(config, password, options, observer);
        TW_TRY_VOID(tunnelOptions(config));
        if (!m_ssh)
            return fail(ErrorKind::InvalidState, u"A tunnel belongs to a pool."_s);
        QElapsedTimer timer;
        timer.start();
        TW_TRY(const SshProcess::Stand stand, m_ssh->ensure(options));
        if (observer)
            observer({u"tunnel"_s, timer.nsecsElapsed(), config.options.value(u"ssh_host"_s)});
        return openThrough(stand, config, password, options, observer);
    }

private:
    Result<std::unique_ptr<Connection>> openThrough(const SshProcess::Stand& stand,
        const ConnectionConfig& config, const Secret& password, const CallOptions& options,
        const ConnectObserver& observer) const
    {
        // Whoever listens there after ssh has ended must not get to know the password.
        std::stop_source impostor;
        const std::stop_callback byCaller(options.abandon, [&] { impostor.request_stop(); });
        CallOptions watched = options;
        watched.abandon = impostor.get_token();
        const auto check = [&](const ConnectStage& stage) {
            if (!SshProcess::isStanding(stand))
                impostor.request_stop();
            else if (observer)
                observer(stage);
        };
        auto connection
            = m_backend->open(throughTunnel(config, stand.end), password, watched, check);
        if (!SshProcess::isStanding(stand))
            return fail(m_ssh->takeComplaint().value_or(Error{ErrorKind::Connection,
                u"The SSH tunnel through %1 ended."_s.arg(config.options.value(u"ssh_host"_s))}));
        const bool endedEarly = !connection
            && (connection.error().kind == ErrorKind::Connection
                || connection.error().kind == ErrorKind::ConnectionLost);
        if (endedEarly)
            if (const std::optional<Error> complaint = m_ssh->takeComplaint())
                return fail(*complaint);
        return connection;
    }

    const BackendPtr m_backend;
    const TunnelSetup m_setup;
    const std::shared_ptr<SshProcess> m_ssh; ///< of one pool's connections
};

}

TunnelPrompt::~TunnelPrompt() = default;

BackendPtr tunnelled(BackendPtr backend, TunnelSetup setup)
{
    return std::make_shared<TunnelledBackend>(std::move(backend), std::move(setup));
}

}
