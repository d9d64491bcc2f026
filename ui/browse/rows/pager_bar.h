// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toolkit/context.h"

#include <tuplewright/query/page.h>

#include <QFrame>
#include <QTimer>

class QLabel;
class QToolButton;

namespace tw {

class ElidedLabel;
class PageNavigation;

/// The strip under the grid: which rows are shown, of how many and how that is known, and the way
/// to other pages.
class PagerBar final : public QFrame
{
    Q_OBJECT

public:
    explicit PagerBar(UiContext context, QWidget* parent = nullptr);

    void setLeading(QWidget* widget); ///< stands before all else, and belongs to the strip then

    /// Shows the page that was read, and how many rows there are.
    void setPage(
        const PageInfo& page, const std::optional<LifecycleCount>& lifecycle, bool counting);
    void setLoading(bool loading); ///< the rows are being read

    /// Rows in view, one-based, where there are no pages; unset: pages are shown.
    struct Range
    {
        qint64 first = 0;
        qint64 last = 0;
        bool isExact = true;
    };
    void setRange(const std::optional<Range>& range);
    void setSeeking(bool seeking); ///< a row is being searched
    void setSelectionText(const QString& text); ///< figures of the selected cells
    void setHidesRows(bool hides); ///< policies keep rows of the table from the role

    /// How old the statistics are that an estimate comes from.
    using Age = std::optional<std::chrono::seconds>;
    void setEstimateAge(const Age& age);

    /// "of exactly 3,503", and how that is known, as a sentence.
    [[nodiscard]] static QString totalText(const PageInfo& page, const Age& age = {});
    [[nodiscard]] static QString totalReason(const PageInfo& page);

    /// "Rows 1-100 of exactly 3,503", for the strip and for screen readers.
    [[nodiscard]] static QString rowsText(const PageInfo& page,
        const std::optional<LifecycleCount>& lifecycle, bool counting,
        const std::optional<Range>& range = {}, const Age& age = {});

Q_SIGNALS:
    void pageRequested(qint64 number);
    void lastPageRequested();
    void pageSizeRequested(qint64 size);
    void exactCountRequested();
    void stopRequested(); ///< of counting, or of searching a row
    void goToRequested();

private:
    void createWidgets(UiContext context);
    void createLayout();
    QToolButton* createLink(const QString& name, const QString& text, const QString& spoken);
    void updateButtons();
    void showRows();

    PageInfo m_page;
    Age m_age;
    std::optional<LifecycleCount> m_lifecycle;
    std::optional<Range> m_range;
    bool m_hidesRows = false;
    bool m_hasPage = false; ///< a page was read
    bool m_loading = false;
    bool m_counting = false;
    bool m_seeking = false;
    bool m_isBusy = false; ///< counting or seeking
    QTimer m_patience; ///< until what is counted or searched may be stopped
    ElidedLabel* m_rows = nullptr;
    QToolButton* m_countExactly = nullptr;
    QToolButton* m_stop = nullptr;
    QToolButton* m_goTo = nullptr;
    QLabel* m_selection = nullptr;
    PageNavigation* m_navigation = nullptr;
};

}
