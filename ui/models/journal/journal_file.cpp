// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_file.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tw {

namespace {

constexpr qint64 kLargest = qint64(1) << 30;

std::unexpected<Error> failure(const QString& what, int code)
{
    const bool isFull = code == ENOSPC || code == EDQUOT || code == EFBIG;
    return fail(isFull ? ErrorKind::DiskFull : ErrorKind::File,
        QStringLiteral("%1: %2").arg(what, QString::fromLocal8Bit(std::strerror(code))));
}

/// A new name is only there after a crash when its folder reached the disk too.
void syncFolder(const QString& path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

Result<void> writeAll(int descriptor, const QByteArray& bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t count
            = ::write(descriptor, bytes.constData() + done, size_t(bytes.size() - done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failure(QStringLiteral("The edits could not be written to disk"), errno);
        done += count;
    }
    if (::fsync(descriptor) != 0 && errno != EINVAL && errno != ENOTSUP)
        return failure(QStringLiteral("The edits could not be written to disk"), errno);
    return {};
}

}

LockedFile::~LockedFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

LockedFile::LockedFile(LockedFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_size(std::exchange(other.m_size, 0))
{ }

LockedFile& LockedFile::operator=(LockedFile&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_size, other.m_size);
    return *this;
}

Result<LockedFile> LockedFile::create(const QString& path)
{
    LockedFile file;
    file.m_descriptor = ::open(QFile::encodeName(path).constData(),
        O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file.m_descriptor < 0)
        return failure(QStringLiteral("%1 could not be made").arg(path), errno);
    ::flock(file.m_descriptor, LOCK_EX | LOCK_NB);
    syncFolder(path);
    return file;
}

Result<LockedFile> LockedFile::hold(const QString& path)
{
    LockedFile file;
    // A name that became something else, such as a pipe, must not make anybody wait.
    file.m_descriptor = ::open(
        QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    if (file.m_descriptor < 0)
        return failure(QStringLiteral("%1 could not be opened").arg(path), errno);
    struct stat facts = {};
    if (::fstat(file.m_descriptor, &facts) != 0 || !S_ISREG(facts.st_mode))
        return fail(ErrorKind::File, QStringLiteral("%1 is no file.").arg(path));
    if (::flock(file.m_descriptor, LOCK_EX | LOCK_NB) != 0)
        return fail(ErrorKind::InvalidState,
            QStringLiteral("%1 belongs to another window of the program.").arg(path));
    file.m_size = facts.st_size;
    return file;
}

Result<QByteArray> LockedFile::readAll() const
{
    if (m_size > kLargest)
        return fail(ErrorKind::File, QStringLiteral("The file is larger than kept edits can be."));
    QByteArray bytes(m_size, Qt::Uninitialized);
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t count
            = ::pread(m_descriptor, bytes.data() + done, size_t(bytes.size() - done), off_t(done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failure(QStringLiteral("The kept edits could not be read"), errno);
        if (count == 0)
            break;
        done += count;
    }
    bytes.truncate(done);
    return bytes;
}

Result<void> LockedFile::append(const QByteArray& bytes)
{
    const Result<void> written = writeAll(m_descriptor, bytes);
    if (written) {
        m_size += bytes.size();
        return written;
    }
    // Half a record would hide all that come after it.
    if (::ftruncate(m_descriptor, off_t(m_size)) == 0)
        ::lseek(m_descriptor, 0, SEEK_END);
    return written;
}

JournalFile::JournalFile(QString path, JournalPlace place)
    : m_path(std::move(path))
    , m_place(std::move(place))
{ }

JournalFile::~JournalFile()
{
    static_cast<void>(flush());
}

void JournalFile::enqueue(const QList<JournalEntry>& entries)
{
    const std::lock_guard lock(m_queueing);
    m_queue.append(entries);
}

void JournalFile::end()
{
    const std::lock_guard lock(m_queueing);
    m_queue.clear();
    m_isOver = true;
}

Result<void> JournalFile::flush()
{
    const std::lock_guard writing(m_writing);
    QList<JournalEntry> entries;
    bool isOver = false;
    {
        const std::lock_guard lock(m_queueing);
        entries = std::exchange(m_queue, {});
        isOver = std::exchange(m_isOver, false);
    }
    if (isOver)
        remove();
    if (entries.isEmpty())
        return {};
    Result<void> written = write(entries);
    if (!written) {
        const std::lock_guard lock(m_queueing);
        if (!m_isOver)
            m_queue = entries + m_queue;
    }
    return written;
}

Result<void> JournalFile::write(const QList<JournalEntry>& entries)
{
    QByteArray bytes;
    if (!m_file.isOpen()) {
        TW_TRY(m_file, LockedFile::create(m_path));
    }
    if (m_file.size() == 0)
        bytes = journal::header(m_place);
    for (const JournalEntry& entry : entries)
        journal::append(bytes, entry);
    TW_TRY_VOID(m_file.append(bytes));
    m_size = m_file.size();
    return {};
}

void JournalFile::remove()
{
    if (!m_file.isOpen())
        return;
    ::unlink(QFile::encodeName(m_path).constData());
    m_file = {};
    m_size = 0;
    syncFolder(m_path);
}

}
