// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid_selection.h"
#include "toolkit/context.h"

#include <tuplewright/query/filter.h>

namespace tw {

class ValueDialog;
class WholeCells;

/// Shows the value of the current cell in a window of its own, where it can be changed if the cell
/// can. Lives in the GUI thread.
class ValueWindow final : public QObject
{
    Q_OBJECT

public:
    /// What is given must outlive it; windows are shown over `area`.
    ValueWindow(UiContext context, GridSelection& selection, WholeCells& whole, QWidget& area);

    /// Opens once the value is read whole; says why a masked one is not shown.
    void open();

Q_SIGNALS:
    void filterRequested(const tw::FilterCondition& condition); ///< beside those in force
    void statusMessage(const QString& text); ///< why nothing was shown

private:
    void connectTarget(ValueDialog& dialog, const QModelIndex& cell);
    [[nodiscard]] Result<QModelIndex> cellOf(const RowKey& row, int column) const;

    UiContext m_context;
    GridSelection& m_selection;
    WholeCells& m_whole;
    QWidget& m_area;
};

}
