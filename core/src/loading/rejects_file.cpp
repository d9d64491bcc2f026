// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "loading/rejects_file.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QByteArray quoted(QByteArray text)
{
    return '"' + text.replace('"', "\"\"") + '"';
}

}

Result<std::unique_ptr<RejectsFile>> RejectsFile::open(const QString& path)
{
    std::unique_ptr<RejectsFile> rejects(new RejectsFile(path));
    if (!rejects->m_file.open(QIODevice::WriteOnly))
        return fail(ErrorKind::File,
            u"%1 cannot be written: %2"_s.arg(path, rejects->m_file.errorString()));
    TW_TRY_VOID(rejects->write("line,column,value,reason\n"));
    return rejects;
}

Result<void> RejectsFile::add(const RejectedRow& row)
{
    return write(QByteArray::number(row.line) + ',' + quoted(row.column.toUtf8()) + ','
        + quoted(row.value) + ',' + quoted(row.reason.toUtf8()) + '\n');
}

Result<void> RejectsFile::finish()
{
    if (m_file.commit())
        return {};
    return fail(ErrorKind::File,
        u"%1 cannot be written: %2"_s.arg(m_file.fileName(), m_file.errorString()));
}

Result<void> RejectsFile::write(const QByteArray& bytes)
{
    if (m_file.write(bytes) == bytes.size())
        return {};
    return fail(ErrorKind::File,
        u"%1 cannot be written: %2"_s.arg(m_file.fileName(), m_file.errorString()));
}

}
