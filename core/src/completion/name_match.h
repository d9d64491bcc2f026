// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

#include <optional>

namespace tw {

/// How well a name fits letters that were typed, both folded: the more the better, from 0 to
/// kBestMatch; unset: not at all. A beginning beats the beginning of one of its words, that the
/// first letters of its words, that letters within, that letters scattered behind the first.
[[nodiscard]] std::optional<int> nameMatch(QStringView name, QStringView typed);

inline constexpr int kBestMatch = 6'000;

}
