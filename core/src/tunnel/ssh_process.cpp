// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "tunnel/ssh_process.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <arpa/inet.h>
#include <csignal>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using namespace std::chrono_literals;

constexpr int kLookEveryMs = 20;
constexpr int kEndWithinMs = 2000;
constexpr auto kWaitSlice = 20ms;
constexpr auto kMoment = 300ms; ///< between the end of a channel and what ssh says of it

/// A port that is free now. Should another program take it first, ssh ends and says so.
int freePort()
{
    const int probe = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto* const plain = reinterpret_cast<sockaddr*>(&address);
    const bool isFound = probe >= 0 && bind(probe, plain, sizeof address) == 0
        && getsockname(probe, plain, &length) == 0;
    if (probe >= 0)
        close(probe);
    return isFound ? ntohs(address.sin_port) : 0;
}

/// Where only this user looks, and short: the system allows about 100 characters for a socket.
QString folderTemplate()
{
    QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (runtime.isEmpty() || runtime.size() > 40)
        runtime = u"/tmp"_s;
    return runtime + u"/tw-XXXXXX"_s;
}

}

SshProcess::SshProcess(TunnelOptions options, TunnelSetup setup, bool wantsPort)
    : m_options(std::move(options))
    , m_setup(std::move(setup))
    , m_wantsPort(wantsPort)
{ }

SshProcess::~SshProcess()
{
    m_thread.request_stop();
}

Result<SshProcess::Stand> SshProcess::ensure(const CallOptions& options)
{
    std::unique_lock lock(m_mutex);
    if (m_state == State::Up && isStanding(m_stand))
        return m_stand;
    if (m_state != State::Starting) {
        m_state = State::Starting;
        const quint64 life = ++m_life;
        m_error.reset();
        std::jthread ended = std::move(m_thread);
        lock.unlock();
        ended = {}; // asks it to stop and waits
        lock.lock();
        m_words.clear();
        m_thread = std::jthread([this, life](const StopToken& stop) { run(stop, life); });
    }
    while (m_state == State::Starting) {
        if (options.stop.stop_requested() || options.abandon.stop_requested())
            return fail(ErrorKind::Cancelled, u"Stopped on request."_s);
        if (options.deadline.hasExpired())
            return fail(ErrorKind::Timeout, u"The SSH tunnel took longer than allowed."_s);
        m_changed.wait_for(lock, kWaitSlice);
    }
    if (m_state == State::Up)
        return m_stand;
    return fail(m_error.value_or(sshError(m_options, m_words)));
}

bool SshProcess::isStanding(const Stand& stand)
{
    // Looks without taking the end away from the thread that waits for it.
    siginfo_t end{};
    const int failure = waitid(P_PID, id_t(stand.processId), &end, WEXITED | WNOHANG | WNOWAIT);
    return failure == 0 && end.si_pid == 0;
}

std::optional<Error> SshProcess::takeComplaint()
{
    const auto patience = std::chrono::steady_clock::now() + kMoment;
    std::unique_lock lock(m_mutex);
    std::optional<Error> complaint = sshComplaint(m_options, m_words);
    while (!complaint && m_changed.wait_until(lock, patience) == std::cv_status::no_timeout)
        complaint = sshComplaint(m_options, m_words);
    m_words.clear();
    return complaint;
}

void SshProcess::enter(quint64 life, State state, std::optional<Error> error)
{
    {
        const std::lock_guard lock(m_mutex);
        if (life != m_life)
            return;
        m_state = state;
        m_error = std::move(error);
    }
    m_changed.notify_all();
}

void SshProcess::run(const StopToken& stop, quint64 life)
{
    const QTemporaryDir folder(folderTemplate());
    QProcess ssh;
    AskChannel asking(folder.path());
    Result<void> up = start(ssh, folder, asking);
    if (up)
        up = awaitForward(ssh, folder.path(), asking, stop);
    if (up) {
        enter(life, State::Up);
        watch(ssh, stop);
    }
    ssh.terminate();
    if (ssh.state() != QProcess::NotRunning && !ssh.waitForFinished(kEndWithinMs)) {
        ssh.kill();
        ssh.waitForFinished(kEndWithinMs);
    }
    enter(life, State::Down, up ? ended() : std::move(up).error());
}

