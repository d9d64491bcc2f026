// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/pipe_file.h"
#include "exporting/stages/encoding_stage.h"
#include "exporting/stages/gzip_stage.h"
#include "exporting/stages/zstd_stage.h"

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

FileExport::FileExport(QString path, ExportRecipe recipe, ExportSource source,
    std::shared_ptr<ExportProgress> progress)
    : m_path(std::move(path))
    , m_recipe(std::move(recipe))
    , m_source(std::move(source))
    , m_progress(std::move(progress))
{ }

FileExport::~FileExport() = default;

Result<void> FileExport::prepare()
{
    TW_TRY(m_writer, makeRowWriter(m_recipe, m_source));
    const QString encoding = m_recipe.choice(u"encoding"_s);
    if (!encoding.isEmpty() && encoding != u"utf-8"_s)
        m_stages.push_back(makeEncodingStage(encoding));
    if (m_recipe.has(u"compress"_s, u"gzip"_s))
        m_stages.push_back(makeGzipStage());
    if (m_recipe.has(u"compress"_s, u"zstd"_s))
        m_stages.push_back(makeZstdStage());
    m_buffer.reserve(2 * kBufferSize);
    return {};
}

Result<void> FileExport::open(const CallOptions& options)
{
    TW_TRY_VOID(prepare());
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
    TW_TRY_VOID(m_writer->begin(m_recipe.captioned(header), m_buffer));
    m_begun = true;
    return flush(kBufferSize);
}

Result<void> FileExport::push(RowChunkPtr chunk)
{
    TW_TRY_VOID(m_writer->append(*chunk, m_buffer));
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
    TW_TRY_VOID(m_writer->end(m_buffer));
    TW_TRY_VOID(flushEnd());
    if (m_rows != expectedRows)
        return fail(ErrorKind::Internal,
            u"%1 rows were written, but the server returned %2."_s.arg(
                QString::number(m_rows), QString::number(expectedRows)));
    auto* const saved = qobject_cast<QSaveFile*>(m_file.get());
    if (saved && (!reachesDisk(*saved) || !saved->commit()))
        return failedWriting(m_path, *saved);
    return m_rows;
}

QStringList FileExport::remarks() const
{
    return m_writer ? m_writer->remarks() : QStringList();
}

Result<void> FileExport::flush(qsizetype threshold)
{
    if (m_buffer.isEmpty() || m_buffer.size() < threshold)
        return {};
    for (const std::unique_ptr<ByteStage>& stage : m_stages) {
        QByteArray changed;
        TW_TRY_VOID(stage->write(m_buffer, changed));
        m_buffer.swap(changed);
    }
    return write();
}

Result<void> FileExport::flushEnd()
{
    TW_TRY_VOID(flush(0));
    for (auto stage = m_stages.begin(); stage != m_stages.end(); ++stage) {
        TW_TRY_VOID((*stage)->end(m_buffer));
        for (auto next = stage + 1; next != m_stages.end(); ++next) {
            QByteArray changed;
            TW_TRY_VOID((*next)->write(m_buffer, changed));
            m_buffer.swap(changed);
        }
        TW_TRY_VOID(write());
    }
    return {};
}

Result<void> FileExport::write()
{
    if (m_file->write(m_buffer) != m_buffer.size())
        return failedWriting(m_path, *m_file);
    if (m_progress)
        m_progress->bytes += m_buffer.size();
    m_buffer.resize(0);
    return {};
}

}
