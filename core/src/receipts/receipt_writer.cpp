// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "receipts/receipt_writer.h"

#include "receipts/receipt_lines.h"

#include <QDir>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr auto kOwnerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto kOwnerFolder = kOwnerFile | QFileDevice::ExeOwner;

#ifdef Q_OS_UNIX
bool syncDescriptor(int descriptor)
{
    return ::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP;
}

/// A new file is not found again after a crash unless its folder is on disk too.
void syncFolder(const QString& path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY);
    if (folder < 0)
        return;
    static_cast<void>(syncDescriptor(folder));
    ::close(folder);
}

/// The system lets go of it when the process ends in whatever way.
bool holdFile(int descriptor)
{
    return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}
#else
bool holdFile(int)
{
    return true;
}

bool syncDescriptor(int)
{
    return true;
}

void syncFolder(const QString&) { }
#endif

std::unexpected<Error> receiptFailure(const QFile& file, const QString& reason)
{
    return fail(file.error() == QFileDevice::ResourceError ? ErrorKind::DiskFull : ErrorKind::File,
        u"The receipt in %1 cannot be written: %2"_s.arg(file.fileName(), reason), {},
        u"Make room for it, or switch receipts off: then there is no way back."_s);
}

bool makeOwnFolder(const QString& path)
{
    if (QFileInfo(path).isDir())
        return true;
    return QDir().mkpath(QFileInfo(path).absolutePath()) && QDir().mkdir(path, kOwnerFolder);
}

}

bool isBeingWritten(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && !holdFile(file.handle());
}

Result<void> appendDurably(QFile& file, const QByteArray& line)
{
    if (file.write(line + '\n') != line.size() + 1 || !file.flush()
        || !syncDescriptor(file.handle()))
        return receiptFailure(file, file.errorString());
    return {};
}

Result<std::unique_ptr<ReceiptWriter>> ReceiptWriter::create(
    const ReceiptStore& store, const ReceiptHead& head)
{
    store.prune();
    std::unique_ptr<ReceiptWriter> writer(
        new ReceiptWriter(store.path(head.id), store.limits().bytes));
    TW_TRY_VOID(writer->open());
    TW_TRY_VOID(writer->write(receipt_lines::head(head)));
    return writer;
}

Result<void> ReceiptWriter::open()
{
    if (!makeOwnFolder(QFileInfo(m_file).absolutePath()))
        return receiptFailure(m_file, u"its folder cannot be made."_s);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly, kOwnerFile))
        return receiptFailure(m_file, m_file.errorString());
    static_cast<void>(holdFile(m_file.handle()));
    return {};
}

ReceiptWriter::~ReceiptWriter()
{
    if (!m_isSealed && m_file.isOpen())
        m_file.remove();
}

std::unexpected<Error> ReceiptWriter::cannotWrite() const
{
    return receiptFailure(m_file, m_file.errorString());
}

Result<void> ReceiptWriter::write(const QByteArray& line)
{
    m_bytes += line.size() + 1;
    if (m_bytes > m_limit)
        return fail(ErrorKind::Limit,
            u"The receipt of this save would have more than %1 MiB."_s.arg(
                QString::number(m_limit >> 20)),
            {}, u"Save less at a time, or without a receipt: then there is no way back."_s);
    if (m_file.write(line) != line.size() || !m_file.putChar('\n'))
        return cannotWrite();
    return {};
}

Result<void> ReceiptWriter::seal(const QByteArray& line)
{
    TW_TRY_VOID(appendDurably(m_file, line));
    syncFolder(QFileInfo(m_file).absolutePath());
    m_isSealed = true;
    return {};
}

void ReceiptWriter::complete(ReceiptOutcome outcome)
{
    if (!m_isSealed)
        return;
    if (outcome != ReceiptOutcome::Unknown)
        static_cast<void>(appendDurably(m_file, receipt_lines::outcome(outcome)));
    m_file.close();
}

}
