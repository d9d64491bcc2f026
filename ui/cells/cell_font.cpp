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

CellFont::Face::Face(const QFont& font)
    : metrics(font)
    , raw(QRawFont::fromFont(font))
{
    QString ascii;
    for (int code = ' '; code < kAsciiEnd; ++code)
        ascii += QChar(code);
    const QList<quint32> indexes = raw.glyphIndexesForString(ascii);
    for (qsizetype i = 0; i < ascii.size(); ++i) {
        const auto code = size_t(' ' + i);
        advances[code] = metrics.horizontalAdvance(ascii.at(i));
        glyphs[code] = indexes.value(i);
    }
    digitWidth = *std::max_element(advances.begin() + '0', advances.begin() + '9' + 1);
    ellipsisWidth = metrics.horizontalAdvance(kEllipsis);
}

CellFont::CellFont(const QFont& font)
    : m_font(font)
{ }

const CellFont::Face& CellFont::face() const
{
    if (!m_face)
        m_face.emplace(m_font);
    return *m_face;
}

qreal CellFont::advance(QChar character, Digits digits) const
{
    return digits == Digits::Equal && character.isDigit() ? face().digitWidth
                                                          : face().advances[character.unicode()];
}

qreal CellFont::width(const QString& text, Digits digits) const
{
    if (!isAscii(text))
        return face().metrics.horizontalAdvance(text);
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
    const qreal baseline = std::round(
        room.top() + (room.height() - face().metrics.height()) / 2 + face().metrics.ascent());
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
    const qreal width = face().metrics.horizontalAdvance(start);
    if (width <= room && start.size() == text.size())
        return {start, width, false};
    const QString elided = face().metrics.elidedText(start, Qt::ElideRight, room);
    return {elided, face().metrics.horizontalAdvance(elided), false};
}

CellFont::Line CellFont::fittedAscii(const QString& text, qreal room, Digits digits) const
{
    const qreal ellipsisWidth = face().ellipsisWidth;
    qreal width = 0;
    qreal widthBeforeEllipsis = 0;
    qsizetype kept = 0;
    for (const QChar character : text) {
        width += advance(character, digits);
        if (width > room)
            return {text.left(kept) + kEllipsis, widthBeforeEllipsis + ellipsisWidth, true};
        if (width + ellipsisWidth <= room) {
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
    const Face& face = this->face();
    QVarLengthArray<quint32, 64> glyphs;
    QVarLengthArray<QPointF, 64> positions;
    qreal left = 0;
    for (const QChar character : text) {
        const bool isEllipsis = character == kEllipsis;
        const qreal natural = isEllipsis ? face.ellipsisWidth : face.advances[character.unicode()];
        const qreal wide = isEllipsis ? natural : advance(character, digits);
        glyphs.append(isEllipsis ? face.raw.glyphIndexesForString(QString(kEllipsis)).value(0)
                                 : face.glyphs[character.unicode()]);
        positions.append({left + (wide - natural) / 2, 0});
        left += wide;
    }
    QGlyphRun run;
    run.setRawFont(face.raw);
    run.setRawData(glyphs.constData(), positions.constData(), int(glyphs.size()));
    painter.drawGlyphRun(start, run);
}

}
