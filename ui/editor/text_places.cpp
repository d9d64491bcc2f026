// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_places.h"

#include <QTextLayout>

#include <algorithm>

namespace tw {

namespace {

/// Characters beside each other in the text may stand apart where directions change.
QList<QRectF> placesIn(const QTextLine& line, int from, int to)
{
    QList<QRectF> places;
    for (int at = from; at < to; ++at) {
        const qreal one = line.cursorToX(at);
        const qreal other = line.cursorToX(at, QTextLine::Trailing);
        const QRectF place(std::min(one, other), line.y(), std::abs(other - one), line.height());
        const bool goesOn = !places.isEmpty()
            && (qFuzzyCompare(places.last().right() + 1, place.left() + 1)
                || qFuzzyCompare(place.right() + 1, places.last().left() + 1));
        if (goesOn)
            places.last() |= place;
        else
            places.append(place);
    }
    return places;
}

}

QList<QRectF> placesOf(const VisibleLine& line, int column, int length)
{
    QList<QRectF> places;
    const QTextLayout* layout = line.block.layout();
    for (int number = 0; number < layout->lineCount(); ++number) {
        const QTextLine part = layout->lineAt(number);
        const int from = std::max(column, part.textStart());
        const int to = std::min(column + length, part.textStart() + part.textLength());
        places += placesIn(part, from, to);
    }
    for (QRectF& place : places)
        place.translate(line.rect.topLeft() + layout->position());
    return places;
}

}
