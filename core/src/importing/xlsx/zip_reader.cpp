// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "importing/xlsx/zip_reader.h"

#include "importing/decoding/inflate_stream.h"

#include <QtEndian>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr quint32 kEndMark = 0x06054b50;
constexpr quint32 kEntryMark = 0x02014b50;
constexpr quint32 kHeaderMark = 0x04034b50;
constexpr qint64 kEndSize = 22;
constexpr qint64 kEntrySize = 46;
constexpr qint64 kHeaderSize = 30;
constexpr qint64 kLongestComment = 0xFFFF;
constexpr qint64 kMostDirectory = qint64(64) << 20;
constexpr qint64 kPiece = qint64(128) << 10;
constexpr qint64 kMostInMemory = qint64(64) << 20;
/// Deflate packs nothing more than thousandfold; sheets of equal cells come to some hundreds.
constexpr qint64 kHarmlessSize = qint64(256) << 20;
constexpr qint64 kMostRatio = 400;
constexpr int kStored = 0;
constexpr int kDeflated = 8;

template <class T>
T numberAt(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<T>(bytes.data() + at);
}

/// Unpacks the part of a file that belongs to one member.
class MemberBytes
{
public:
    MemberBytes(QFile& file, qint64 from, qint64 packedSize, qint64 size, bool isDeflated)
        : m_file(file)
        , m_at(from)
        , m_left(packedSize)
        , m_packedSize(packedSize)
        , m_size(size)
        , m_isDeflated(isDeflated)
    { }

    Result<QByteArray> next()
    {
        for (;;) {
            if (m_place == m_piece.size() && m_left > 0)
                TW_TRY_VOID(readPiece());
            TW_TRY(QByteArray bytes, unpack());
            if (bytes.isEmpty() && m_place == m_piece.size() && m_left == 0)
                return end();
            m_given += bytes.size();
            TW_TRY_VOID(checkGrowth());
            if (!bytes.isEmpty())
                return bytes;
        }
    }

private:
    /// What was taken may have more to give than one piece.
    Result<QByteArray> unpack()
    {
        if (!m_isDeflated)
            return m_piece.sliced(std::exchange(m_place, m_piece.size()));
        if (m_hasEnded)
            return QByteArray();
        TW_TRY(QByteArray bytes, m_stream.inflate(m_piece, m_place));
        m_hasEnded = m_stream.isBetweenMembers();
        return bytes;
    }

    Result<void> readPiece()
    {
        if (!m_file.seek(m_at))
            return fail(ErrorKind::File, m_file.errorString());
        m_piece = m_file.read(std::min(m_left, kPiece));
        m_place = 0;
        m_at += m_piece.size();
        m_left -= m_piece.size();
        if (m_piece.isEmpty())
            return fail(ErrorKind::Corruption, u"The workbook ends too early."_s);
        return {};
    }

    [[nodiscard]] Result<void> checkGrowth() const
    {
        if (m_given > kHarmlessSize && m_given / std::max<qint64>(m_packedSize, 1) > kMostRatio)
            return fail(ErrorKind::Limit,
                u"The workbook unpacks to more than %1 times its size, as no sheet does."_s.arg(
                    kMostRatio));
        return {};
    }

    /// Sizes that are not told are zero.
    [[nodiscard]] Result<QByteArray> end() const
    {
        if (m_size > 0 && m_given != m_size)
            return fail(ErrorKind::Corruption, u"A part of the workbook is cut."_s);
        return QByteArray();
    }

    QFile& m_file;
    qint64 m_at;
    qint64 m_left;
    qint64 m_packedSize;
    qint64 m_size;
    bool m_isDeflated;
    QByteArray m_piece;
    qsizetype m_place = 0;
    qint64 m_given = 0;
    bool m_hasEnded = false;
    InflateStream m_stream{InflateStream::Wrapping::Raw};
};

/// A number of 32 bits, or where that is full the next one of 64 among the extra fields.
qint64 wideNumber(quint32 narrow, QByteArrayView& wide)
{
    if (narrow != 0xFFFFFFFF || wide.size() < 8)
        return narrow;
    const auto number = qint64(numberAt<quint64>(wide, 0));
    wide = wide.sliced(8);
    return number;
}

/// The extra field that holds numbers of 64 bits; empty: there is none.
QByteArrayView wideNumbers(QByteArrayView extra)
{
    while (extra.size() >= 4) {
        const auto id = numberAt<quint16>(extra, 0);
        const qsizetype size = std::min<qsizetype>(numberAt<quint16>(extra, 2), extra.size() - 4);
        if (id == 1)
            return extra.sliced(4, size);
        extra = extra.sliced(4 + size);
    }
    return {};
}

}

