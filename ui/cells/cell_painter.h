// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cell_font.h"
#include "models/rows/result_model.h"
#include "state_look.h"
#include "toolkit/context.h"

class QPainter;

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

/// Draws cells of the grid. Formats nothing and asks no server; the cost does not depend on the
/// size of a value.
class CellPainter final
{
public:
    explicit CellPainter(UiContext context);

    /// Takes the font of the application anew.
    void refresh();

    void paint(QPainter& painter, const QRect& rect, const ResultModel& model, int row, int column,
        CellFlags flags) const;

    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int widthHint(const ResultModel& model, int row, int column) const;

    /// Where the box of a boolean cell is.
    [[nodiscard]] static QRect boxRect(const QRect& cell);

private:
    static constexpr int kIconSize = 12;

    struct Cell;

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

    void paintBackground(QPainter& painter, const Cell& cell) const;
    void paintFit(QPainter& painter, const Cell& cell) const;
    void paintGridLines(QPainter& painter, const Cell& cell) const;
    void paintContent(QPainter& painter, const Cell& cell) const;
    void paintSkeleton(QPainter& painter, const Cell& cell) const;
    void paintText(QPainter& painter, const Cell& cell) const;
    void paintMatches(
        QPainter& painter, const Cell& cell, const CellFont& font, const QRectF& room) const;
    void paintBox(QPainter& painter, const Cell& cell) const;
    void paintMarks(QPainter& painter, const Cell& cell) const;
    void paintLines(QPainter& painter, const Cell& cell) const;
    void paintFrame(QPainter& painter, const Cell& cell) const;
    qreal paintLabel(QPainter& painter, const Cell& cell, qreal left, qreal right) const;
    qreal paintBadge(QPainter& painter, const Cell& cell, const QRectF& room) const;
    void paintStrike(QPainter& painter, const CellFont::Extent& extent, const QColor& color) const;
    void paintWave(QPainter& painter, const CellFont::Extent& extent) const;
    void paintIcon(QPainter& painter, const QString& name, Token token, QPointF center) const;

    [[nodiscard]] const CellFont& fontOf(const Cell& cell) const;
    [[nodiscard]] Token textToken(const Cell& cell) const;
    [[nodiscard]] QColor color(Token token) const { return m_context.theme.color(token); }

    UiContext m_context;
    Fonts m_fonts;
};

}
