// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cell_font.h"
#include "painted_cell.h"
#include "theme/theme.h"

class QPainter;

namespace tw {

/// Draws what marks a cell over its content: states, colour rules, words that are searched, the
/// cursor.
class CellMarks final
{
public:
    explicit CellMarks(const Theme& theme);

    /// The marks at the edges of a cell, and the frame of the current one.
    void paint(QPainter& painter, const PaintedCell& cell) const;

    /// Grounds and lines under words that are searched. Text that runs the other way has its places
    /// elsewhere and stays as it is.
    void paintMatches(
        QPainter& painter, const PaintedCell& cell, const CellFont& font, const QRectF& room) const;

    /// A line through text, at half the height of its small letters.
    static void paintStrike(
        QPainter& painter, const CellFont::Extent& extent, qreal xHeight, const QColor& ink);

    /// The wave under a value that could not be saved.
    void paintWave(QPainter& painter, const CellFont::Extent& extent) const;

private:
    void paintLines(QPainter& painter, const PaintedCell& cell) const;
    void paintFrame(QPainter& painter, const PaintedCell& cell) const;
    [[nodiscard]] QColor color(Token token) const { return m_theme.color(token); }

    const Theme& m_theme;
};

}
