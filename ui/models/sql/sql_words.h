// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <span>

namespace tw {

/// The words of SQL that an editor sets apart, in small letters and in order. Most engines allow
/// some of them as names.
[[nodiscard]] std::span<const QLatin1StringView> sqlKeywords();

/// In capitals or not.
[[nodiscard]] bool isSqlKeyword(QStringView word);

/// A word that is a value: TRUE, FALSE, NULL.
[[nodiscard]] bool isSqlConstant(QStringView word);

}
