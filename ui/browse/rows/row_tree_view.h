// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/row_tree.h"
#include "toolkit/context.h"

#include <QFrame>

class QLabel;
class QTreeView;

namespace tw {

/// The rows of a table that names itself, as a tree to walk in. Changes nothing.
class RowTreeView final : public QFrame
{
    Q_OBJECT

public:
    RowTreeView(UiContext context, std::shared_ptr<const Adapter> adapter, const TablePtr& table,
        const ForeignKey& toItself, QWidget* parent = nullptr);

    void reload();

Q_SIGNALS:
    void rowRequested(const tw::Filter& filter); ///< Enter or a double click: show it in the grid
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    RowTree m_rows;
    QTreeView* m_tree = nullptr;
    QLabel* m_note = nullptr;
};

}
