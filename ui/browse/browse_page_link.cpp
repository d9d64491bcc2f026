// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a page does while its server is away. The window's banner tells of it, once.

#include "browse_page.h"

#include "child_rows_pane.h"
#include "grid/grid_view.h"
#include "toolkit/notice_bar.h"

namespace tw {

namespace {

using State = BrowseController::State;

bool tellsOfTheLink(const std::optional<Error>& error)
{
    return error
        && (error->kind == ErrorKind::Connection || error->kind == ErrorKind::ConnectionLost
            || error->kind == ErrorKind::ServerStarting);
}

}

void BrowsePage::setOffline(const QString& reason)
{
    if (m_children)
        for (BrowsePage* child : m_children->pages())
            child->setOffline(reason);
    if (std::exchange(m_offline, reason) == reason)
        return;
    const bool isOffline = !reason.isEmpty();
    m_isOld = m_isOld || isOffline;
    m_grid->setStale(isOffline || m_controller.state() == State::Failed);
    if (isOffline && tellsOfTheLink(m_controller.error()))
        m_notice->hide();
    Q_EMIT stateChanged();
}

void BrowsePage::catchUp()
{
    if (m_children)
        for (BrowsePage* child : m_children->pages())
            child->catchUp();
    const bool hasFailed
        = m_controller.state() == State::Failed && tellsOfTheLink(m_controller.error());
    if (!m_offline.isEmpty() || !(m_isOld || hasFailed || m_isOutdated))
        return;
    if (hasFailed)
        m_notice->hide();
    if (m_isOld || hasFailed)
        m_controller.refresh();
    else if (!m_controller.edits()->isSaving())
        m_controller.reread();
}

/// A save of its own that is under way brings its rows itself, and the others when it is over.
void BrowsePage::outdate(const QualifiedName& table, const Page* by)
{
    if (m_children)
        m_children->outdate(table, by);
    const TablePtr& own = m_controller.table();
    m_isOutdated = m_isOutdated || (by != this && own && own->name == table);
}

void BrowsePage::showLoadError()
{
    const std::optional<Error>& error = m_controller.error();
    const bool isToldElsewhere = !m_offline.isEmpty() && tellsOfTheLink(error);
    if (!error || isToldElsewhere)
        return;
    if (m_controller.state() == State::Failed)
        m_notice->show(NoticeBar::Kind::Error, explain(*error));
    else if (m_controller.state() == State::Ready)
        m_notice->show(NoticeBar::Kind::Info, explain(*error));
}

bool BrowsePage::refusesOffline()
{
    if (m_offline.isEmpty())
        return false;
    const int changes = pendingChanges();
    m_notice->show(NoticeBar::Kind::Error,
        {tr("Not saved. %1").arg(m_offline), {},
            changes == 1 ? tr("1 change is kept and can be saved when the server answers again.")
                         : tr("%n changes are kept and can be saved when the server answers again.",
                               nullptr, changes),
            {}});
    return true;
}

}
