// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_features.h"

namespace tw {

RowFeatures::RowFeatures(const PageParts& parts, Page& page, RowViews& rowViews, PagerBar& pager,
    QSplitter& body, WholeValues& whole)
    : views(rowViews)
    , position(parts, pager)
    , estimate(parts, pager)
    , selection(parts, pager)
    , references(parts, rowViews)
    , trail(parts.controller, page)
    , inspector(parts, body, whole)
{
    QObject::connect(&views, &RowViews::rowRequested, &trail,
        [this, &page](const Filter& filter) { narrow(filter, &page); });
}

void RowFeatures::narrow(const Filter& filter, Page* from)
{
    views.placeCursorOnLoad();
    trail.narrow(filter, from);
}

}
