// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection_list.h"

namespace tw {

/// What a banner can do about a server that is away or silent.
enum class ConnectionStep
{
    TryNow,
    StayOffline,
    Cancel, ///< asks the server to end what runs
    Abandon ///< closes the connections under what runs
};

/// What a banner says of a server. Plain text.
struct ConnectionNotice
{
    QString text; ///< empty: there is nothing to say
    bool isLost = false; ///< rather than silent
    QList<ConnectionStep> steps; ///< what helps, most likely first

    friend bool operator==(const ConnectionNotice&, const ConnectionNotice&) = default;
};

/// What is to be said now; an empty text while the server answers.
[[nodiscard]] ConnectionNotice connectionNotice(
    const ConnectionEntry& entry, const ConnectionWatch& watch);

/// What a button for the step says.
[[nodiscard]] QString stepText(ConnectionStep step);

/// Why nothing can be saved now; empty while the server answers.
[[nodiscard]] QString offlineText(const ConnectionEntry& entry, const ConnectionWatch* watch);

/// What to say when the server answers again.
[[nodiscard]] QString backText(const ConnectionEntry& entry);

}
