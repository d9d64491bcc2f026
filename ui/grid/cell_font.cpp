// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cell_font.h"

#include <QGlyphRun>
#include <QPainter>
#include <QVarLengthArray>

#include <algorithm>
#include <cmath>

namespace tw {

namespace {

const QChar kEllipsis(0x2026);

/// No text of more characters than this fits into the room, whatever the characters are.
qsizetype mostCharacters(qreal room)
{
    return qsizetype(std::max(room, 0.0)) + 16;
}

bool isAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c < QChar(0x7F); });
}

}

CellFont::CellFont(const QFont& font)
    : m_font(font)
    , m_metrics(font)
    , m_raw(QRawFont::fromFont(font))
{
    QString ascii;
    for (int code = ' '; code < kAsciiEnd; ++code)
        ascii += QChar(code);
    const QList<quint32> glyphs = m_raw.glyphIndexesForString(ascii);
    for (qsizetype i = 0; i < ascii.size(); ++i) {
        const auto code = size_t(' ' + i);
        m_advances[code] = m_metrics.horizontalAdvance(ascii.at(i));
        m_glyphs[code] = glyphs.value(i);
    }
    m_digitWidth = *std::max_element(m_advances.begin() + '0', m_advances.begin() + '9' + 1);
    m_ellipsisWidth = m_metrics.horizontalAdvance(kEllipsis);
}

qreal CellFont::advance(QChar character, Digits digits) const
{
    return digits == Digits::Equal && character.isDigit() ? m_digitWidth
                                                          : m_advances[character.unicode()];
}

qreal CellFont::width(const QString& text, Digits digits) const
{
    if (!isAscii(text))
        return m_metrics.horizontalAdvance(text);
    qreal width = 0;
    for (const QChar character : text)
        width += advance(character, digits);
    return width;
}

CellFont::Extent CellFont::draw(QPainter& painter, const QRectF& room, const QString& text,
    Qt::Alignment alignment, Digits digits) const
{
    const Line line = fitted(text, room.width(), digits);
    const qreal free = std::max(0.0, room.width() - line.width);
    qreal left = room.left();
    if (alignment.testFlag(Qt::AlignRight))
        left += free;
    else if (alignment.testFlag(Qt::AlignHCenter))
        left += free / 2;
    const qreal baseline
        = std::round(room.top() + (room.height() - m_metrics.height()) / 2 + m_metrics.ascent());
    if (line.isAscii) {
        drawGlyphs(painter, {left, baseline}, line.text, digits);
    } else {
        painter.setFont(m_font);
        painter.drawText(QPointF(left, baseline), line.text);
    }
    return {left, left + line.width, baseline};
}

CellFont::Line CellFont::fitted(const QString& text, qreal room, Digits digits) const
{
    const qsizetype most = mostCharacters(room);
    const QString start = text.size() > most ? text.left(most) : text;
    if (isAscii(start))
        return fittedAscii(start, room, digits);
    const qreal width = m_metrics.horizontalAdvance(start);
    if (width <= room && start.size() == text.size())
        return {start, width, false};
    const QString elided = m_metrics.elidedText(start, Qt::ElideRight, room);
    return {elided, m_metrics.horizontalAdvance(elided), false};
}

CellFont::Line CellFont::fittedAscii(const QString& text, qreal room, Digits digits) const
{
    qreal width = 0;
    qreal widthBeforeEllipsis = 0;
    qsizetype kept = 0;
    for (const QChar character : text) {
        width += advance(character, digits);
        if (width > room)
            return {text.left(kept) + kEllipsis, widthBeforeEllipsis + m_ellipsisWidth, true};
        if (width + m_ellipsisWidth <= room) {
            widthBeforeEllipsis = width;
            ++kept;
        }
    }
    return {text, width, true};
}

// One call that needs no shaping: most cells are ASCII, and signs like != stay two signs.
void CellFont::drawGlyphs(
    QPainter& painter, QPointF start, const QString& text, Digits digits) const
{
    QVarLengthArray<quint32, 64> glyphs;
    QVarLengthArray<QPointF, 64> positions;
    qreal left = 0;
    for (const QChar character : text) {
        const bool isEllipsis = character == kEllipsis;
        const qreal natural = isEllipsis ? m_ellipsisWidth : m_advances[character.unicode()];
        const qreal wide = isEllipsis ? natural : advance(character, digits);
        glyphs.append(isEllipsis ? m_raw.glyphIndexesForString(QString(kEllipsis)).value(0)
                                 : m_glyphs[character.unicode()]);
        positions.append({left + (wide - natural) / 2, 0});
        left += wide;
    }
    QGlyphRun run;
    run.setRawFont(m_raw);
    run.setRawData(glyphs.constData(), positions.constData(), int(glyphs.size()));
    painter.drawGlyphRun(start, run);
}

}
