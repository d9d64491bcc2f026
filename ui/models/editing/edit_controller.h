// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/staging/journal_keeper.h"
#include "models/staging/orphaned_edits.h"
#include "models/staging/staged_edits.h"
#include "save_run.h"

#include <tuplewright/validation/table_rules.h>

namespace tw {

/// The staged edits of one table, their save and their journal, and what each means for the others.
/// Callers speak to these parts directly; the controller takes the edits along when their table
/// changes. Lives in the GUI thread and never blocks it.
class EditController final : public QObject
{
    Q_OBJECT

public:
    explicit EditController(std::shared_ptr<const Adapter> adapter, QObject* parent = nullptr);

    /// Drops what was staged for another table; ignored while saving. Nothing is saved into a
    /// relation with another stamp.
    void setTable(const TablePtr& table, const RelationStamp& stamp = {});

    /// What is staged goes on for the table as it is now; what has no row or column there any more
    /// goes to orphaned(). Not while canFollow() is false.
    void follow(const TableChange& change);
    [[nodiscard]] bool canFollow() const; ///< no save is under way, or unknown

    /// Stages what an earlier run left, as one undo step; rows that are staged already stay as they
    /// are, and so do all where the table has changed too much. A save that had begun is asked
    /// about. Returns what was staged, and what could not be.
    FittingEdits recover(const RecoverableEdits& edits);

    /// What is staged, with undo and redo.
    [[nodiscard]] StagedEdits& staged() { return m_staged; }

    /// The staged changes, by row.
    [[nodiscard]] const ChangeSet& changes() const { return m_staged.changes(); }

    /// Undo and redo of staging.
    [[nodiscard]] QUndoStack* undoStack() { return m_staged.undoStack(); }
    [[nodiscard]] const QUndoStack* undoStack() const { return m_staged.undoStack(); }

    /// What is staged as text for the clipboard, see editsAsText().
    [[nodiscard]] QString stagedText() const;

    /// Saves all staged edits, see SaveRun::save().
    void save(BadRows badRows = BadRows::TakeAllBack) { m_saving.save(badRows); }

    /// Whether a save is under way.
    [[nodiscard]] bool isSaving() const { return m_saving.isActive(); }

    /// The save: its failures, an unknown outcome, stopping it.
    [[nodiscard]] SaveRun& saving() { return m_saving; }
    [[nodiscard]] const SaveRun& saving() const { return m_saving; }

    /// Where staged edits are kept on disk.
    [[nodiscard]] JournalKeeper& journal() { return m_journal; }
    [[nodiscard]] const JournalKeeper& journal() const { return m_journal; }

    /// Edits that follow() could not take along.
    [[nodiscard]] const OrphanedEdits& orphaned() const { return m_orphaned; }

    /// Drops the edits of orphaned(), on disk too.
    void discardOrphaned();

    /// Whether the engine refuses what does not fit a declared type.
    [[nodiscard]] TypeChecks typeChecks() const;

    /// The connection that saves.
    [[nodiscard]] const std::shared_ptr<const Adapter>& adapter() const { return m_adapter; }

Q_SIGNALS:
    /// What is staged for this row, or why it was not saved, is different now.
    void rowChanged(const tw::RowKey& row);
    /// Anything may be different; also when new rows come or go.
    void rowsReset();
    /// See SaveRun.
    void savingChanged();

    /// Rows were saved, see SaveRun::saved().
    void saved(const tw::ApplyReport& report, const tw::Batch& batch, const QList<tw::RowKey>& rows,
        const tw::ChangeSet& staged);

    /// Nothing was saved, or it is unknown; every edit is still staged.
    void notSaved(const tw::ApplyReport& report);

private:
    void connectParts();

    std::shared_ptr<const Adapter> m_adapter;
    StagedEdits m_staged;
    JournalKeeper m_journal;
    SaveRun m_saving;
    OrphanedEdits m_orphaned;
};

}
