// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tab_commands.h"

#include "pages/close_guard.h"
#include "tab_specs.h"
#include "tabs/page_area.h"
#include "tabs/page_opener.h"

#include <array>

namespace tw {

namespace {

constexpr std::array kTabsByNumber{WindowCommand::Tab1, WindowCommand::Tab2, WindowCommand::Tab3,
    WindowCommand::Tab4, WindowCommand::Tab5, WindowCommand::Tab6, WindowCommand::Tab7,
    WindowCommand::Tab8, WindowCommand::Tab9};

}

TabCommands::TabCommands(
    PageArea& pages, PageOpener& opener, CloseGuard& guard, CommandTable& table, QObject* parent)
    : QObject(parent)
    , m_pages(pages)
    , m_opener(opener)
    , m_guard(guard)
{
    addSteps(table);
    addClosing(table);
    addGroups(table);
    connect(&pages, &PageArea::closeRequested, this, [this](Page* page) { close({page}); });
}

QList<CommandId> TabCommands::menu()
{
    return {WindowCommand::CloseTab, WindowCommand::CloseOtherTabs, WindowCommand::CloseTabsBehind,
        WindowCommand::PinTab, WindowCommand::ReopenTab, WindowCommand::TabsBeside,
        WindowCommand::TabsBelow, WindowCommand::MoveTab};
}

void TabCommands::addSteps(CommandTable& table)
{
    const auto hasSeveral = [this] { return m_pages.pages().size() > 1; };
    table.add(WindowCommand::RecentTab, {[this] { m_pages.showRecent(1); }, hasSeveral});
    table.add(WindowCommand::EarlierTab, {[this] { m_pages.showRecent(-1); }, hasSeveral});
    table.add(WindowCommand::NextTab, {[this] { m_pages.showNext(1); }, hasSeveral});
    table.add(WindowCommand::PreviousTab, {[this] { m_pages.showNext(-1); }, hasSeveral});
    for (int number = 0; number < int(kTabsByNumber.size()); ++number)
        table.add(kTabsByNumber[size_t(number)],
            {[this, number] { bringToFront(number); },
                [this, number] { return number < m_pages.pages().size(); }});
}

void TabCommands::addClosing(CommandTable& table)
{
    const auto hasPage = [this] { return m_pages.current() != nullptr; };
    const auto hasNeighbours = [this] { return m_pages.neighbours(m_pages.current()).size() > 1; };
    table.add(WindowCommand::CloseTab, {[this] { close({m_pages.current()}); }, hasPage});
    table.add(WindowCommand::CloseOtherTabs,
        {[this] {
             QList<Page*> others = closable(0);
             others.removeOne(m_pages.current());
             close(others);
         },
            hasNeighbours});
    table.add(WindowCommand::CloseTabsBehind,
        {[this] {
             Page* front = m_pages.current();
             close(closable(m_pages.neighbours(front).indexOf(front) + 1));
         },
            hasNeighbours});
    table.add(WindowCommand::PinTab,
        {[this] {
             Page* front = m_pages.current();
             m_pages.setPinned(front, !m_pages.isPinned(front));
         },
            hasPage, [this] { return m_pages.isPinned(m_pages.current()); }});
    table.add(WindowCommand::ReopenTab,
        {[this] { m_opener.reopen(); }, [this] { return m_opener.closedCount() > 0; }});
}

void TabCommands::addGroups(CommandTable& table)
{
    const auto hasSeveral = [this] { return m_pages.pages().size() > 1; };
    const auto isSplit = [this] { return m_pages.groups().isSplit(); };
    for (const auto& [command, orientation] : {std::pair(WindowCommand::TabsBeside, Qt::Horizontal),
             std::pair(WindowCommand::TabsBelow, Qt::Vertical)})
        table.add(command,
            {[this, side = orientation] { arrange(side); }, hasSeveral,
                [this, side = orientation] { return isArranged(side); }});
    table.add(
        WindowCommand::MoveTab, {[this] { m_pages.moveToOther(m_pages.current()); }, isSplit});
    table.add(WindowCommand::OtherGroup, {[this] { m_pages.goToOther(); }, isSplit});
}

void TabCommands::bringToFront(int number)
{
    m_pages.bringToFront(m_pages.pages().at(number));
}

bool TabCommands::isArranged(Qt::Orientation orientation) const
{
    return m_pages.groups().isSplit() && m_pages.groups().orientation() == orientation;
}

/// Asked for the second time, it puts all tabs into one group again.
void TabCommands::arrange(Qt::Orientation orientation)
{
    if (isArranged(orientation))
        m_pages.join();
    else
        m_pages.split(orientation);
}

/// Of the group in front. A pinned tab goes only when it is closed itself.
QList<Page*> TabCommands::closable(qsizetype from) const
{
    QList<Page*> pages = m_pages.neighbours(m_pages.current()).sliced(from);
    pages.removeIf([this](const Page* page) { return m_pages.isPinned(page); });
    return pages;
}

void TabCommands::close(const QList<Page*>& pages)
{
    m_guard.ask(pages, [this, pages] {
        for (Page* page : pages)
            m_pages.remove(page);
    });
}

}
