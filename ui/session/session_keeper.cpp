// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_keeper.h"

#include "commands/preferences.h"
#include "tabs/page_area.h"
#include "tabs/page_opener.h"

#include <QFile>

namespace tw {

namespace {

constexpr int kSoonMs = 1000;

/// Where no lock can be made nobody can keep anything, so there is nothing to overwrite.
bool isOurs(QLockFile& lock)
{
    if (!lock.tryLock(0))
        return lock.error() != QLockFile::LockFailedError;
    QFile::setPermissions(lock.fileName(), QFile::ReadOwner | QFile::WriteOwner);
    return true;
}

}

SessionKeeper::SessionKeeper(ConnectionList& connections, PageArea& pages, PageOpener& opener,
    Preferences& preferences, QObject* parent)
    : QObject(parent)
    , m_connections(connections)
    , m_pages(pages)
    , m_opener(opener)
    , m_preferences(preferences)
    , m_lock(preferences.besideIt(QStringLiteral("session.lock")))
    , m_isOurs(isOurs(m_lock))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &SessionKeeper::save);
    const auto later = [this] { m_soon.start(); };
    connect(&pages, &PageArea::currentChanged, this, later);
    connect(&pages, &PageArea::stateChanged, this, later);
    connect(&pages, &PageArea::removed, this, later);
    connect(&connections, &ConnectionList::changed, this, later);
    connect(&connections, &ConnectionList::removed, this, later);
}

QUuid SessionKeeper::find(const SessionConnection& connection) const
{
    if (!connection.profile.isNull())
        return m_connections.find(connection.profile) ? connection.profile : QUuid();
    const Result<ParsedUrl> url = parseUrl(connection.url);
    return url ? m_connections.add(url->config, {}) : QUuid();
}

bool SessionKeeper::restore(Occasion occasion)
{
    const QByteArray json = m_preferences.session();
    if (json.isEmpty())
        return false;
    if (!m_isOurs)
        return true;
    if (occasion == Occasion::Start && !m_preferences.isOn(Preference::RestoreSession))
        return true;
    const WindowSession session = WindowSession::fromJson(json);
    const bool connects = m_preferences.isOn(Preference::ConnectAtStart);
    QList<QUuid> ids;
    for (const SessionConnection& connection : session.connections) {
        ids.append(find(connection));
        if (connects && connection.isOpen && !ids.constLast().isNull())
            m_connections.open(ids.constLast());
    }
    m_pages.groups().arrange(session.isStacked ? Qt::Vertical : Qt::Horizontal, session.share);
    for (int index = 0; index < session.tabs.size(); ++index) {
        const SessionTab& tab = session.tabs.at(index);
        const QUuid id = ids.at(tab.connection);
        if (id.isNull())
            continue;
        PageDescriptor page = tab.page;
        page.connection = id;
        m_opener.restore({page, index == session.front, tab.isPinned, true,
            tab.isSecond ? PageArea::Side::Second : PageArea::Side::First, tab.isShown});
    }
    return true;
}

WindowSession SessionKeeper::state() const
{
    WindowSession state;
    QList<QUuid> ids;
    for (int index = 0; index < m_connections.count(); ++index) {
        const ConnectionEntry& entry = m_connections.at(index);
        SessionConnection connection;
        connection.isOpen = entry.state == ConnectionEntry::State::Open;
        if (entry.isStored)
            connection.profile = entry.profile.id;
        else
            connection.url = entry.profile.config.toUrl();
        state.connections.append(connection);
        ids.append(entry.profile.id);
    }
    for (const TabRequest& request : m_opener.requests()) {
        const qsizetype connection = ids.indexOf(request.page.connection);
        if (connection < 0)
            continue;
        if (request.inFront)
            state.front = int(state.tabs.size());
        state.tabs.append({int(connection), request.page, request.isPinned,
            request.side == PageArea::Side::Second, request.isShown});
        state.tabs.last().page.connection = {};
    }
    state.isStacked = m_pages.groups().orientation() == Qt::Vertical;
    state.share = m_pages.groups().share();
    return state;
}

void SessionKeeper::save()
{
    m_soon.stop();
    if (!m_isOurs)
        return;
    m_preferences.setSession(state().toJson());
}

}
