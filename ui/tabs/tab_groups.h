// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tab_group.h"

#include <QSplitter>

#include <array>

namespace tw {

/// Two groups of tabs, side by side or one below the other. One of them is active; a group without
/// pages takes no room. Knows where pages are and moves none by itself.
class TabGroups final : public QSplitter
{
    Q_OBJECT

public:
    enum class Side
    {
        Active, ///< whichever is active
        First, ///< at the left, or above
        Second
    };

    explicit TabGroups(UiContext context, QWidget* parent = nullptr);

    /// As they stand; the first has pages where only one has.
    [[nodiscard]] const std::array<TabGroup*, 2>& all() const { return m_groups; }
    [[nodiscard]] TabGroup* at(Side side) const; ///< never null
    [[nodiscard]] TabGroup* active() const { return m_active; } ///< commands act in it
    [[nodiscard]] TabGroup* inactive() const; ///< the other one
    void setActive(TabGroup* group); ///< and marks it

    [[nodiscard]] TabGroup* groupOf(const Page* page) const; ///< null when unknown
    [[nodiscard]] const TabGroup::Tab* tabOf(const Page* page) const; ///< null when unknown
    [[nodiscard]] Side sideOf(const Page* page) const; ///< First when unknown
    [[nodiscard]] QList<Page*> pages() const; ///< the first group's, then the second's

    [[nodiscard]] bool isSplit() const; ///< both have pages

    /// How much of the room the first group has, in percent; half while there is only one.
    [[nodiscard]] int share() const;
    void arrange(Qt::Orientation orientation, int share); ///< the share of the first one in percent

    /// Makes the second group the first one when that has no pages left.
    void closeGap();

    /// Shows the groups that have pages, and which is active.
    void refresh();

private:
    std::array<TabGroup*, 2> m_groups{};
    TabGroup* m_active = nullptr;
};

}
