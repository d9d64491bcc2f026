// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/context.h"

#include <tuplewright/editing/change_set.h>

#include <QTableWidget>

namespace tw {

/// What is staged, cell by cell: before and after. Enter goes to the row, Del takes the
/// changes of the row back.
class ChangesView final : public QTableWidget
{
    Q_OBJECT

public:
    explicit ChangesView(UiContext context, QWidget* parent = nullptr);

    void showChanges(const ChangeSet& changes);

Q_SIGNALS:
    void rowWanted(const tw::RowKey& row);
    void revertWanted(const tw::RowKey& row);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addLine(const RowKey& row, const StagedRow& staged, const QString& column,
        const QString& before, const QString& after);
    void addRow(const ChangeSet& changes, const RowKey& row);

    UiContext m_context;
    QList<RowKey> m_rows; ///< of each line
};

}
