// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/journal/journal_record.h"
#include "models/tables/table_change.h"

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

/// Changes of one table that are staged and not saved, with undo and redo. They are keyed by row
/// identity and survive every reload. While locked, as a save does, nothing can be staged, undone
/// or redone. Lives in the GUI thread.
class StagedEdits final : public QObject
{
    Q_OBJECT

public:
    explicit StagedEdits(QObject* parent = nullptr);

    /// Drops what was staged for another table.
    void setTable(TablePtr table);

    /// What new rows hold where nothing else is given, by column.
    void setNewRowValues(const QMap<int, Value>& values) { m_newRowValues = values; }

    /// What is staged now.
    [[nodiscard]] const ChangeSet& changes() const { return m_changes; }

    /// Each row with its staging, in the order of the changes.
    [[nodiscard]] QList<JournalRow> rows() const;

    /// Steps of the stack stage and unstage.
    [[nodiscard]] QUndoStack* undoStack() { return &m_undo; }
    [[nodiscard]] const QUndoStack* undoStack() const { return &m_undo; }

    /// Stages one cell; a value equal to the loaded one takes the staging back. One undo step.
    void stageCell(const RowKey& row, const QList<Value>& original, int column, const Value& value);

    /// Stages any number of cells as one undo step.
    void stageCells(const QList<CellEdit>& cells, const QString& text);

    /// Stages cells and new rows with their values as one undo step.
    void stageBlock(
        const QList<CellEdit>& cells, const QList<QMap<int, Value>>& newRows, const QString& text);

    /// Stages a new row, every cell DEFAULT unless setNewRowValues() says otherwise; returns its
    /// key, which while locked names no row.
    RowKey stageNewRow();

    /// Stages a removal (or restore) for each row; new rows are dropped. What is so already stays,
    /// and a restore takes a staged removal back. One undo step.
    void stageKind(const QList<std::pair<RowKey, QList<Value>>>& rows, ChangeKind kind);

    /// Stages rows of an earlier run as one undo step; those that are staged already stay as they
    /// are.
    void stageRecovered(const QList<JournalRow>& rows);

    /// Takes another staging for each row, or none, as one undo step.
    void restage(
        const QList<std::pair<RowKey, std::optional<StagedRow>>>& rows, const QString& text);

    /// Takes stagings back, of whole rows, of one cell, or of everything. One undo step.
    void revert(const QList<RowKey>& rows);

    /// Takes the staging of one cell back; the other cells of its row stay staged.
    void revertCell(const RowKey& row, int column);

    /// Takes all stagings back, as one undo step.
    void discardAll();

    /// Gives a staged row the values of columns that it was not loaded with; no undo step.
    void complete(const RowKey& row, const QList<Value>& loaded);

    /// Locked for a save; unlock() takes the undo stack back to where it was.
    void lock();

    /// Ends lock().
    void unlock();

    /// Whether staging is locked.
    [[nodiscard]] bool isLocked() const { return m_isLocked; }

    /// Unstages rows that are still staged as they were saved, and ends undo. Returns these rows.
    QSet<RowKey> removeSaved(const QList<RowKey>& rows, const ChangeSet& saved);

    /// Puts what is staged for a changed table in place; undo ends unless columns and keys are
    /// where they were.
    void follow(ChangeSet changes, bool keepsPlaces);

Q_SIGNALS:
    /// What is staged for this row is different now.
    void rowChanged(const tw::RowKey& row);
    /// Anything may be different; also when new rows come or go.
    void reset();
    /// A step, forward or back, has led to these stagings.
    void staged(const QList<tw::JournalRow>& rows);
    /// complete() has changed what is known of this row.
    void completed(const tw::JournalRow& row);

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
    [[nodiscard]] std::optional<StagedRow> stagedRow(const RowKey& row) const;
    [[nodiscard]] std::optional<StagedRow> withKind(
        const RowKey& row, const QList<Value>& original, ChangeKind kind) const;
    [[nodiscard]] QMap<int, Value> completedNewRow(QMap<int, Value> values) const;
    void push(const QString& text, Transitions transitions);
    void apply(const Transitions& transitions, bool forward);

    ChangeSet m_changes;
    QMap<int, Value> m_newRowValues;
    QUndoStack m_undo;
    int m_undoIndexAtLock = 0;
    bool m_isLocked = false;
};

}
