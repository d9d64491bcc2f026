// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "guard_look.h"
#include "page.h"

#include <QUuid>

#include <functional>

class QStackedLayout;

namespace tw {

class GuardBand;
class TabStrip;
struct TabLook;

/// The open pages and their tabs. Owns the pages; a page that closes is destroyed.
class PageArea final : public QWidget
{
    Q_OBJECT

public:
    /// `makeEmpty` makes what stands here while no page is open, when that is first shown.
    PageArea(UiContext context, std::function<QWidget*()> makeEmpty, QWidget* parent = nullptr);

    /// Shows that nothing is open, if so; a window that is about to open a page does not call it.
    void showEmptyState();

    /// Puts a page into the last tab. `connection` is the one the page reads from, `toolTip` what
    /// tells it from others.
    void add(Page* page, const QUuid& connection, const QString& toolTip, bool inFront = true);
    void remove(Page* page); ///< asks nothing
    void bringToFront(Page* page);
    void showNext(int step);

    /// Steps through the pages in the order in which they were in front; the order itself changes
    /// once Ctrl is let go.
    void showRecent(int step);

    /// A pinned page shows it in its tab and is spared when several are closed at once.
    void setPinned(Page* page, bool pinned);
    [[nodiscard]] bool isPinned(const Page* page) const;

    /// How the pages of a connection are marked; to be called whenever that may have changed.
    void setLook(const QUuid& connection, const GuardLook& look);

    [[nodiscard]] Page* current() const; ///< null when none is open
    [[nodiscard]] QUuid connectionOf(const Page* page) const;
    [[nodiscard]] QList<Page*> pages() const;
    [[nodiscard]] QList<Page*> pagesOf(const QUuid& connection) const;

Q_SIGNALS:
    void currentChanged();
    void menuRequested(const QPoint& globalPosition, const QList<tw::PageCommand>& commands);
    void stateChanged(); ///< of the current page
    void pageChanged(tw::Page* page); ///< the state of any of them, or one was added
    void closeRequested(tw::Page* page);
    void removed(tw::Page* page); ///< is about to be destroyed
    void tabMenuRequested(const QPoint& globalPosition); ///< for the page in front

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Entry
    {
        Page* page = nullptr;
        QUuid connection;
        QString toolTip;
        bool isPinned = false;
    };

    void endWalk();

    void onCurrentTab();
    void onStateChanged(Page* page);
    void showTab(int index);
    void showGuard();
    [[nodiscard]] TabLook tabLook(const Entry& entry) const;
    [[nodiscard]] int indexOf(const Page* page) const;

    const Theme& m_theme;
    TabStrip* m_tabs = nullptr;
    GuardBand* m_band = nullptr;
    QStackedLayout* m_stack = nullptr;
    std::function<QWidget*()> m_makeEmpty;
    QWidget* m_empty = nullptr;
    QHash<QUuid, GuardLook> m_looks;
    QList<Entry> m_entries; ///< in the order of the tabs
    QList<Page*> m_recent; ///< the same pages, the one in front latest first
    bool m_isWalking = false; ///< through the recent ones, while Ctrl is held
};

}
