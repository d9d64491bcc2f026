// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/stages/deflate_stream.h"

#include <algorithm>
#include <limits>

namespace tw {

namespace {

// A file of rows shrinks to a fifth already at the level that costs least.
constexpr int kLevel = 3;
constexpr int kWindowBits = 15;
constexpr int kGzipBits = 16;
constexpr int kMemoryLevel = 8;
constexpr qsizetype kStep = qsizetype(64) << 10;

}

DeflateStream::DeflateStream(Wrapping wrapping)
{
    const int bits = wrapping == Wrapping::Gzip ? kWindowBits + kGzipBits : -kWindowBits;
    if (deflateInit2(&m_stream, kLevel, Z_DEFLATED, bits, kMemoryLevel, Z_DEFAULT_STRATEGY) != Z_OK)
        qBadAlloc();
}

DeflateStream::~DeflateStream()
{
    deflateEnd(&m_stream);
}

void DeflateStream::write(QByteArrayView bytes, QByteArray& out)
{
    while (!bytes.isEmpty()) {
        const qsizetype part = std::min<qsizetype>(bytes.size(), std::numeric_limits<int>::max());
        // zlib does not write there; its older headers forget to say so.
        m_stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data()));
        m_stream.avail_in = uInt(part);
        run(Z_NO_FLUSH, out);
        bytes = bytes.sliced(part);
    }
}

void DeflateStream::end(QByteArray& out)
{
    run(Z_FINISH, out);
    deflateReset(&m_stream);
}

void DeflateStream::run(int flush, QByteArray& out)
{
    do {
        const qsizetype used = out.size();
        out.resize(used + kStep);
        m_stream.next_out = reinterpret_cast<Bytef*>(out.data() + used);
        m_stream.avail_out = uInt(kStep);
        deflate(&m_stream, flush);
        out.truncate(used + kStep - qsizetype(m_stream.avail_out));
    } while (m_stream.avail_out == 0);
}

}
