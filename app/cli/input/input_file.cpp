// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "input_file.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

constexpr int kSliceMs = 50;
constexpr qsizetype kPart = qsizetype(256) << 10;
constexpr qsizetype kMostInput = qsizetype(256) << 20;

std::unexpected<Error> unreadable(const QString& name, int code)
{
    return fail(ErrorKind::File, u"%1 cannot be read: %2"_s.arg(name, qt_error_string(code)));
}

}

InputFile::InputFile(int descriptor, QString name)
    : m_descriptor(descriptor)
    , m_name(std::move(name))
{ }

InputFile::InputFile(InputFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_name(std::move(other.m_name))
{ }

InputFile::~InputFile()
{
    if (m_descriptor > STDERR_FILENO)
        ::close(m_descriptor);
}

Result<InputFile> InputFile::open(const QString& path)
{
    if (path == u"-"_s)
        return InputFile(STDIN_FILENO, u"Standard input"_s);
    // A pipe that nobody writes into yet would hold up the opening itself.
    const int descriptor
        = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return unreadable(path, errno);
    InputFile file(descriptor, path);
    if (QFileInfo(path).isDir())
        return unreadable(path, EISDIR);
    return file;
}

Result<QByteArray> InputFile::part(const StopToken& stop) const
{
    pollfd input{m_descriptor, POLLIN, 0};
    while (true) {
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, u"Stopped while reading %1."_s.arg(m_name));
        if (poll(&input, 1, kSliceMs) <= 0)
            continue;
        QByteArray bytes(kPart, Qt::Uninitialized);
        const ssize_t size = read(m_descriptor, bytes.data(), size_t(bytes.size()));
        if (size >= 0)
            return bytes.first(size);
        if (errno != EINTR && errno != EAGAIN)
            return unreadable(m_name, errno);
    }
}

Result<QByteArray> InputFile::all(const StopToken& stop) const
{
    QByteArray bytes;
    while (true) {
        TW_TRY(const QByteArray next, part(stop));
        if (next.isEmpty())
            return bytes;
        bytes += next;
        if (bytes.size() > kMostInput)
            return fail(ErrorKind::File, u"%1 is larger than 256 MiB."_s.arg(m_name));
    }
}

}
