// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>
#include <QObject>

namespace tw {

class GridTable;

/// What the mouse does on cells of foreign keys: Ctrl and a click follows one, hovering shows what
/// it refers to. Lives in the GUI thread.
class ReferenceMouse final : public QObject
{
    Q_OBJECT

public:
    /// The table must outlive it, and show a model before the mouse comes.
    explicit ReferenceMouse(GridTable& table);

Q_SIGNALS:
    void clicked(int column); ///< with Ctrl; the cell is the current one by then
    /// The pointer rests on a cell with a value, which is at this place on the screen.
    void rested(const QModelIndex& cell, const QRect& place);
    void left(); ///< the pointer is elsewhere

private:
    void onClicked(const QModelIndex& cell);
    [[nodiscard]] bool isReference(const QModelIndex& cell) const;
    [[nodiscard]] bool hasValue(const QModelIndex& cell) const;

    GridTable& m_table;
};

}
