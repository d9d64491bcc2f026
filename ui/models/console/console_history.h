// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/async/operation.h>

#include <QDateTime>
#include <QObject>

namespace tw {

/// A statement that a console ran.
struct HistoryEntry
{
    enum class Outcome
    {
        Done,
        Failed,
        Stopped
    };

    QDateTime at; ///< it began
    QString connection; ///< name of the profile
    QString sql;
    qint64 elapsedMs = 0;
    qint64 rows = -1; ///< returned, else changed; -1: neither is known
    Outcome outcome = Outcome::Done;
    QString error = {}; ///< of Failed, in the server's words

    friend bool operator==(const HistoryEntry&, const HistoryEntry&) = default;
};

/// What consoles ran, latest last, kept in a file that only its owner can read. Statements that
/// hold secrets are left out. Files are read and written on a thread of its own; lives in the GUI
/// thread.
class ConsoleHistory final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kMost = 5'000; ///< entries that are kept
    static constexpr qsizetype kLongest = 65'536; ///< characters; longer ones are left out

    /// Begins to read the file, made when something is first kept.
    explicit ConsoleHistory(QString path, QObject* parent = nullptr);
    ~ConsoleHistory() override; ///< what was recorded is written

    /// Off: nothing is written, and the file is removed; what was recorded is still found.
    void setOn(bool on);

    /// Keeps it, unless it holds a secret or is too long.
    void record(const HistoryEntry& entry);

    /// Those whose statement or connection holds all the words, latest first.
    [[nodiscard]] QList<HistoryEntry> find(const QString& words) const;

    /// Forgets all, in the file too.
    void clear();

    /// Why the latest entry is not in the file.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void write(const QByteArray& lines, bool replaces);
    void onRead(const QList<HistoryEntry>& earlier);

    const QString m_path;
    bool m_isOn = true;
    QList<HistoryEntry> m_entries;
    std::optional<Error> m_error;
    Operation<void> m_lastWrite;
    Executor m_files;
};

}
