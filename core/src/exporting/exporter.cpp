// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "pipe_file.h"

#include <tuplewright/exporting/exporter.h>

#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr qsizetype kBufferSize = qsizetype(256) << 10;

std::unexpected<Error> failedWriting(const QString& path, const QFileDevice& file)
{
    auto failure = cannotWrite(path, file.errorString());
    if (file.error() == QFileDevice::ResourceError)
        failure.error().kind = ErrorKind::DiskFull;
    return failure;
}

/// A device would be replaced by the renamed file, a folder cannot be.
Result<void> checkTarget(const QString& path)
{
    const QFileInfo target(path);
    if (target.isDir())
        return cannotWrite(path, u"it is a folder."_s);
    if (target.exists() && !target.isFile())
        return cannotWrite(path, u"it is no regular file."_s);
    return {};
}

#ifdef Q_OS_UNIX
bool reachesDisk(QFileDevice& file)
{
    return file.flush() && (::fsync(file.handle()) == 0 || errno == EINVAL || errno == ENOTSUP);
}
#else
bool reachesDisk(QFileDevice& file)
{
    return file.flush();
}
#endif

}

FileExport::FileExport(QString path, ExportFormat format, std::shared_ptr<ExportProgress> progress,
    CsvFormulas formulas)
    : m_path(std::move(path))
    , m_writer(makeRowWriter(format, formulas))
    , m_progress(std::move(progress))
{ }

FileExport::~FileExport() = default;

Result<void> FileExport::open(const CallOptions& options)
{
    m_buffer.reserve(2 * kBufferSize);
    if (m_path == u"-"_s) {
        auto output = std::make_unique<QFile>();
        const bool opened
            = output->open(fileno(stdout), QIODevice::WriteOnly | QIODevice::Unbuffered);
        m_file = std::move(output);
        return opened ? Result<void>() : cannotWrite(u"Standard output"_s, m_file->errorString());
    }
    if (isPipe(m_path)) {
        TW_TRY(m_file, PipeFile::open(m_path, options));
        return {};
    }
    TW_TRY_VOID(checkTarget(m_path));
    m_file = std::make_unique<QSaveFile>(m_path);
    if (!m_file->open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return cannotWrite(m_path, m_file->errorString());
    return {};
}

Result<void> FileExport::begin(const ResultHeader& header)
{
    m_writer->begin(header, m_buffer);
    m_begun = true;
    return flush(kBufferSize);
}

Result<void> FileExport::push(RowChunkPtr chunk)
{
    m_writer->append(*chunk, m_buffer);
    m_rows += chunk->rowCount();
    TW_TRY_VOID(flush(kBufferSize));
    if (m_progress)
        m_progress->rows = m_rows;
    return {};
}

Result<qint64> FileExport::finish(qint64 expectedRows)
{
    if (!m_begun)
        return fail(ErrorKind::InvalidArgument, u"The statement returned no rows to export."_s);
    m_writer->end(m_buffer);
    TW_TRY_VOID(flush(0));
    if (m_rows != expectedRows)
        return fail(ErrorKind::Internal,
            u"%1 rows were written, but the server returned %2."_s.arg(
                QString::number(m_rows), QString::number(expectedRows)));
    auto* const saved = qobject_cast<QSaveFile*>(m_file.get());
    if (saved && (!reachesDisk(*saved) || !saved->commit()))
        return failedWriting(m_path, *saved);
    return m_rows;
}

Result<void> FileExport::flush(qsizetype threshold)
{
    if (m_buffer.size() < threshold)
        return {};
    if (m_file->write(m_buffer) != m_buffer.size())
        return failedWriting(m_path, *m_file);
    if (m_progress)
        m_progress->bytes += m_buffer.size();
    m_buffer.resize(0);
    return {};
}

}
