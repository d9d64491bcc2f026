// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid_table.h"

#include <QElapsedTimer>

namespace tw {

class CursorMoves;

/// The keys of a grid beside those that move the cursor: the clipboard, Enter, Esc and Space.
class GridKeys final : public QObject
{
    Q_OBJECT

public:
    /// What is given must outlive it.
    GridKeys(GridTable& table, CursorMoves& moves);

    /// Whose cells keys revert; must outlive it.
    void setResultModel(ResultModel* model) { m_model = model; }

    /// Carries out what a key stands for; false when it stands for nothing here.
    [[nodiscard]] bool press(const QKeyEvent& event);

    /// True for a key that a command of the window may have, so that the table leaves it alone.
    [[nodiscard]] static bool isForWindow(const QKeyEvent& event);

Q_SIGNALS:
    void copyRequested(bool withHeaders); ///< of the selected cells
    void pasteRequested(); ///< from the clipboard, at the cursor
    void stopRequested(); ///< Esc twice where there is nothing to take back
    void toggleRequested(const QModelIndex& cell); ///< of a check box

private:
    bool onClipboardKey(const QKeyEvent& event);
    bool onEnter(const QKeyEvent& event);
    bool onSpace(const QKeyEvent& event);
    void onEscape();
    bool revertCurrentCell();

    GridTable& m_table;
    CursorMoves& m_moves;
    ResultModel* m_model = nullptr;
    QElapsedTimer m_lastEscape;
};

}
