// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "exporting/stages/deflate_stream.h"

#include <QByteArray>
#include <QList>

namespace tw {

/// Writes a zip file from its start to its end, never backwards: sizes stand behind each entry. An
/// entry holds less than 4 GiB, the file any size.
class ZipStream
{
public:
    /// Begins an entry; ends the one before.
    void beginEntry(const QByteArray& name, QByteArray& out);
    /// Appends to the entry that is open.
    void write(QByteArrayView bytes, QByteArray& out);
    /// An entry of these bytes alone.
    void addEntry(const QByteArray& name, QByteArrayView bytes, QByteArray& out);
    /// Ends the last entry and appends the directory.
    void end(QByteArray& out);

    /// Bytes given to the entry that is open.
    [[nodiscard]] qint64 entrySize() const { return m_size; }

private:
    struct Entry
    {
        QByteArray name;
        quint32 checksum = 0;
        quint32 packedSize = 0;
        quint32 size = 0;
        quint64 offset = 0;
    };

    void endEntry(QByteArray& out);
    void put(QByteArrayView bytes, QByteArray& out);
    static QByteArray directoryRecord(const Entry& entry);

    DeflateStream m_deflate{DeflateStream::Wrapping::None};
    QList<Entry> m_entries;
    bool m_isOpen = false;
    quint64 m_written = 0; ///< bytes of the file so far
    quint64 m_packedFrom = 0; ///< where the data of the open entry begins
    qint64 m_size = 0;
    quint32 m_checksum = 0;
};

}
