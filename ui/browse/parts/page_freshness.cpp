// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_freshness.h"

#include "grid/grid_view.h"
#include "toolkit/notice_bar.h"

namespace tw {

namespace {

using State = BrowseController::State;

bool isOfTheLink(const std::optional<Error>& error)
{
    return error
        && (error->kind == ErrorKind::Connection || error->kind == ErrorKind::ConnectionLost
            || error->kind == ErrorKind::ServerStarting);
}

}

PageFreshness::PageFreshness(const PageParts& parts)
    : m_parts(parts)
{
    connect(
        &m_parts.controller, &BrowseController::stateChanged, this, &PageFreshness::onStateChanged);
    connect(m_parts.controller.edits(), &EditController::savingChanged, this,
        &PageFreshness::onSavingChanged);
}

void PageFreshness::setOffline(const QString& reason)
{
    if (std::exchange(m_offline, reason) == reason)
        return;
    const bool isOffline = !reason.isEmpty();
    m_isOld = m_isOld || isOffline;
    updateStale();
    if (isOffline && isOfTheLink(m_parts.controller.loader().error()))
        m_parts.notice.hide();
    Q_EMIT stateChanged();
}

void PageFreshness::outdate(const QualifiedName& table, bool isOther)
{
    const TablePtr& own = m_parts.controller.table();
    const bool isOwn = own && own->name == table;
    m_isOutdated = m_isOutdated || isOwn;
    m_mayBeOther = m_mayBeOther || (isOwn && isOther);
}

/// A save that is under way brings its own rows itself, and the others when it is over.
void PageFreshness::catchUp()
{
    const bool hasFailed = hasFailedOffline();
    if (!m_offline.isEmpty() || !(m_isOld || hasFailed || m_isOutdated))
        return;
    BrowseController& controller = m_parts.controller;
    if (hasFailed)
        m_parts.notice.hide();
    const bool isSaving = controller.edits()->isSaving();
    if (m_isOld || hasFailed || (m_mayBeOther && !isSaving))
        controller.refresh();
    else if (!isSaving)
        controller.reread();
}

void PageFreshness::onStateChanged()
{
    const State state = m_parts.controller.state();
    updateStale();
    m_isOld = m_isOld && (state != State::Loading || !m_offline.isEmpty());
    m_isOutdated = m_isOutdated && state != State::Loading;
    m_mayBeOther = m_mayBeOther && state != State::Loading;
    showLoadError();
}

void PageFreshness::onSavingChanged()
{
    if (!m_parts.controller.edits()->isSaving() && m_isOutdated && m_parts.page.isVisible())
        Q_EMIT catchUpNeeded();
}

void PageFreshness::updateStale()
{
    m_parts.grid.setStale(m_parts.controller.state() == State::Failed || !m_offline.isEmpty());
}

/// What the window's banner says of the connection is not repeated here.
void PageFreshness::showLoadError()
{
    const std::optional<Error>& error = m_parts.controller.loader().error();
    if (!error || (!m_offline.isEmpty() && isOfTheLink(error)))
        return;
    const State state = m_parts.controller.state();
    if (state == State::Failed)
        m_parts.showError(*error);
    else if (state == State::Ready)
        m_parts.notice.show(NoticeBar::Kind::Info, explain(*error));
}

bool PageFreshness::hasFailedOffline() const
{
    return m_parts.controller.state() == State::Failed
        && isOfTheLink(m_parts.controller.loader().error());
}

}
