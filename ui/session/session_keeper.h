// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_list.h"
#include "session_state.h"

#include <QLockFile>
#include <QTimer>

namespace tw {

class PageArea;
class PageOpener;
class Preferences;

/// Remembers what is open, soon after each change, and opens it again at the next start.
class SessionKeeper final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the keeper.
    SessionKeeper(ConnectionList& connections, PageArea& pages, PageOpener& opener,
        Preferences& preferences, QObject* parent = nullptr);

    enum class Occasion
    {
        Start, ///< the preferences say what is wanted
        Replacement ///< of a window by another one: everything
    };

    /// Opens what was open. False when this is the first start. A second program on the same
    /// settings opens nothing by itself, and leaves the session to the first.
    [[nodiscard]] bool restore(Occasion occasion);

    void save();

private:
    [[nodiscard]] WindowSession state() const;
    [[nodiscard]] QUuid find(const SessionConnection& connection) const;

    ConnectionList& m_connections;
    PageArea& m_pages;
    PageOpener& m_opener;
    Preferences& m_preferences;
    QTimer m_soon;
    QLockFile m_lock;
    const bool m_isOurs; ///< else another running program keeps the session, and this one does not
};

}
