// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pipe_file.h"

#ifdef Q_OS_UNIX
#include <chrono>
#include <csignal>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#endif

namespace tw {

using namespace Qt::StringLiterals;

std::unexpected<Error> cannotWrite(const QString& path, const QString& reason)
{
    return fail(ErrorKind::File, u"%1 cannot be written: %2"_s.arg(path, reason));
}

#ifdef Q_OS_UNIX

namespace {

constexpr auto kReaderPatience = std::chrono::seconds(10);
constexpr auto kBetweenAttempts = std::chrono::milliseconds(50);

/// Takes SIGPIPE back that a write of this thread raises.
class PipeSignalGuard
{
public:
    PipeSignalGuard()
    {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        m_wasPending = isPending();
        pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }

    ~PipeSignalGuard()
    {
        int taken = 0;
        if (!m_wasPending && isPending())
            sigwait(&m_pipe, &taken);
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }

    Q_DISABLE_COPY_MOVE(PipeSignalGuard)

private:
    static bool isPending()
    {
        sigset_t pending{};
        sigpending(&pending);
        return sigismember(&pending, SIGPIPE) == 1;
    }

    sigset_t m_pipe{};
    sigset_t m_before{};
    bool m_wasPending = false;
};

/// Nothing tells that a reader came but another attempt.
Result<int> openForWriting(const QString& path, const CallOptions& options)
{
    const QByteArray name = QFile::encodeName(path);
    const QDeadlineTimer patience(kReaderPatience);
    int descriptor = -1;
    while ((descriptor = ::open(name.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC)) < 0) {
        if (errno != ENXIO)
            return cannotWrite(path, qt_error_string(errno));
        if (options.stop.stop_requested() || options.abandon.stop_requested())
            return fail(
                ErrorKind::Cancelled, u"Stopped while waiting for a reader of %1."_s.arg(path));
        if (patience.hasExpired() || options.deadline.hasExpired())
            return cannotWrite(path, u"nobody reads it."_s);
        std::this_thread::sleep_for(kBetweenAttempts);
    }
    fcntl(descriptor, F_SETFL, O_WRONLY);
    return descriptor;
}

}

bool isPipe(const QString& path)
{
    struct stat status{};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 && S_ISFIFO(status.st_mode);
}

Result<std::unique_ptr<PipeFile>> PipeFile::open(const QString& path, const CallOptions& options)
{
    TW_TRY(const int descriptor, openForWriting(path, options));
    auto file = std::make_unique<PipeFile>();
    if (!static_cast<QFile&>(*file).open(
            descriptor, WriteOnly | Unbuffered, QFileDevice::AutoCloseHandle))
        return cannotWrite(path, file->errorString());
    return file;
}

qint64 PipeFile::writeData(const char* data, qint64 size)
{
    const PipeSignalGuard guard;
    return QFile::writeData(data, size);
}

#else

bool isPipe(const QString&)
{
    return false;
}

Result<std::unique_ptr<PipeFile>> PipeFile::open(const QString& path, const CallOptions&)
{
    return cannotWrite(path, u"it is no regular file."_s);
}

qint64 PipeFile::writeData(const char* data, qint64 size)
{
    return QFile::writeData(data, size);
}

#endif

}
