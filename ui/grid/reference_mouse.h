// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPersistentModelIndex>

class QMouseEvent;
class QTableView;

namespace tw {

class GridTable;

/// What the mouse does on cells of foreign keys: a click on the arrow, or anywhere with Ctrl,
/// follows one, hovering shows what it refers to. Lives in the GUI thread.
class ReferenceMouse final : public QObject
{
    Q_OBJECT

public:
    /// The table must outlive it, and show a model before the mouse comes.
    explicit ReferenceMouse(GridTable& table);

Q_SIGNALS:
    void clicked(int column); ///< to be followed; the cell is the current one by then
    /// The pointer rests on a cell with a value, which is at this place on the screen.
    void rested(const QModelIndex& cell, const QRect& place);
    void left(); ///< the pointer is elsewhere

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void onClicked(const QModelIndex& cell);
    void follow(const QModelIndex& cell);
    void onMouse(QTableView& view, const QMouseEvent& event);
    [[nodiscard]] QModelIndex arrowAt(const QTableView& view, QPoint position) const;
    [[nodiscard]] bool isReference(const QModelIndex& cell) const;
    [[nodiscard]] bool hasValue(const QModelIndex& cell) const;

    GridTable& m_table;
    QPersistentModelIndex m_pressed; ///< the cell whose arrow the button went down on
};

}
