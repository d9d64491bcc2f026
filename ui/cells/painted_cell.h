// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/result_model.h"
#include "state_look.h"

#include <QRect>

namespace tw {

/// What a cell is to the view that shows it.
struct CellFlags
{
    bool isSelected = false;
    bool isCurrent = false;
    bool hasFocus = false; ///< of the view
    bool isStale = false; ///< the rows no longer match the question
    bool isFirst = false; ///< leftmost cell of its row
};

/// A cell on its way to the screen: all that its painters ask of the model, asked once.
struct PaintedCell
{
    PaintedCell(const ResultModel& model, int rowIndex, int columnIndex, const QRect& cellRect,
        CellFlags cellFlags)
        : rect(cellRect)
        , flags(cellFlags)
        , column(model.columns().at(columnIndex))
        , shown(model.display(rowIndex, columnIndex))
        , row(model.rowState(rowIndex))
        , state(model.cellState(rowIndex, columnIndex))
        , look(stateLook(row))
        , shape(model.windowStart() + rowIndex + 3 * qint64(columnIndex))
        , isReference(model.facts(columnIndex).isReference)
        , decoration(model.decorations().at(model.position(rowIndex), columnIndex))
    { }

    /// Its ground is another than that of most cells.
    [[nodiscard]] bool isTinted() const
    {
        return look.cells || decoration.rule || state == CellState::Edited || flags.isSelected;
    }

    /// Rather than a marker such as NULL.
    [[nodiscard]] bool isValue() const
    {
        return shown.glyph == CellGlyph::Text || shown.glyph == CellGlyph::Binary;
    }

    /// A check box.
    [[nodiscard]] bool isBox() const
    {
        return column.type.typeClass == TypeClass::Boolean
            && (shown.glyph == CellGlyph::Null || shown.text == u"true" || shown.text == u"false");
    }

    /// Of the text.
    [[nodiscard]] Qt::Alignment alignment() const
    {
        return decoration.isLabelled ? Qt::AlignVCenter | Qt::AlignLeft
                                     : CellFormatter::alignment(column.type);
    }

    /// Leads to a row of another table.
    [[nodiscard]] bool isLink() const { return isReference && isValue(); }

    QRect rect;
    CellFlags flags;
    const Column& column;
    CellDisplay shown;
    RowState row;
    CellState state;
    StateLook look;
    qint64 shape; ///< of the bar that stands for an awaited value
    bool isReference;
    CellDecoration decoration;
};

}