std::unexpected<Error> ZipReader::damaged() const
{
    return fail(
        ErrorKind::Corruption, u"%1 is no workbook, or it is damaged."_s.arg(m_file.fileName()));
}

Result<std::shared_ptr<ZipReader>> ZipReader::open(const QString& path)
{
    std::shared_ptr<ZipReader> zip(new ZipReader(path));
    if (!zip->m_file.open(QIODevice::ReadOnly))
        return fail(
            ErrorKind::File, u"%1 cannot be read: %2"_s.arg(path, zip->m_file.errorString()));
    TW_TRY_VOID(zip->readDirectory());
    return zip;
}

Result<QByteArray> ZipReader::read(qint64 from, qint64 size)
{
    if (from < 0 || size < 0 || from + size > m_file.size() || !m_file.seek(from))
        return damaged();
    QByteArray bytes = m_file.read(size);
    return bytes.size() == size ? Result<QByteArray>(bytes) : damaged();
}

Result<void> ZipReader::readDirectory()
{
    const qint64 tailSize = std::min(m_file.size(), kEndSize + kLongestComment);
    TW_TRY(const QByteArray tail, read(m_file.size() - tailSize, tailSize));
    QByteArray mark(4, Qt::Uninitialized);
    qToLittleEndian(kEndMark, mark.data());
    const qsizetype end = tail.lastIndexOf(mark);
    if (end < 0 || tail.size() - end < kEndSize)
        return damaged();
    auto size = qint64(numberAt<quint32>(tail, end + 12));
    auto offset = qint64(numberAt<quint32>(tail, end + 16));
    constexpr qsizetype kLocatorSize = 20;
    if (offset == 0xFFFFFFFF && end >= kLocatorSize) {
        const auto place = qint64(numberAt<quint64>(tail, end - kLocatorSize + 8));
        TW_TRY(const QByteArray wide, read(place, 56));
        size = qint64(numberAt<quint64>(wide, 40));
        offset = qint64(numberAt<quint64>(wide, 48));
    }
    if (size > kMostDirectory)
        return damaged();
    TW_TRY(const QByteArray directory, read(offset, size));
    return readEntries(directory);
}

Result<void> ZipReader::readEntries(QByteArrayView directory)
{
    while (directory.size() >= kEntrySize && numberAt<quint32>(directory, 0) == kEntryMark) {
        const qsizetype nameSize = numberAt<quint16>(directory, 28);
        const qsizetype extraSize = numberAt<quint16>(directory, 30);
        const qsizetype commentSize = numberAt<quint16>(directory, 32);
        const qsizetype size = kEntrySize + nameSize + extraSize + commentSize;
        if (size > directory.size())
            return damaged();
        QByteArrayView wide = wideNumbers(directory.sliced(kEntrySize + nameSize, extraSize));
        Member member;
        member.method = numberAt<quint16>(directory, 10);
        member.size = wideNumber(numberAt<quint32>(directory, 24), wide);
        member.packedSize = wideNumber(numberAt<quint32>(directory, 20), wide);
        member.offset = wideNumber(numberAt<quint32>(directory, 42), wide);
        m_members.insert(QString::fromUtf8(directory.sliced(kEntrySize, nameSize)), member);
        directory = directory.sliced(size);
    }
    return {};
}

Result<ZipReader::Bytes> ZipReader::member(const QString& name)
{
    if (!m_members.contains(name))
        return damaged();
    const Member member = m_members.value(name);
    TW_TRY(const QByteArray header, read(member.offset, kHeaderSize));
    const bool isKnown = member.method == kStored || member.method == kDeflated;
    if (numberAt<quint32>(header, 0) != kHeaderMark || !isKnown)
        return damaged();
    const qint64 from = member.offset + kHeaderSize + numberAt<quint16>(header, 26)
        + numberAt<quint16>(header, 28);
    const auto bytes = std::make_shared<MemberBytes>(
        m_file, from, member.packedSize, member.size, member.method == kDeflated);
    return Bytes([bytes] { return bytes->next(); });
}

Result<QByteArray> ZipReader::all(const QString& name)
{
    TW_TRY(const Bytes bytes, member(name));
    QByteArray all;
    for (;;) {
        TW_TRY(const QByteArray piece, bytes());
        if (piece.isEmpty())
            return all;
        all += piece;
        if (all.size() > kMostInMemory)
            return fail(ErrorKind::Limit, u"The part %1 of the workbook is too large."_s.arg(name));
    }
}

}
