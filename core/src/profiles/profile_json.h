// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/profiles/profile_store.h>

#include <QJsonArray>
#include <QJsonObject>

#include <expected>

// How a profile is written in JSON, in the file of a user and in files that are handed on.

namespace tw {

/// `json` with the members of the profile in it; others stay. Holds no secret.
[[nodiscard]] QJsonObject profileJson(const ConnectionProfile& profile, QJsonObject json);

/// All of an array, or a sentence on what is wrong with one of them.
[[nodiscard]] std::expected<QList<ConnectionProfile>, QString> profilesOf(const QJsonArray& array);

}
