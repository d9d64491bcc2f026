// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cell_font.h"
#include "cell_marks.h"
#include "painted_cell.h"
#include "toolkit/context.h"

class QPainter;

namespace tw {

/// Draws cells of the grid. Formats nothing and asks no server; the cost does not depend on the
/// size of a value.
class CellPainter final
{
public:
    explicit CellPainter(UiContext context);

    /// Takes the font of the application anew.
    void refresh();

    /// Draws one cell of the model into a rectangle of the viewport.
    void paint(QPainter& painter, const QRect& rect, const ResultModel& model, int row, int column,
        CellFlags flags) const;

    [[nodiscard]] int rowHeight() const; ///< in pixels, by density and zoom

    /// The width in pixels in which all of a cell is seen, long labels not counted.
    [[nodiscard]] int widthHint(const ResultModel& model, int row, int column) const;

    /// Where the box of a boolean cell is.
    [[nodiscard]] static QRect boxRect(const QRect& cell);

    /// Where the arrow of a reference is, with room for a pointer.
    [[nodiscard]] static QRect linkRect(const QRect& cell);

private:
    static constexpr int kIconSize = 12;

    struct Fonts
    {
        explicit Fonts(qreal zoom);

        CellFont text;
        CellFont italic;
        CellFont marker;
        CellFont mono;
        CellFont json;
        CellFont blank;
        CellFont badge;
    };

    void paintBackground(QPainter& painter, const PaintedCell& cell) const;
    void paintFit(QPainter& painter, const PaintedCell& cell) const;
    void paintGridLines(QPainter& painter, const PaintedCell& cell) const;
    void paintContent(QPainter& painter, const PaintedCell& cell) const;
    void paintSkeleton(QPainter& painter, const PaintedCell& cell) const;
    void paintText(QPainter& painter, const PaintedCell& cell) const;
    void paintBox(QPainter& painter, const PaintedCell& cell) const;
    qreal paintLabel(QPainter& painter, const PaintedCell& cell, qreal left, qreal right) const;
    qreal paintBadge(QPainter& painter, const PaintedCell& cell, const QRectF& room) const;
    void paintIcon(QPainter& painter, const QString& name, Token token, QPointF center) const;

    [[nodiscard]] const CellFont& fontOf(const PaintedCell& cell) const;
    [[nodiscard]] Token textToken(const PaintedCell& cell) const;
    [[nodiscard]] QColor color(Token token) const { return m_context.theme.color(token); }

    UiContext m_context;
    CellMarks m_marks;
    Fonts m_fonts;
};

}
