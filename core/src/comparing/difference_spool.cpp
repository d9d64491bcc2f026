// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "comparing/difference_spool.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

void write(QDataStream& stream, const QList<Value>& values)
{
    stream << qint32(values.size());
    for (const Value& value : values)
        stream << quint8(value.storage()) << value.bytes();
}

QList<Value> readValues(QDataStream& stream)
{
    qint32 size = 0;
    stream >> size;
    QList<Value> values;
    for (qint32 i = 0; i < size && stream.status() == QDataStream::Ok; ++i) {
        quint8 storage = 0;
        QByteArray bytes;
        stream >> storage >> bytes;
        const auto kind = StorageClass(storage);
        values.append(kind == StorageClass::Null ? Value() : Value::stored(kind, bytes));
    }
    return values;
}

}

std::unexpected<Error> DifferenceSpool::failed() const
{
    const ErrorKind kind
        = m_file.error() == QFileDevice::ResourceError ? ErrorKind::DiskFull : ErrorKind::File;
    return fail(kind, u"A temporary file cannot be used: %1"_s.arg(m_file.errorString()), {},
        u"Make room in the folder for temporary files, or name another one by TMPDIR."_s);
}

Result<void> DifferenceSpool::append(const DifferentRow& row)
{
    if (!m_file.isOpen() && !m_file.open())
        return failed();
    m_stream.setDevice(&m_file);
    m_stream << quint8(row.kind);
    write(m_stream, row.a);
    write(m_stream, row.b);
    m_stream << row.places;
    ++m_size;
    return m_stream.status() == QDataStream::Ok ? Result<void>() : failed();
}

Result<void> DifferenceSpool::close()
{
    if (!m_file.isOpen())
        return {};
    if (!m_file.flush())
        return failed();
    m_stream.setDevice(nullptr);
    m_file.close();
    return {};
}

Result<bool> DifferenceSpool::next(DifferentRow& row)
{
    if (m_read == m_size) {
        m_file.close();
        return false;
    }
    if (!m_file.isOpen()) {
        if (!m_file.open() || !m_file.seek(0))
            return failed();
        m_stream.setDevice(&m_file);
    }
    quint8 kind = 0;
    m_stream >> kind;
    row.kind = DifferenceKind(kind);
    row.a = readValues(m_stream);
    row.b = readValues(m_stream);
    m_stream >> row.places;
    if (m_stream.status() != QDataStream::Ok)
        return failed();
    ++m_read;
    return true;
}

}
