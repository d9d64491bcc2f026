// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid_table.h"

#include <QPointer>

namespace tw {

/// The editor that is open in a grid: whether a cell may have one, and what becomes of its text.
class CellEditing final : public QObject
{
    Q_OBJECT

public:
    using Trigger = QAbstractItemView::EditTrigger;

    /// The table must outlive it.
    explicit CellEditing(GridTable& table);

    /// Whose cells are edited; must outlive it.
    void setResultModel(const ResultModel* model) { m_model = model; }

    /// False where no editor may open, which is said, or a check box is switched instead.
    [[nodiscard]] bool allows(const QModelIndex& cell, Trigger trigger);

    /// Follows an editor that has been opened in a cell.
    void start(QWidget* editor, const QModelIndex& cell, Trigger trigger);

    /// Stages the text of the open editor and closes it; false when the text is refused, which the
    /// editor then says. True while none is open.
    bool finish();

    /// False when an editor must stay open with a text that was refused.
    [[nodiscard]] bool mayClose(const QWidget* editor, QAbstractItemDelegate::EndEditHint hint);

    /// Moves the cursor back to an open editor whose text was refused.
    void onCurrentChanged(const QModelIndex& current);

Q_SIGNALS:
    void fillRequested(const QString& text); ///< typed for all selected cells
    void toggleRequested(const QModelIndex& cell); ///< of a check box
    void wholeRequested(const QModelIndex& cell); ///< to be edited, though it is shortened
    void statusMessage(const QString& text); ///< why a value can only be replaced
    void refused(const tw::Error& error); ///< why a cell is read-only

private:
    [[nodiscard]] bool isEditableAsText(const QModelIndex& cell);
    [[nodiscard]] CellEditor* openEditor() const;

    GridTable& m_table;
    const ResultModel* m_model = nullptr;
    QPointer<QWidget> m_editor;
    QPersistentModelIndex m_cell;
};

}
