// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/left_edits.h"
#include "models/tables/column_treatment.h"
#include "moved_edits.h"

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/editing/change_set.h>
#include <tuplewright/validation/table_rules.h>

#include <QElapsedTimer>
#include <QObject>
#include <QUndoStack>

namespace tw {

/// How long a save waits for a lock where the connection has no limit of its own.
inline constexpr std::chrono::seconds kLockLimit(5);

/// One cell to be staged. `original` is the row as loaded, empty for a new row.
struct CellEdit
{
    RowKey row;
    QList<Value> original;
    int column = 0;
    Value value;
};

/// What was staged where there is no row or column any more.
struct LostEdits
{
    TablePtr table; ///< as it was
    QList<JournalRow> rows;
    LeftEdits kept; ///< on the disk; without a path they are not
};

/// The life of one table's staged edits: staging with undo and redo, planning, saving. Lives in the
/// GUI thread and never blocks it. Edits are keyed by row identity and survive every reload. While
/// a save is under way nothing can be staged, undone or redone.
class EditController final : public QObject
{
    Q_OBJECT

public:
    explicit EditController(std::shared_ptr<const Adapter> adapter, QObject* parent = nullptr);

    /// What is demanded of values beyond the table's own demands.
    void setTreatments(const ColumnTreatments& treatments) { m_treatments = treatments; }

    /// Drops what was staged for another table. Nothing is saved into a relation with another
    /// stamp.
    void setTable(TablePtr table, const RelationStamp& stamp = {});

    /// What is staged goes on for the table as it is now; what has no row or no column there any
    /// more is lost to it. Undo ends unless all columns and keys are as they were. Not while
    /// canFollow() is false.
    void follow(const TableChange& change);
    [[nodiscard]] bool canFollow() const; ///< no save is under way, or unknown
    [[nodiscard]] const RelationStamp& stamp() const { return m_stamp; }

    /// The row as loaded, where columns have come that it was not read with.
    void complete(const RowKey& row, const QList<Value>& loaded);

    /// Rows with edits that follow() could not take along.
    [[nodiscard]] int lostEditsCount() const;
    [[nodiscard]] QString lostEditsText() const; ///< for the clipboard, see editsAsText()
    void dropLostEdits();
    [[nodiscard]] QString stagedEditsText() const; ///< likewise, of what is staged

    /// From now on staged edits are kept there too, for a start after the program ended before they
    /// were saved. `folder` must outlive the controller.
    void keepIn(JournalFolder& folder, const JournalPlace& place);

    /// Keeps them where those of `other` are kept, if they are.
    void keepLike(const EditController& other);

    /// Null when nothing is kept.
    [[nodiscard]] const EditJournal* journal() const { return m_journal.get(); }

    /// Stages what was kept, as one undo step; rows that are staged already stay as they are, and
    /// so do all where the table has changed too much. A save that had begun is asked about. Tells
    /// what could not be staged.
    FittingEdits restore(const LeftEdits& edits);

    [[nodiscard]] const ChangeSet& changes() const { return m_changes; }

    /// Whether the engine refuses what does not fit a declared type.
    [[nodiscard]] TypeChecks typeChecks() const;
    [[nodiscard]] QUndoStack* undoStack() { return &m_undo; }
    [[nodiscard]] const QUndoStack* undoStack() const { return &m_undo; }
    [[nodiscard]] bool isSaving() const { return m_saving; }
    [[nodiscard]] std::chrono::milliseconds savingFor() const; ///< 0 when nothing is being saved

    /// Stages one cell; a value equal to the loaded one takes the staging back. One undo step.
    void stageCell(const RowKey& row, const QList<Value>& original, int column, const Value& value);

    /// Stages any number of cells as one undo step.
    void stageCells(const QList<CellEdit>& cells, const QString& text);

    /// Stages cells and new rows with their values as one undo step.
    void stageBlock(
        const QList<CellEdit>& cells, const QList<QMap<int, Value>>& newRows, const QString& text);

    /// Stages an empty new row, every cell DEFAULT; returns its key, which while saving names no
    /// row.
    RowKey stageNewRow();

    /// Stages a removal (or restore) for each row; new rows are dropped. What is so already stays,
    /// and a restore takes a staged removal back. One undo step.
    void stageKind(const QList<std::pair<RowKey, QList<Value>>>& rows, ChangeKind kind);

    void revert(const QList<RowKey>& rows); ///< one undo step
    void revertCell(const RowKey& row, int column); ///< leaves the other cells of the row staged
    void discardAll(); ///< one undo step

    /// The statements of the staged edits, in the order they will run.
    [[nodiscard]] Result<Batch> plan() const;

    /// What new rows hold where nothing else is given, by column.
    void setNewRowValues(const QMap<int, Value>& values) { m_newRowValues = values; }

    /// Saves all staged edits as one transaction. Ends in saved() or notSaved(); ignored while
    /// saving and when nothing is staged. With BadRows::KeepOthers rows that cannot be saved stay
    /// staged behind saved(), each with its failure().
    void save(BadRows badRows = BadRows::TakeAllBack);

