// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toolkit/context.h"

#include <tuplewright/editing/change_set.h>

#include <QTableWidget>

namespace tw {

/// Changes of one table, cell by cell: before and after. To be read.
class ChangesView final : public QTableWidget
{
    Q_OBJECT

public:
    explicit ChangesView(UiContext context, QWidget* parent = nullptr);

    void showChanges(const ChangeSet& changes);

private:
    void addLine(const RowKey& row, const StagedRow& staged, const QString& column,
        const QString& before, const QString& after);
    void addRow(const ChangeSet& changes, const RowKey& row);

    UiContext m_context;
};

}
