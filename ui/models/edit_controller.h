// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/editing/change_set.h>
#include <tuplewright/engine/async_adapter.h>

#include <QObject>
#include <QUndoStack>

namespace tw {

/// The life of one table's staged edits: staging with undo and redo, planning, saving. Lives in the
/// GUI thread and never blocks it. Edits are keyed by row identity and survive every reload.
class EditController final : public QObject
{
    Q_OBJECT

public:
    explicit EditController(std::shared_ptr<const Adapter> adapter, QObject* parent = nullptr);

    void setTable(TablePtr table);

    [[nodiscard]] const ChangeSet& changes() const { return m_changes; }
    [[nodiscard]] QUndoStack* undoStack() { return &m_undo; }
    [[nodiscard]] bool isSaving() const { return m_saving; }

    /// Stages one cell; a value equal to the loaded one takes the staging back. One undo step.
    void stageCell(const RowKey& row, const QList<Value>& original, int column, const Value& value);

    /// Stages an empty new row, every cell DEFAULT; returns its key.
    RowKey stageNewRow();

    /// Stages a removal (or restore) for each row; new rows are dropped. One undo step.
    void stageKind(const QList<std::pair<RowKey, QList<Value>>>& rows, ChangeKind kind);

    void revert(const QList<RowKey>& rows);
    void discardAll();

    /// The statements of the staged edits, in the order they will run.
    [[nodiscard]] Result<Batch> plan() const;

    /// Saves all staged edits as one transaction. Ends in saved() or notSaved(); ignored while
    /// saving.
    void save();

    /// Why the last save did not take this row; null when it did not fail there.
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
    using Transition = std::pair<RowKey, std::optional<StagedRow>>;

    void push(const QString& text, const QList<Transition>& transitions);
    void apply(const QList<Transition>& transitions);
    void finish(const Batch& batch, const QList<RowKey>& rows, const Result<ApplyReport>& result);

    std::shared_ptr<const Adapter> m_adapter;
    AsyncAdapter m_writer;
    ChangeSet m_changes;
    QUndoStack m_undo;
    bool m_saving = false;
    std::optional<std::pair<RowKey, Error>> m_failure;
};

}
