// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_ground.h"

#include "models/sql/text_search.h"

#include <QPainter>
#include <QPainterPath>

namespace tw {

namespace {

constexpr qreal kWave = 2; ///< half of its width and its height

QPainterPath waveUnder(const QRectF& place)
{
    const qreal bottom = place.bottom() - 1;
    QPainterPath wave(QPointF(place.left(), bottom));
    bool isUp = true;
    const int steps = int((place.width() + kWave / 2) / kWave);
    for (int step = 1; step <= steps; ++step) {
        wave.lineTo(place.left() + step * kWave, isUp ? bottom - kWave : bottom);
        isUp = !isUp;
    }
    return wave;
}

}

void TextGround::setPattern(const QRegularExpression& pattern, const QTextCursor& scope)
{
    m_pattern = pattern;
    m_scope = scope;
}

void TextGround::paint(QPainter& painter, const QList<VisibleLine>& lines, int width) const
{
    for (const VisibleLine& line : lines)
        paintLine(painter, line, width);
}

void TextGround::paintLine(QPainter& painter, const VisibleLine& line, int width) const
{
    if (!m_current.isNull() && m_current.block() == line.block)
        painter.fillRect(QRectF(0, line.rect.top(), width, line.rect.height()),
            m_theme.color(Token::SynCurrentLine));
    paintMatches(painter, line);
    paintBrackets(painter, line);
    paintError(painter, line);
}

void TextGround::paintMatches(QPainter& painter, const VisibleLine& line) const
{
    if (m_pattern.pattern().isEmpty())
        return;
    painter.setPen(m_theme.color(Token::StateConflictFg));
    painter.setBrush(m_theme.color(Token::StateConflict));
    for (const TextRange& match : matchesIn(line.block, m_pattern, m_scope)) {
        const int column = int(match.start) - line.block.position();
        for (const QRectF& place : placesOf(line, column, int(match.length)))
            painter.drawRect(place.adjusted(0, 0.5, 0, -0.5));
    }
}

void TextGround::paintBrackets(QPainter& painter, const VisibleLine& line) const
{
    painter.setBrush(m_theme.color(Token::BgSelected));
    // A bracket alone has no partner.
    painter.setPen(
        m_theme.color(m_brackets.size() == 1 ? Token::StateFailedFg : Token::LineControl));
    for (const int position : m_brackets) {
        if (!line.block.contains(position))
            continue;
        for (const QRectF& place : placesOf(line, position - line.block.position(), 1))
            painter.drawRect(place.adjusted(-0.5, 0.5, 0.5, -0.5));
    }
}

void TextGround::paintError(QPainter& painter, const VisibleLine& line) const
{
    if (m_error.isNull() || m_error.block() != line.block)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.color(Token::StateFailedFg), 1.4));
    const int column = m_error.selectionStart() - line.block.position();
    const int length = m_error.selectionEnd() - m_error.selectionStart();
    for (const QRectF& place : placesOf(line, column, length))
        painter.drawPath(waveUnder(place));
    painter.restore();
}

}
