// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "tunnel/ask_channel.h"
#include "tunnel/ssh_command.h"

#include <condition_variable>
#include <mutex>
#include <thread>

class QProcess;
class QTemporaryDir;

namespace tw {

/// One tunnel: starts ssh on a thread of its own when somebody needs it, and again when it died.
/// Ends it with itself. ensure() and isStanding() are thread-safe.
class SshProcess
{
public:
    /// A tunnel that stands, as long as isStanding() says so.
    struct Stand
    {
        TunnelEnd end;
        qint64 processId = 0;
    };

    /// `wantsPort`: a port of 127.0.0.1 rather than a socket.
    SshProcess(TunnelOptions options, TunnelSetup setup, bool wantsPort);
    ~SshProcess();
    SshProcess(const SshProcess&) = delete;
    SshProcess& operator=(const SshProcess&) = delete;

    /// Blocks until the tunnel stands, or ssh gave up; asks the user through the prompt meanwhile.
    [[nodiscard]] Result<Stand> ensure(const CallOptions& options);

    /// False once that ssh has ended: then somebody else may listen where it did.
    [[nodiscard]] static bool isStanding(const Stand& stand);

    /// Why a connection through the tunnel failed, when ssh says something about it within a
    /// moment, or has since it was asked last.
    [[nodiscard]] std::optional<Error> takeComplaint();

private:
    enum class State
    {
        Down,
        Starting,
        Up
    };

    void run(const StopToken& stop, quint64 life);
    [[nodiscard]] Result<void> start(
        QProcess& ssh, const QTemporaryDir& folder, AskChannel& asking);
    [[nodiscard]] Result<void> awaitForward(
        QProcess& ssh, const QString& folder, AskChannel& asking, const StopToken& stop);
    [[nodiscard]] Result<void> answerQuestion(AskChannel& asking, const StopToken& stop);
    void watch(QProcess& ssh, const StopToken& stop);
    void readWords(QProcess& ssh);
    [[nodiscard]] Error ended();
    void enter(quint64 life, State state, std::optional<Error> error = {});

    const TunnelOptions m_options;
    const TunnelSetup m_setup;
    const bool m_wantsPort;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    State m_state = State::Down;
    quint64 m_life = 0; ///< counts the starts; what an earlier thread says does not count
    std::optional<Error> m_error;
    Stand m_stand;
    QString m_words; ///< what ssh wrote since the tunnel stood, or before
    std::optional<Secret> m_answer; ///< not taken by ssh yet; of the thread
    std::jthread m_thread;
};

}
