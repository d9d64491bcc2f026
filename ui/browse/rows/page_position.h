// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "browse/parts/page_parts.h"

namespace tw {

class PagerBar;

/// Where in its rows a page is, by page or by the row on top of the grid, and the ways to another
/// place.
class PagePosition final : public QObject
{
    Q_OBJECT

public:
    /// `pager` must outlive it.
    PagePosition(const PageParts& parts, PagerBar& pager);

    void restoreMode(); ///< pages or continuous rows, as remembered of the table
    void update(); ///< other rows are there, or are counted

    [[nodiscard]] QString viewState() const; ///< see Page
    void restoreView(const QString& view);
    void keepTop(); ///< the row on top, while the table is described anew

    void toggleContinuous();
    void goToRow(); ///< asks for the place
    void showTopRows(const QString& column); ///< asks how many

    void goToFirst();
    void goToPrevious();
    void goToNext();
    void goToLast();
    [[nodiscard]] bool hasPrevious() const;
    [[nodiscard]] bool hasNext() const;

Q_SIGNALS:
    void stateChanged();

private:
    void onStateChanged();
    void showPosition(qint64 position);
    void showRange();
    void showTop();
    void showGreatest(const QString& column, int rows);
    [[nodiscard]] bool isPlaceExact() const; ///< the number of the row on top is known

    PageParts m_parts;
    PagerBar& m_pager;
    std::optional<qint64> m_top; ///< the row to be on top once the first ones are there
    bool m_isReturning = false; ///< to that row, which is being read
};

}
