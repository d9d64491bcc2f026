// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tab_groups.h"

#include <functional>

class QStackedLayout;

namespace tw {

class RecentPages;

/// The open pages in one group of tabs, or in two that stand side by side or one below the other.
/// Owns the pages; a page that closes is destroyed. One group is active: its current page is the
/// one in front, and commands act there. A group without pages is not seen.
class PageArea final : public QWidget
{
    Q_OBJECT

public:
    using Side = TabGroups::Side;

    /// `makeEmpty` makes what stands here while no page is open, when that is first shown.
    PageArea(UiContext context, std::function<QWidget*()> makeEmpty, QWidget* parent = nullptr);
    ~PageArea() override;

    /// Shows that nothing is open, if so; a window that is about to open a page does not call it.
    void showEmptyState();

    /// What a page for that side is to be made in: one that moves there later is styled anew.
    [[nodiscard]] QWidget* parentFor(Side side) const;

    /// Puts a page into the last tab of a group. `connection` is the one the page reads from,
    /// `toolTip` what tells it from others.
    void add(Page* page, const QUuid& connection, const QString& toolTip, bool inFront = true,
        Side side = Side::Active);
    void remove(Page* page); ///< asks nothing
    void bringToFront(Page* page); ///< and the focus to its group
    void showInGroup(Page* page); ///< without going there
    void showNext(int step); ///< over both groups

    /// Steps through the pages in the order in which they were in front; the order itself changes
    /// once Ctrl is let go.
    void showRecent(int step);

    /// A pinned page shows it in its tab and is spared when several are closed at once.
    void setPinned(Page* page, bool pinned);
    [[nodiscard]] bool isPinned(const Page* page) const; ///< false when unknown

    /// How the pages of a connection are marked; to be called whenever that may have changed.
    void setMark(const QUuid& connection, const ConnectionMark& mark);

    /// Two groups, with the page in front alone in the second if there was one group. How much of
    /// the room the first one gets is in percent.
    void split(Qt::Orientation orientation);
    void join(); ///< one group, the page in front stays there
    void moveToOther(Page* page); ///< to the end of the other group, in front
    void goToOther(); ///< to its current page; does nothing while there is one group

    /// Where the groups stand and which page is in which.
    [[nodiscard]] TabGroups& groups() const { return *m_groups; }

    [[nodiscard]] Page* current() const; ///< null when none is open
    [[nodiscard]] QUuid connectionOf(const Page* page) const; ///< null when unknown
    [[nodiscard]] QList<Page*> pages() const; ///< the first group's, then the second's

    /// Of one connection, in the order of pages().
    [[nodiscard]] QList<Page*> pagesOf(const QUuid& connection) const;
    [[nodiscard]] QList<Page*> neighbours(const Page* page) const; ///< of its group, with itself
    [[nodiscard]] QList<Page*> shown() const; ///< in each group that has any

Q_SIGNALS:
    void currentChanged(); ///< another page is in front, or none

    /// Of the page in front.
    void menuRequested(const QPoint& globalPosition, const QList<tw::CommandId>& commands);
    void stateChanged(); ///< of the current page, or of the groups
    void pageChanged(tw::Page* page); ///< the state of any of them, or one was added
    void closeRequested(tw::Page* page); ///< by the button of its tab
    void removed(tw::Page* page); ///< is about to be destroyed
    void tabMenuRequested(const QPoint& globalPosition); ///< for the page in front

private:
    void connectGroup(TabGroup* group);
    void onFocus(const QWidget* focus);
    void onCurrentTab(TabGroup* group);
    void onStateChanged(Page* page);
    void enter(TabGroup* group);
    void move(Page* page, TabGroup* to);
    void closeGap();

    TabGroups* m_groups = nullptr;
    RecentPages* m_recent = nullptr;
    QStackedLayout* m_layout = nullptr;
    std::function<QWidget*()> m_makeEmpty;
    QWidget* m_empty = nullptr;
    bool m_isMoving = false; ///< a page is in no group for a moment
};

}
