// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "page.h"

#include <QUuid>

#include <functional>

class QStackedLayout;

namespace tw {

class TabStrip;

/// The open pages and their tabs. Owns the pages; a page that closes is destroyed.
class PageArea final : public QWidget
{
    Q_OBJECT

public:
    /// `makeEmpty` makes what stands here while no page is open, when that is first shown.
    PageArea(UiContext context, std::function<QWidget*()> makeEmpty, QWidget* parent = nullptr);

    /// Shows that nothing is open, if so; a window that is about to open a page does not call it.
    void showEmptyState();

    /// `connection` is the one the page reads from, `toolTip` what tells it from others.
    void add(Page* page, const QUuid& connection, const QString& toolTip);
    void remove(Page* page); ///< asks nothing
    void bringToFront(Page* page);
    void showNext(int step);

    [[nodiscard]] Page* current() const; ///< null when none is open
    [[nodiscard]] QUuid connectionOf(const Page* page) const;
    [[nodiscard]] QList<Page*> pages() const;
    [[nodiscard]] QList<Page*> pagesOf(const QUuid& connection) const;

Q_SIGNALS:
    void currentChanged();
    void menuRequested(const QPoint& globalPosition, const QList<tw::PageCommand>& commands);
    void stateChanged(); ///< of the current page
    void closeRequested(tw::Page* page);

private:
    struct Entry
    {
        Page* page = nullptr;
        QUuid connection;
        QString toolTip;
    };

    void onCurrentTab();
    void onStateChanged(Page* page);
    void showTab(int index);
    [[nodiscard]] int indexOf(const Page* page) const;

    TabStrip* m_tabs = nullptr;
    QStackedLayout* m_stack = nullptr;
    std::function<QWidget*()> m_makeEmpty;
    QWidget* m_empty = nullptr;
    QList<Entry> m_entries; ///< in the order of the tabs
};

}
