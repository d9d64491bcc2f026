// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal_file.h"

#include <tuplewright/async/operation.h>

#include <QObject>
#include <QTimer>

namespace tw {

class EditJournal;

/// Edits of an earlier run that were neither saved nor discarded. Holds their file, so that no
/// other window offers them too.
struct RecoverableEdits
{
    QString path;
    JournalPlace place;
    QList<JournalRow> rows; ///< in the order they were staged
    std::optional<JournalCommit> commit; ///< of a save whose end is not known
    QDateTime latest; ///< when the last of them was kept
    bool isTorn = false; ///< the last of them may be missing
    std::shared_ptr<LockedFile> file;
};

/// What a folder holds from earlier runs.
struct Recoverables
{
    QList<RecoverableEdits> edits; ///< oldest first
    QList<Error> problems; ///< files that could not be read, each told once
};

/// Where staged edits are kept until they are saved or discarded, for the case that the program
/// ends before. A private folder with a file for each table with edits. Files are written on a
/// thread of its own. Lives in the GUI thread.
class JournalFolder final : public QObject
{
    Q_OBJECT

public:
    /// Made when something is first kept.
    explicit JournalFolder(QString path, QObject* parent = nullptr);
    ~JournalFolder() override;

    /// journal in the user's data folder of the program.
    [[nodiscard]] static QString defaultPath();

    [[nodiscard]] const QString& path() const { return m_path; }

    /// Off: nothing is written, and what is kept now is removed.
    [[nodiscard]] bool isOn() const { return m_isOn; }
    void setOn(bool on);

    /// Reads what earlier runs left; their files are held until they are restored or discarded.
    [[nodiscard]] Operation<Recoverables> recoverable();
    void discard(const RecoverableEdits& edits); ///< removes the file

    /// Puts these rows into a file of their own that the next start offers. Returns its path.
    QString setAside(const RecoverableEdits& edits, const QList<JournalRow>& rows);

    [[nodiscard]] int openFiles() const;
    [[nodiscard]] qint64 openBytes() const;
    [[nodiscard]] std::optional<Error> error() const; ///< why something is not kept

Q_SIGNALS:
    void switched();
    void stateChanged(); ///< files, their sizes or the error are different

private:
    friend class EditJournal;

    [[nodiscard]] QString newPath() const;

    const QString m_path;
    bool m_isOn = true;
    QList<EditJournal*> m_open;
    Executor m_writer;
};

/// The kept edits of one table page. Each change reaches the disk soon after, without anybody
/// waiting. Lives in the GUI thread.
class EditJournal final : public QObject
{
    Q_OBJECT

public:
    /// `folder` must outlive it.
    EditJournal(JournalFolder& folder, JournalPlace place, QObject* parent = nullptr);
    ~EditJournal() override;

    /// Whose edits come; ends those of another table.
    void setTable(const Table& table);

    [[nodiscard]] JournalFolder& folder() const { return m_folder; }
    [[nodiscard]] const JournalPlace& place() const { return m_place; }

    void record(const QList<JournalRow>& rows);

    /// All that is staged now. Replaces what was recorded, which matters after being off.
    void recordAll(const QList<JournalRow>& rows);

    /// The file of these edits goes once they are kept here, but for `others`: they get a file of
    /// their own.
    void takeOver(const RecoverableEdits& edits, const QList<JournalRow>& others);

    void recordCommit(const JournalCommit& commit);
    void recordCommitEnd();
    void recordSaved(const QSet<RowKey>& gone); ///< the commit is over, these rows are done

    /// What is recorded in between reaches the disk together.
    void beginGroup() { m_isGrouping = true; }
    void endGroup();

    void end(); ///< nothing is staged any more

    /// Keeps what is known right before COMMIT; returns when it is on the disk, or cannot be. To be
    /// called by the thread that saves; empty while nothing is kept.
    [[nodiscard]] CommitObserver commitObserver() const;

    /// Why the latest change is not on the disk.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] bool isWritten() const { return m_pending == 0 && !m_error; }
    [[nodiscard]] qint64 size() const { return m_file ? m_file->size() : 0; }

Q_SIGNALS:
    void stateChanged();

private:
    void enqueue(const JournalEntry& entry);
    void write();
    void onWritten(const Result<void>& result);
    void dropTakenOver();
    [[nodiscard]] std::shared_ptr<JournalFile> file();

    JournalFolder& m_folder;
    JournalPlace m_place;
    std::shared_ptr<JournalFile> m_file;
    QList<RecoverableEdits> m_takenOver;
    std::optional<Error> m_error;
    QList<JournalEntry> m_group;
    bool m_isGrouping = false;
    int m_pending = 0;
    QTimer m_retry;
};

}
