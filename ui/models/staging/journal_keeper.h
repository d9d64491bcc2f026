// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/recoverable_edits.h"
#include "staged_edits.h"

#include <memory>

namespace tw {

/// Keeps what is staged for one table in a journal, so that a crash loses none of it. Until open()
/// nothing is kept and everything else does nothing. Lives in the GUI thread.
class JournalKeeper final : public QObject
{
    Q_OBJECT

public:
    /// `edits` must outlive it.
    explicit JournalKeeper(const StagedEdits& edits, QObject* parent = nullptr);
    ~JournalKeeper() override;

    /// From now on staged edits are kept there. `folder` must outlive the keeper.
    void open(JournalFolder& folder, const JournalPlace& place);

    /// Keeps them where those of another table are kept, if they are.
    void openLike(const JournalKeeper& other);

    /// Null before open().
    [[nodiscard]] const EditJournal* journal() const { return m_journal.get(); }

    /// The table of the edits is another one, or has changed; records all that is staged.
    void setTable();

    /// Keeps a cell as if it were staged while somebody is still typing into it; one at a time.
    void keepDraft(const CellEdit& edit);

    /// What is staged in truth counts again.
    void endDraft();

    /// Records all that is staged, in place of what was recorded before.
    void recordAll();

    /// What whoever saves has to call right before COMMIT; may be empty.
    [[nodiscard]] CommitObserver commitObserver() const;

    /// A commit of an earlier run may have happened; nothing was saved; these rows were saved.
    void recordCommit(const JournalCommit& commit);

    /// The commit under way saved nothing.
    void endCommit();

    /// These rows were saved, and the commit is over.
    void recordSaved(const QSet<RowKey>& rows);

    /// What is staged until endRecovery() comes from an earlier run, and reaches the disk in one
    /// go; its file goes then, but for the rows that could not be staged. An empty `taken` leaves
    /// the file.
    void beginRecovery();

    /// Takes the file of an earlier run over, as far as its rows were staged.
    void endRecovery(const RecoverableEdits& edits, const FittingEdits& taken);

    /// Puts rows into a file of their own that the next start offers; empty where nothing is kept.
    [[nodiscard]] RecoverableEdits setAside(const QList<JournalRow>& rows);

    /// Removes such a file.
    void discard(const RecoverableEdits& edits);

Q_SIGNALS:
    /// What is kept, or why nothing is.
    void changed();

private:
    void record(const QList<JournalRow>& rows);
    void recordDraft();

    const StagedEdits& m_edits;
    std::optional<JournalRow> m_draft; ///< recorded, and not staged
    std::unique_ptr<EditJournal> m_journal;
};

}
