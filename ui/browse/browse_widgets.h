// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_edits.h"
#include "models/page/browse_controller.h"
#include "toolkit/context.h"

class QSplitter;
class QWidget;

namespace tw {

class FilterBar;
class FindBar;
class NoticeBar;
class PagerBar;
class RowViews;

/// The widgets of a table page in their layout; owned by the page.
struct BrowseWidgets
{
    BrowseWidgets(UiContext context, BrowseController& controller, PageEdits& edits, QWidget& page);

    FilterBar* filter = nullptr;
    NoticeBar* notice = nullptr;
    QSplitter* parts = nullptr; ///< the rows, and below them their children
    QSplitter* body = nullptr; ///< the rows, and beside them the inspector
    RowViews* views = nullptr;
    FindBar* find = nullptr;
    PagerBar* pager = nullptr;
    NoticeBar* locks = nullptr; ///< whose locks are waited for
    NoticeBar* news = nullptr; ///< what became of the table

private:
    void createRows(UiContext context, BrowseController& controller, PageEdits& edits);
    void createLayout(QWidget& page);
};

}
