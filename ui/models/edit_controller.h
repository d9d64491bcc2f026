// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/editing/change_set.h>
#include <tuplewright/engine/async_adapter.h>
#include <tuplewright/validation/table_rules.h>

#include <QObject>
#include <QUndoStack>

namespace tw {

/// One cell to be staged. `original` is the row as loaded, empty for a new row.
struct CellEdit
{
    RowKey row;
    QList<Value> original;
    int column = 0;
    Value value;
};

/// The life of one table's staged edits: staging with undo and redo, planning, saving. Lives in the
/// GUI thread and never blocks it. Edits are keyed by row identity and survive every reload. While
/// a save is under way nothing can be staged, undone or redone.
class EditController final : public QObject
{
    Q_OBJECT

public:
    explicit EditController(std::shared_ptr<const Adapter> adapter, QObject* parent = nullptr);

    /// Drops what was staged for another table.
    void setTable(TablePtr table);

    [[nodiscard]] const ChangeSet& changes() const { return m_changes; }

    /// Whether the engine refuses what does not fit a declared type.
    [[nodiscard]] TypeChecks typeChecks() const;
    [[nodiscard]] QUndoStack* undoStack() { return &m_undo; }
    [[nodiscard]] const QUndoStack* undoStack() const { return &m_undo; }
    [[nodiscard]] bool isSaving() const { return m_saving; }

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
    void discardAll(); ///< one undo step

    /// The statements of the staged edits, in the order they will run.
    [[nodiscard]] Result<Batch> plan() const;

    /// What new rows hold where nothing else is given, by column.
    void setNewRowValues(const QMap<int, Value>& values) { m_newRowValues = values; }

    /// Saves all staged edits as one transaction. Ends in saved() or notSaved(); ignored while
    /// saving and when nothing is staged.
    void save();

    /// For a save that is made together with other tables: until it ends nothing can be staged.
    void beginSave();

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

Q_SIGNALS:
    void rowChanged(const tw::RowKey& row); ///< what is staged for this row is different now
    void rowsReset(); ///< anything may be different; also when new rows come or go
    void savingChanged();
    /// Everything was saved; `report.steps[i]` belongs to `rows[i]`. The change set is empty again.
    void saved(
        const tw::ApplyReport& report, const tw::Batch& batch, const QList<tw::RowKey>& rows);
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
    using Planned = std::pair<Batch, std::optional<Error>>;

    [[nodiscard]] Transitions transitionsOf(const QList<CellEdit>& cells) const;
    [[nodiscard]] Transition transition(const RowKey& row, std::optional<StagedRow> after) const;
    [[nodiscard]] std::optional<StagedRow> staged(const RowKey& row) const;
    [[nodiscard]] std::optional<StagedRow> withKind(
        const RowKey& row, const QList<Value>& original, ChangeKind kind) const;
    void push(const QString& text, const Transitions& transitions);
    void apply(const Transitions& transitions, bool forward);

    [[nodiscard]] QMap<int, Value> completedNewRow(QMap<int, Value> values) const;
    [[nodiscard]] Planned planUpToError() const;
    void setSaving(bool saving);
    void setFailure(const QList<RowKey>& rows, const ApplyReport& report);
    void clearFailure();

    std::shared_ptr<const Adapter> m_adapter;
    AsyncAdapter m_writer;
    ChangeSet m_changes;
    QMap<int, Value> m_newRowValues;
    QUndoStack m_undo;
    int m_undoIndexAtSave = 0;
    bool m_saving = false;
    std::optional<std::pair<RowKey, Error>> m_failure;

    /// A save whose outcome nobody could tell yet.
    struct LostSave
    {
        ApplyReport report;
        Batch batch;
        QList<RowKey> rows;
    };
    std::optional<LostSave> m_lost;
};

}
