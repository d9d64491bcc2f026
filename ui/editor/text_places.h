// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QTextBlock>

namespace tw {

/// A line in view, in the coordinates of the viewport.
struct VisibleLine
{
    QTextBlock block;
    QRectF rect;
};

/// Where a part of a line is painted, without margins: several rectangles where it is wrapped or
/// holds text of both directions.
[[nodiscard]] QList<QRectF> placesOf(const VisibleLine& line, int column, int length);

}
