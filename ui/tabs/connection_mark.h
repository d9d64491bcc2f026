// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_list.h"
#include "theme/theme.h"

namespace tw {

/// How a connection is marked, so that nobody takes it for another one: a colour, and words.
struct ConnectionMark
{
    std::optional<Token> stripe; ///< the profile's colour, or the one of what it is used for
    QString band; ///< what the band over its pages says; empty: there is none
    QString bandIcon;
    bool isProduction = false;
    QString name = {}; ///< of the connection, where nothing else tells its tabs apart

    friend bool operator==(const ConnectionMark&, const ConnectionMark&) = default;
};

/// By its profile and what the server says.
[[nodiscard]] ConnectionMark connectionMark(const ConnectionEntry& entry);

}
