// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "importing/decoding/inflate_stream.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr int kWindowBits = 15;
constexpr int kGzipBits = 16;
constexpr qsizetype kStep = qsizetype(128) << 10;
constexpr qsizetype kMostAtOnce = qsizetype(1) << 30;

}

InflateStream::InflateStream(Wrapping wrapping)
{
    const int bits = wrapping == Wrapping::Gzip ? kWindowBits + kGzipBits : -kWindowBits;
    if (inflateInit2(&m_stream, bits) != Z_OK)
        qBadAlloc();
}

InflateStream::~InflateStream()
{
    inflateEnd(&m_stream);
}

Result<QByteArray> InflateStream::inflate(const QByteArray& packed, qsizetype& at)
{
    if (m_isBetween)
        inflateReset(&m_stream);
    QByteArray bytes(kStep, Qt::Uninitialized);
    const qsizetype part = std::min(packed.size() - at, kMostAtOnce);
    // zlib does not write there; its older headers forget to say so.
    m_stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(packed.constData() + at));
    m_stream.avail_in = uInt(part);
    m_stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
    m_stream.avail_out = uInt(kStep);
    const int code = ::inflate(&m_stream, Z_NO_FLUSH);
    at += part - qsizetype(m_stream.avail_in);
    m_isBetween = code == Z_STREAM_END;
    if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
        return fail(ErrorKind::Corruption,
            u"The compressed file cannot be read: %1."_s.arg(
                QString::fromLatin1(m_stream.msg ? m_stream.msg : "it is damaged")));
    bytes.truncate(kStep - qsizetype(m_stream.avail_out));
    return bytes;
}

}
