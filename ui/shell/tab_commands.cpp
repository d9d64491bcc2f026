// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tab_commands.h"

#include "pages/close_guard.h"
#include "pages/page_area.h"
#include "pages/page_opener.h"

namespace tw {

TabCommands::TabCommands(PageArea& pages, PageOpener& opener, CloseGuard& guard, QObject* parent)
    : QObject(parent)
    , m_pages(pages)
    , m_opener(opener)
    , m_guard(guard)
{ }

bool TabCommands::bringToFront(WindowCommand command)
{
    switch (command) {
    case WindowCommand::RecentTab:
        m_pages.showRecent(1);
        return true;
    case WindowCommand::EarlierTab:
        m_pages.showRecent(-1);
        return true;
    case WindowCommand::NextTab:
        m_pages.showNext(1);
        return true;
    case WindowCommand::PreviousTab:
        m_pages.showNext(-1);
        return true;
    default:
        break;
    }
    if (command < WindowCommand::Tab1 || command > WindowCommand::Tab9)
        return false;
    const QList<Page*> pages = m_pages.pages();
    const int number = int(command) - int(WindowCommand::Tab1);
    if (number < pages.size())
        m_pages.bringToFront(pages.at(number));
    return true;
}

bool TabCommands::run(WindowCommand command)
{
    Page* front = m_pages.current();
    switch (command) {
    case WindowCommand::CloseTab:
        close({front});
        return true;
    case WindowCommand::CloseOtherTabs: {
        QList<Page*> others = closable(0);
        others.removeOne(front);
        close(others);
        return true;
    }
    case WindowCommand::CloseTabsBehind:
        close(closable(m_pages.neighbours(front).indexOf(front) + 1));
        return true;
    case WindowCommand::PinTab:
        m_pages.setPinned(front, !m_pages.isPinned(front));
        return true;
    case WindowCommand::TabsBeside:
        arrange(Qt::Horizontal);
        return true;
    case WindowCommand::TabsBelow:
        arrange(Qt::Vertical);
        return true;
    case WindowCommand::MoveTab:
        m_pages.moveToOther(front);
        return true;
    case WindowCommand::OtherGroup:
        m_pages.goToOther();
        return true;
    case WindowCommand::ReopenTab:
        m_opener.reopen();
        return true;
    default:
        return bringToFront(command);
    }
}

/// Asked for the second time, it puts all tabs into one group again.
void TabCommands::arrange(Qt::Orientation orientation)
{
    if (m_pages.isSplit() && m_pages.orientation() == orientation)
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