    /// Asks a save under way to end; it still ends in saved() or notSaved(), whichever is true.
    void stopSaving();

    [[nodiscard]] const std::shared_ptr<const Adapter>& adapter() const { return m_adapter; }

    /// What whoever saves has to call right before COMMIT; may be empty.
    [[nodiscard]] CommitObserver commitObserver() const;

    /// For a save that is made together with other tables: until it ends nothing can be staged.
    /// `stop` is what stopSaving() does.
    void beginSave(std::function<void()> stop = {});

    /// `rows` are those of changes(), `batch` their statements; ends in saved() or notSaved().
    void endSave(const Batch& batch, const QList<RowKey>& rows, const Result<ApplyReport>& result);

    /// Takes another staging for each row, or none, as one undo step.
    void restage(
        const QList<std::pair<RowKey, std::optional<StagedRow>>>& rows, const QString& text);

    /// A commit that got lost and is still unknown; saving asks about it first.
    [[nodiscard]] bool isUnknown() const { return m_lost.has_value(); }

    /// Asks again what became of the save that is unknown. Ends in saved() or notSaved().
    void lookAgain();

    /// Why the last save did not take this row; null when it did not fail there, or the row was
    /// staged anew since.
    [[nodiscard]] const Error* failure(const RowKey& row) const;

    /// Somebody else changed these rows since they were read: each gets a failure().
    void markChanged(const QList<RowKey>& rows);
    [[nodiscard]] qsizetype failureCount() const { return m_failures.size(); }

Q_SIGNALS:
    void rowChanged(const tw::RowKey& row); ///< what is staged for this row is different now
    void rowsReset(); ///< anything may be different; also when new rows come or go
    void savingChanged();
    void progressed(qint64 done, qint64 all); ///< of a save under way, in rows
    void journalChanged(); ///< what is kept, or why nothing is
    /// These rows were saved; `report.steps[i]` belongs to `rows[i]`. What is still staged was not.
    /// `staged` is all that was staged when it was saved.
    void saved(const tw::ApplyReport& report, const tw::Batch& batch, const QList<tw::RowKey>& rows,
        const tw::ChangeSet& staged);
    /// Nothing was saved, or it is unknown; every edit is still staged.
    void notSaved(const tw::ApplyReport& report);

private:
    friend class StageCommand;

    struct Transition
    {
        RowKey row;
        std::optional<StagedRow> before;
        std::optional<StagedRow> after;
    };
    using Transitions = QList<Transition>;

    [[nodiscard]] Transitions transitionsOf(const QList<CellEdit>& cells) const;
    [[nodiscard]] Transition transition(const RowKey& row, std::optional<StagedRow> after) const;
    [[nodiscard]] std::optional<StagedRow> staged(const RowKey& row) const;
    [[nodiscard]] std::optional<StagedRow> withKind(
        const RowKey& row, const QList<Value>& original, ChangeKind kind) const;
    void push(const QString& text, Transitions transitions);
    void apply(const Transitions& transitions, bool forward);

    [[nodiscard]] QMap<int, Value> completedNewRow(QMap<int, Value> values) const;
    /// What is being saved: steps, the row each belongs to, and what was staged then.
    struct Saving
    {
        Batch batch;
        QList<RowKey> rows;
        ChangeSet staged;
    };

    struct Attempt
    {
        Saving saving;
        ApplyReport report;
    };

    void putAside(const TableChange& change, const QList<JournalRow>& rows);
    void setSaving(bool saving);
    void setFailures(const QList<RowKey>& rows, const ApplyReport& report);
    void clearFailures();
    void finish(const Attempt& attempt);
    void takeSaved(const Saving& saving, const ApplyReport& report);
    QSet<RowKey> unstageSaved(const Saving& saving, const ApplyReport& report);
    void tellSaved(const Saving& saving, ApplyReport report);
    [[nodiscard]] QList<JournalRow> stagedRows() const;
    void keepStaged();
    void keep(const Transitions& transitions, bool forward);
    [[nodiscard]] Result<void> noteInterrupted(const JournalCommit& commit);

    std::shared_ptr<const Adapter> m_adapter;
    AsyncAdapter m_writer;
    ChangeSet m_changes;
    ColumnTreatments m_treatments;
    RelationStamp m_stamp; ///< of the table that rows were read from
    QList<LostEdits> m_lostEdits;
    QMap<int, Value> m_newRowValues;
    QUndoStack m_undo;
    int m_undoIndexAtSave = 0;
    bool m_saving = false;
    QHash<RowKey, Error> m_failures;
    Operation<Attempt> m_running;
    std::function<void()> m_stop; ///< of a save made together with other tables
    std::unique_ptr<EditJournal> m_journal;
    std::optional<Attempt> m_lost; ///< a save whose outcome nobody could tell yet
    QElapsedTimer m_savingSince;
};

}
