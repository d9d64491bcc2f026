// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigator/page_descriptor.h"

#include <QByteArray>
#include <QList>

namespace tw {

/// A connection that was in the navigator.
struct SessionConnection
{
    QUuid profile; ///< null: it was not stored
    QString url; ///< without a password; of those that were not stored
    bool isOpen = false;

    friend bool operator==(const SessionConnection&, const SessionConnection&) = default;
};

/// A page that was open.
struct SessionTab
{
    int connection = 0; ///< index into the connections of the session
    PageDescriptor page; ///< without the connection, which has another id in each run
    bool isPinned = false;
    bool isSecond = false; ///< in the second group of tabs
    bool isShown = false; ///< in its group

    friend bool operator==(const SessionTab&, const SessionTab&) = default;
};

/// What was open when the program was left. Plain data; holds no secret.
struct WindowSession
{
    QList<SessionConnection> connections;
    QList<SessionTab> tabs;
    int front = -1; ///< index of the tab in front; -1: none
    bool isStacked = false; ///< the groups of tabs stand one below the other
    int share = 50; ///< of the room for tabs, in percent, that the first group has

    [[nodiscard]] QByteArray toJson() const;

    /// Whatever can be read; an empty session of a text that is none.
    [[nodiscard]] static WindowSession fromJson(const QByteArray& json);

    friend bool operator==(const WindowSession&, const WindowSession&) = default;
};

}
