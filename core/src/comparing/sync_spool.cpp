// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "comparing/sync_spool.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr qsizetype kBlock = qsizetype(256) << 10;

std::unexpected<Error> failedFile(const QFileDevice& file)
{
    const ErrorKind kind
        = file.error() == QFileDevice::ResourceError ? ErrorKind::DiskFull : ErrorKind::File;
    return fail(kind, u"A temporary file cannot be used: %1"_s.arg(file.errorString()), {},
        u"Make room in the folder for temporary files, or name another one by TMPDIR."_s);
}

}

Result<void> SyncSpool::append(const QByteArray& sql)
{
    if (!m_file.isOpen() && !m_file.open())
        return failedFile(m_file);
    m_buffer += sql;
    return m_buffer.size() < kBlock ? Result<void>() : flush();
}

Result<void> SyncSpool::flush()
{
    if (m_file.write(m_buffer) != m_buffer.size())
        return failedFile(m_file);
    m_buffer.resize(0);
    return {};
}

Result<void> SyncSpool::close()
{
    TW_TRY_VOID(flush());
    if (!m_file.flush())
        return failedFile(m_file);
    m_file.close();
    return {};
}

Result<void> SyncSpool::copyTo(QIODevice& target)
{
    if (!m_file.open() || !m_file.seek(0))
        return failedFile(m_file);
    while (!m_file.atEnd()) {
        const QByteArray block = m_file.read(kBlock);
        if (block.isEmpty())
            return failedFile(m_file);
        if (target.write(block) != block.size())
            return fail(
                ErrorKind::File, u"The script cannot be written: %1"_s.arg(target.errorString()));
    }
    m_file.close();
    return {};
}

}
