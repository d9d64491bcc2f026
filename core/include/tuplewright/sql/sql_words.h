// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>

#include <QStringView>

#include <span>

namespace tw {

/// The words of SQL that an editor sets apart, in small letters and in order. Most engines allow
/// some of them as names.
[[nodiscard]] TW_CORE_EXPORT std::span<const QLatin1StringView> sqlKeywords();

/// In capitals or not.
[[nodiscard]] TW_CORE_EXPORT bool isSqlKeyword(QStringView word);

/// A word that is a value: TRUE, FALSE, NULL.
[[nodiscard]] TW_CORE_EXPORT bool isSqlConstant(QStringView word);

}
