// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection_list.h"

namespace tw {

/// What a banner can do about a link.
enum class LinkStep
{
    TryNow,
    StayOffline,
    Cancel, ///< asks the server to end what runs
    Abandon ///< closes the links under what runs
};

/// A link in the words of a banner. Plain text.
struct LinkWords
{
    QString text; ///< empty: there is nothing to say
    bool isLost = false; ///< rather than silent
    QList<LinkStep> steps; ///< what helps, most likely first

    friend bool operator==(const LinkWords&, const LinkWords&) = default;
};

[[nodiscard]] LinkWords linkWords(const ConnectionEntry& entry, const LinkWatch& link);

/// What a button for the step says.
[[nodiscard]] QString stepText(LinkStep step);

/// Why nothing can be saved now; empty while the server answers.
[[nodiscard]] QString offlineText(const ConnectionEntry& entry, const LinkWatch* link);

/// What to say when the server answers again.
[[nodiscard]] QString backText(const ConnectionEntry& entry);

}
