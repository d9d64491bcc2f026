// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <algorithm>
#include <cstring>

namespace tw {

/// Appends to a byte array through a bare pointer: one capacity check for each cell instead of one
/// for each append. The array has its final length once the cursor is destroyed.
class ByteCursor
{
public:
    explicit ByteCursor(QByteArray& out)
        : m_out(out)
        , m_used(out.size())
    {
        m_out.resize(m_out.capacity());
        m_begin = m_out.data();
    }
    ~ByteCursor() { m_out.truncate(m_used); }
    ByteCursor(const ByteCursor&) = delete;
    ByteCursor& operator=(const ByteCursor&) = delete;

    /// Makes room for that many bytes; put() and copy() need it.
    void reserve(qsizetype more)
    {
        if (m_out.size() - m_used < more)
            grow(more);
    }

    /// Appends one byte within the reserved room.
    void put(char c) { m_begin[m_used++] = c; }

    /// Appends bytes within the reserved room.
    void copy(QByteArrayView bytes)
    {
        if (bytes.isEmpty())
            return;
        std::memcpy(m_begin + m_used, bytes.data(), size_t(bytes.size()));
        m_used += bytes.size();
    }

private:
    void grow(qsizetype more)
    {
        m_out.resize(std::max(m_used + more, m_out.size() * 2));
        m_begin = m_out.data();
    }

    QByteArray& m_out;
    char* m_begin;
    qsizetype m_used;
};

/// Length of bytes written as PostgreSQL writes bytea: `\x` and two digits a byte.
[[nodiscard]] inline qsizetype hexSize(QByteArrayView bytes)
{
    return bytes.size() * 2 + 2;
}

/// Needs room for hexSize().
inline void appendHex(ByteCursor& out, QByteArrayView bytes)
{
    constexpr char kDigits[] = "0123456789abcdef";
    out.put('\\');
    out.put('x');
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out.put(kDigits[byte >> 4]);
        out.put(kDigits[byte & 15]);
    }
}

}
