// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <zlib.h>

namespace tw {

/// Compresses bytes as they come, with 300 kB of memory. One thread at a time.
class DeflateStream
{
public:
    enum class Wrapping
    {
        None, ///< as in the entries of a zip file
        Gzip
    };

    explicit DeflateStream(Wrapping wrapping);
    ~DeflateStream();
    DeflateStream(const DeflateStream&) = delete;
    DeflateStream& operator=(const DeflateStream&) = delete;

    /// Appends what is compressed by now.
    void write(QByteArrayView bytes, QByteArray& out);
    /// Appends the rest. The stream then begins anew.
    void end(QByteArray& out);

private:
    void run(int flush, QByteArray& out);

    z_stream m_stream{};
};

}