Result<void> SshProcess::start(QProcess& ssh, const QTemporaryDir& folder, AskChannel& asking)
{
    if (!folder.isValid())
        return fail(ErrorKind::File, folder.errorString());
    TW_TRY_VOID(asking.create());
    Stand stand;
    stand.end = m_wantsPort ? TunnelEnd{{}, freePort()} : TunnelEnd{folder.path(), 5432};
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s);
    environment.insert(u"SSH_ASKPASS"_s, asking.program());
    environment.insert(u"SSH_ASKPASS_REQUIRE"_s, u"force"_s);
    ssh.setProcessEnvironment(environment);
    ssh.setProcessChannelMode(QProcess::MergedChannels);
    ssh.setStandardInputFile(QProcess::nullDevice());
#if defined(__linux__)
    // Not to outlive a program that is killed.
    ssh.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
#endif
    ssh.start(m_setup.program, sshArguments(m_options, m_setup, stand.end, folder.path()));
    if (!ssh.waitForStarted()) {
        Error error{ErrorKind::Configuration, u"The program ssh could not be started."_s};
        error.detail = ssh.errorString();
        error.hint = u"Install OpenSSH's client."_s;
        return fail(error);
    }
    stand.processId = ssh.processId();
    const std::lock_guard lock(m_mutex);
    m_stand = stand;
    return {};
}

Result<void> SshProcess::awaitForward(
    QProcess& ssh, const QString& folder, AskChannel& asking, const StopToken& stop)
{
    const QString ready = controlSocket(folder);
    while (!QFileInfo::exists(ready)) {
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, u"Stopped on request."_s);
        const bool hasEnded
            = ssh.waitForFinished(kLookEveryMs) || ssh.state() == QProcess::NotRunning;
        readWords(ssh);
        if (hasEnded)
            return fail(ended());
        TW_TRY_VOID(answerQuestion(asking, stop));
    }
    readWords(ssh);
    const std::lock_guard lock(m_mutex);
    m_words.clear(); // greetings
    return {};
}

Result<void> SshProcess::answerQuestion(AskChannel& asking, const StopToken& stop)
{
    if (m_answer) {
        if (asking.answer(*m_answer))
            m_answer.reset();
        return {};
    }
    const std::optional<QString> question = asking.takeQuestion();
    if (!question || !m_setup.prompt)
        return {};
    if (const std::optional<HostKey> key = hostKeyIn(m_options, *question)) {
        if (!m_setup.prompt->trusts(*key, stop)) {
            Error error = sshError(m_options, u"Host key verification failed."_s);
            error.detail = u"%1 %2"_s.arg(key->type, key->fingerprint);
            return fail(error);
        }
        m_answer = Secret(u"yes"_s);
        return {};
    }
    m_answer = m_setup.prompt->secret(*question, stop);
    if (!m_answer)
        return fail(ErrorKind::Configuration,
            u"The SSH server %1 was given no password."_s.arg(m_options.host));
    return {};
}

void SshProcess::watch(QProcess& ssh, const StopToken& stop)
{
    while (!stop.stop_requested() && ssh.state() != QProcess::NotRunning) {
        ssh.waitForFinished(kLookEveryMs);
        readWords(ssh);
    }
}

void SshProcess::readWords(QProcess& ssh)
{
    const QByteArray bytes = ssh.readAll();
    if (bytes.isEmpty())
        return;
    constexpr qsizetype kMost = 8'000;
    {
        const std::lock_guard lock(m_mutex);
        m_words += QString::fromLocal8Bit(bytes);
        m_words = m_words.last(std::min(kMost, m_words.size()));
    }
    m_changed.notify_all();
}

Error SshProcess::ended()
{
    const std::lock_guard lock(m_mutex);
    return sshError(m_options, m_words);
}

}
