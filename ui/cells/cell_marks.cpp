// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cell_marks.h"

#include <QPainter>
#include <QPainterPath>

namespace tw {

namespace {

constexpr int kCornerSize = 6;
constexpr int kFrame = 2;
constexpr int kRuleMark = 3;
constexpr int kConflictEdge = 4;

}

CellMarks::CellMarks(const Theme& theme)
    : m_theme(theme)
{ }

void CellMarks::paint(QPainter& painter, const PaintedCell& cell) const
{
    const QRectF rect(cell.rect);
    const bool isMarked = cell.decoration.rule
        && (!cell.decoration.rule->wholeRow || cell.flags.isFirst
            || cell.column.name == cell.decoration.rule->condition.column);
    if (isMarked)
        painter.fillRect(QRectF(rect.left(), rect.top(), kRuleMark, rect.height() - 1),
            color(markOf(cell.decoration.rule->colour)));
    if (cell.state == CellState::Edited || cell.state == CellState::Replaced) {
        QPainterPath corner(rect.topRight() - QPointF(kCornerSize, 0));
        corner.lineTo(rect.topRight());
        corner.lineTo(rect.topRight() + QPointF(0, kCornerSize));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(corner,
            color(cell.state == CellState::Edited ? Token::StateEditedFg : Token::AccentFg));
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    if (cell.row == RowState::Failed && cell.flags.isFirst)
        painter.fillRect(
            QRectF(rect.left(), rect.top(), kFrame, rect.height()), color(Token::StateFailedFg));
    if (cell.row == RowState::Conflict && cell.flags.isFirst)
        painter.fillRect(QRectF(rect.left(), rect.top(), kConflictEdge, rect.height()),
            QBrush(color(Token::StateConflictFg), Qt::BDiagPattern));
    if (m_theme.isHighContrast())
        paintLines(painter, cell);
    if (cell.flags.isCurrent)
        paintFrame(painter, cell);
}

/// Where tints are all the same, lines tell the states.
void CellMarks::paintLines(QPainter& painter, const PaintedCell& cell) const
{
    const QRectF rect(cell.rect);
    if (cell.look.cells) {
        const QColor line = color(Token::Line);
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), kFrame), line);
        painter.fillRect(QRectF(rect.left(), rect.bottom() - kFrame, rect.width(), kFrame), line);
    } else if (cell.state == CellState::Edited) {
        painter.setPen(QPen(color(Token::StateEditedFg), kFrame, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(1, 1, -2, -2));
    }
}

/// Grounds and lines under words that are looked for. Text that runs the other way has its places
/// elsewhere and stays as it is.
void CellMarks::paintMatches(
    QPainter& painter, const PaintedCell& cell, const CellFont& font, const QRectF& room) const
{
    const QString& text = cell.shown.text;
    const bool isPlaced = !text.isRightToLeft() && cell.alignment().testFlag(Qt::AlignLeft);
    if (!isPlaced && cell.decoration.searched->areParts
        && !matchedWords(text, *cell.decoration.searched).isEmpty())
        painter.fillRect(room.adjusted(-2, 1, 2, -2), color(Token::BgSelected));
    if (!isPlaced)
        return;
    const qreal height = font.metrics().height();
    const qreal top = std::round(room.center().y() - height / 2);
    for (const auto& [start, length] : matchedWords(text, *cell.decoration.searched)) {
        const qreal left = room.left() + font.width(text.first(start));
        const qreal right = std::min(room.right(), left + font.width(text.sliced(start, length)));
        if (left >= room.right())
            return;
        painter.fillRect(QRectF(left, top, right - left, height), color(Token::BgSelected));
        painter.fillRect(QRectF(left, top + height - 1, right - left, 1), color(Token::AccentFg));
    }
}

// Without the focus the cursor is still where it was, and only one ring is on screen.
void CellMarks::paintFrame(QPainter& painter, const PaintedCell& cell) const
{
    const qreal width = cell.flags.hasFocus ? kFrame : 1;
    const QRectF rect(cell.rect);
    const QColor frame = color(cell.flags.hasFocus ? Token::Focus : Token::LineControl);
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), width), frame);
    painter.fillRect(QRectF(rect.left(), rect.bottom() - width, rect.width(), width), frame);
    painter.fillRect(QRectF(rect.left(), rect.top(), width, rect.height()), frame);
    painter.fillRect(QRectF(rect.right() - width, rect.top(), width, rect.height()), frame);
}

// A glyph run strikes out at the width it would have without equal digits, so the line is ours.
void CellMarks::paintStrike(
    QPainter& painter, const CellFont::Extent& extent, qreal xHeight, const QColor& ink)
{
    const qreal y = std::round(extent.baseline - xHeight / 2);
    painter.fillRect(QRectF(extent.left, y, extent.right - extent.left, 1), ink);
}

void CellMarks::paintWave(QPainter& painter, const CellFont::Extent& extent) const
{
    constexpr int kStep = 2;
    QPainterPath wave({extent.left, extent.baseline + 3});
    const int steps = qCeil((extent.right - extent.left) / kStep);
    for (int step = 1; step <= steps; ++step)
        wave.lineTo(extent.left + step * kStep, extent.baseline + (step % 2 == 0 ? 3 : 5));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.strokePath(wave, QPen(color(Token::StateFailedFg), 1.2));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

}
