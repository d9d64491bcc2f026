// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>

#include <QByteArray>

#include <zlib.h>

namespace tw {

/// Undoes deflate, of gzip files and of the members of zip files.
class InflateStream
{
public:
    enum class Wrapping
    {
        Raw,
        Gzip ///< any number of members, one behind the other
    };

    explicit InflateStream(Wrapping wrapping);
    ~InflateStream();
    InflateStream(const InflateStream&) = delete;
    InflateStream& operator=(const InflateStream&) = delete;

    /// What the bytes from `at` on become, a part of it at a time; moves `at` behind what was
    /// taken. Fails with Corruption.
    [[nodiscard]] Result<QByteArray> inflate(const QByteArray& packed, qsizetype& at);

    /// All that was begun has ended.
    [[nodiscard]] bool isBetweenMembers() const { return m_isBetween; }

private:
    z_stream m_stream{};
    bool m_isBetween = true;
};

}
