// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/editing/change_set.h>
#include <tuplewright/session/apply_report.h>

#include <QDateTime>
#include <QUuid>

namespace tw {

/// Whose rows the edits of a journal file are. Holds no secret.
struct JournalPlace
{
    QUuid profile; ///< of the connection in the navigator
    QString connection; ///< its name
    QString url; ///< without a password
    QString backend;
    QualifiedName table;
    QList<std::pair<QString, QString>> columns; ///< name and type, in the order of the table
    QStringList identity; ///< columns that name a row
    RowAddress address = RowAddress::Key;

    /// The parts that a described table gives.
    void setTable(const Table& described);

    friend bool operator==(const JournalPlace&, const JournalPlace&) = default;
};

/// What is staged for a row from now on; nullopt: nothing any more.
struct JournalRow
{
    RowKey row;
    std::optional<StagedRow> staged;

    friend bool operator==(const JournalRow&, const JournalRow&) = default;
};

/// COMMIT is about to be sent: by what its fate can be asked, and what the steps did.
struct JournalCommit
{
    std::optional<CommitEvidence> evidence;
    QList<StepReport> steps;
};

/// One record of a journal file.
struct JournalEntry
{
    enum class Kind : quint8
    {
        Rows = 1,
        Commit = 2,
        CommitOver = 3, ///< the fate of the last Commit is known; rows that follow say the rest
        Restored = 4, ///< these rows came from the file `restored`, which is to go
    };

    Kind kind = Kind::Rows;
    QList<JournalRow> rows = {};
    JournalCommit commit = {};
    QString restored = {};
};

/// A file begins with the header, then one frame follows another. Each is length, checksum and
/// payload, so that what was cut off or changed is noticed.
namespace journal {
inline const QByteArray kMagic = QByteArrayLiteral("Tuplewright edits 1\n");

[[nodiscard]] QByteArray header(const JournalPlace& place);
void append(QByteArray& bytes, const JournalEntry& entry);

/// What can be read of a file.
struct Contents
{
    JournalPlace place;
    QList<JournalEntry> entries;
    bool isTorn = false; ///< what follows the last entry is no whole frame
};

/// Nothing, torn, of a file that was cut off in its header. Fails with InvalidText when the text
/// does not begin as a journal does, and with Unsupported when a later version wrote it.
[[nodiscard]] Result<Contents> read(const QByteArray& bytes);
}

}
