// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

#include <algorithm>

namespace tw {

/// `wanted` moved, and shortened where it must be, so that it lies inside `area`.
[[nodiscard]] inline QRect inside(QRect wanted, const QRect& area)
{
    wanted.setSize(wanted.size().boundedTo(area.size()));
    wanted.moveRight(std::min(wanted.right(), area.right()));
    wanted.moveBottom(std::min(wanted.bottom(), area.bottom()));
    wanted.moveLeft(std::max(wanted.left(), area.left()));
    wanted.moveTop(std::max(wanted.top(), area.top()));
    return wanted;
}

}
