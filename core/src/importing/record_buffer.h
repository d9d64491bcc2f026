// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/importing/row_file.h>

namespace tw {

/// The bytes of a file from the beginning of the present record on. It grows until the record is
/// whole.
class RecordBuffer
{
public:
    explicit RecordBuffer(ByteSource bytes)
        : m_bytes(std::move(bytes))
    { }

    /// What was read and not consumed; valid until the next call.
    [[nodiscard]] QByteArrayView view() const { return QByteArrayView(m_buffer).sliced(m_start); }
    [[nodiscard]] bool isAtEnd() const { return m_ended; } ///< view() is all there will be

    /// Reads on, at least as much again as there is, so that long records cost no more than short
    /// ones. Fails with Limit when a record is larger than 256 MiB.
    [[nodiscard]] Result<void> grow();

    /// Takes a whole record of so many bytes and lines out.
    void consume(qsizetype bytes, int lines);

    [[nodiscard]] qint64 line() const { return m_line; } ///< where the record begins, from 1

private:
    ByteSource m_bytes;
    QByteArray m_buffer;
    qsizetype m_start = 0;
    qint64 m_line = 1;
    bool m_ended = false;
    bool m_begun = false;
};

/// An error about the byte at `offset` of a record that begins at `line`.
[[nodiscard]] std::unexpected<Error> atPlace(
    qint64 line, QByteArrayView record, qsizetype offset, const QString& reason);

}
