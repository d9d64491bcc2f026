// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grid_selection.h"
#include "models/cells/block_commands.h"

namespace tw {

class WholeCells;

/// Changes of the selected cells and rows. Each stages one undo step, or nothing and says why;
/// shortened values are read first. Lives in the GUI thread.
class SelectionEdits final : public QObject
{
    Q_OBJECT

public:
    /// What is given must outlive it.
    SelectionEdits(GridSelection& selection, WholeCells& whole, QObject* parent);

    void setNull(); ///< refused where a column must have a value
    void setEmpty(); ///< texts of no letters; refused where a column holds no text
    void setDefault(); ///< what the server gives by itself

    /// The uppermost selected value of each column into those below it; into a single cell the
    /// value of the row above.
    void fillDown();

    void fill(const QString& text); ///< into all of several selected cells

    /// Adds a new row like each of the selected ones.
    void duplicateRows();

    /// A made value into each selected cell, each its own.
    void insertMade(const ValueMaker& make);

Q_SIGNALS:
    void statusMessage(const QString& text); ///< why nothing was changed
    void rowsAdded(); ///< above all others

private:
    void report(const Result<void>& result);
    [[nodiscard]] QModelIndexList cellsOf(const QList<int>& rows) const;

    GridSelection& m_selection;
    WholeCells& m_whole;
};

}
