// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/xlsx/zip_stream.h"

#include <limits>

namespace tw {

namespace {

constexpr quint16 kVersion = 20; ///< deflate
constexpr quint16 kVersion64 = 45; ///< offsets of 64 bits
constexpr quint16 kFlags = 0x0808; ///< sizes behind the data, names in UTF-8
constexpr quint16 kDeflate = 8;
constexpr quint16 kDate = 0x0021; ///< 1980-01-01: the same rows make the same file
constexpr quint32 kLimit32 = std::numeric_limits<quint32>::max();
constexpr quint16 kEntryLimit = std::numeric_limits<quint16>::max();

/// Little-endian numbers one after the other.
class Fields
{
public:
    template <class Number>
    Fields& add(Number number)
    {
        for (size_t i = 0; i < sizeof number; ++i)
            m_bytes += char(quint64(number) >> (8 * i));
        return *this;
    }

    Fields& add(const QByteArray& bytes)
    {
        m_bytes += bytes;
        return *this;
    }

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

}

void ZipStream::put(QByteArrayView bytes, QByteArray& out)
{
    out.append(bytes);
    m_written += quint64(bytes.size());
}

void ZipStream::beginEntry(const QByteArray& name, QByteArray& out)
{
    endEntry(out);
    m_isOpen = true;
    m_entries.append({name, 0, 0, 0, m_written});
    Fields header;
    header.add(quint32(0x04034b50)).add(kVersion).add(kFlags).add(kDeflate);
    header.add(quint16(0)).add(kDate);
    header.add(quint32(0)).add(quint32(0)).add(quint32(0)); // known behind the data
    header.add(quint16(name.size())).add(quint16(0)).add(name);
    put(header.bytes(), out);
    m_packedFrom = m_written;
    m_size = 0;
    m_checksum = quint32(crc32(0, nullptr, 0));
}

void ZipStream::write(QByteArrayView bytes, QByteArray& out)
{
    m_size += bytes.size();
    m_checksum = quint32(
        crc32_z(m_checksum, reinterpret_cast<const Bytef*>(bytes.data()), z_size_t(bytes.size())));
    const qsizetype before = out.size();
    m_deflate.write(bytes, out);
    m_written += quint64(out.size() - before);
}

void ZipStream::addEntry(const QByteArray& name, QByteArrayView bytes, QByteArray& out)
{
    beginEntry(name, out);
    write(bytes, out);
}

void ZipStream::endEntry(QByteArray& out)
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    const qsizetype before = out.size();
    m_deflate.end(out);
    m_written += quint64(out.size() - before);
    Entry& entry = m_entries.last();
    entry.checksum = m_checksum;
    entry.packedSize = quint32(m_written - m_packedFrom);
    entry.size = quint32(m_size);
    Fields descriptor;
    descriptor.add(quint32(0x08074b50)).add(entry.checksum).add(entry.packedSize).add(entry.size);
    put(descriptor.bytes(), out);
}

QByteArray ZipStream::directoryRecord(const Entry& entry)
{
    const bool isFar = entry.offset >= kLimit32;
    Fields extra;
    if (isFar)
        extra.add(quint16(1)).add(quint16(sizeof entry.offset)).add(entry.offset);
    Fields record;
    record.add(quint32(0x02014b50)).add(kVersion64).add(isFar ? kVersion64 : kVersion);
    record.add(kFlags).add(kDeflate).add(quint16(0)).add(kDate);
    record.add(entry.checksum).add(entry.packedSize).add(entry.size);
    record.add(quint16(entry.name.size())).add(quint16(extra.bytes().size()));
    record.add(quint16(0)).add(quint16(0)).add(quint16(0)).add(quint32(0));
    record.add(isFar ? kLimit32 : quint32(entry.offset)).add(entry.name).add(extra.bytes());
    return record.bytes();
}

void ZipStream::end(QByteArray& out)
{
    endEntry(out);
    const quint64 start = m_written;
    for (const Entry& entry : std::as_const(m_entries))
        put(directoryRecord(entry), out);
    const quint64 size = m_written - start;
    const auto count = quint64(m_entries.size());
    const bool isFar = start >= kLimit32 || count >= kEntryLimit;
    if (isFar) {
        const quint64 end64 = m_written;
        Fields far;
        far.add(quint32(0x06064b50)).add(quint64(44)).add(kVersion64).add(kVersion64);
        far.add(quint32(0)).add(quint32(0)).add(count).add(count).add(size).add(start);
        far.add(quint32(0x07064b50)).add(quint32(0)).add(end64).add(quint32(1));
        put(far.bytes(), out);
    }
    Fields end;
    end.add(quint32(0x06054b50)).add(quint16(0)).add(quint16(0));
    end.add(isFar ? kEntryLimit : quint16(count)).add(isFar ? kEntryLimit : quint16(count));
    end.add(quint32(size)).add(isFar ? kLimit32 : quint32(start)).add(quint16(0));
    put(end.bytes(), out);
}

}
