// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>

namespace tw {

/// One part of a composed value: the server's bytes of it, or null. Empty bytes are not null.
using TextItem = std::optional<QByteArray>;

/// No text of more parts than this is read.
inline constexpr qsizetype kMostTextItems = 4'194'304;

}
