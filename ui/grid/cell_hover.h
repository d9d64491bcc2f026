// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPersistentModelIndex>
#include <QTimer>

#include <functional>

class QMouseEvent;
class QTableView;

namespace tw {

/// Tells when the pointer rests on a cell that is worth it, and when it leaves that again. The
/// cell's own tip is not shown meanwhile.
class CellHover final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kRestMs = 500;

    using Test = std::function<bool(const QModelIndex& cell)>;

    CellHover(Test isWorthIt, QObject* parent);

    /// Views of the same model; each must outlive this.
    void watch(QTableView& view);

Q_SIGNALS:
    void rested(const QModelIndex& cell, const QRect& place); ///< on the screen
    void left(); ///< the cell that rested() named

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void onMoved(QTableView& view, const QMouseEvent& event);
    void onRested();
    void leave();

    Test m_isWorthIt;
    QTimer m_resting;
    QTableView* m_view = nullptr; ///< in which the cell is
    QPersistentModelIndex m_cell;
    bool m_isResting = false;
};

}
