// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal_record.h"

#include <atomic>
#include <mutex>

namespace tw {

/// An open file that this process alone holds; the lock ends with the process, however that ends.
class LockedFile final
{
public:
    LockedFile() = default;
    ~LockedFile();
    LockedFile(LockedFile&& other) noexcept;
    LockedFile& operator=(LockedFile&& other) noexcept;
    LockedFile(const LockedFile&) = delete;
    LockedFile& operator=(const LockedFile&) = delete;

    /// Makes a file that only its owner can read. Fails with File when there is one already.
    [[nodiscard]] static Result<LockedFile> create(const QString& path);

    /// Opens a file for reading. Fails with InvalidState when another process holds it.
    [[nodiscard]] static Result<LockedFile> hold(const QString& path);

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }

    /// All of it, up to a gigabyte. Fails with File.
    [[nodiscard]] Result<QByteArray> readAll() const;

    /// Returns when the bytes have reached the disk; what was written of them before a failure is
    /// cut off again.
    [[nodiscard]] Result<void> append(const QByteArray& bytes);

    [[nodiscard]] qint64 size() const { return m_size; }

private:
    int m_descriptor = -1;
    qint64 m_size = 0;
};

/// One journal file under way: entries are queued by any thread and written by whoever flushes. The
/// file appears with the first entry and is removed by end(). Thread-safe. What is queued is
/// written before destruction, as far as that is possible.
class JournalFile final
{
public:
    JournalFile(QString path, JournalPlace place);
    ~JournalFile();
    JournalFile(const JournalFile&) = delete;
    JournalFile& operator=(const JournalFile&) = delete;

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] qint64 size() const { return m_size.load(); }

    /// These are written together.
    void enqueue(const QList<JournalEntry>& entries);

    /// Nothing of what was recorded counts any more: the next flush removes the file.
    void end();

    /// Writes what is queued; returns when it is on the disk. Blocks. What cannot be written stays
    /// queued. Fails with File or DiskFull.
    [[nodiscard]] Result<void> flush();

private:
    [[nodiscard]] Result<void> write(const QList<JournalEntry>& entries);
    void remove();

    const QString m_path;
    const JournalPlace m_place;
    std::mutex m_queueing;
    QList<JournalEntry> m_queue;
    bool m_isOver = false; ///< the file is to be removed before the queue is written
    std::mutex m_writing; ///< taken before m_queueing
    LockedFile m_file;
    std::atomic<qint64> m_size = 0;
};

}
