// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/json.h>

#include <QStringList>

namespace tw {

// What reading filters and queries from JSON has in common. `where` is the path to the place at
// hand, such as `filter.and[2].value`; its first word says what is read.

/// InvalidArgument that names what is read and the place.
[[nodiscard]] std::unexpected<Error> badJson(
    const QString& where, const QString& reason, const QString& hint = {});

/// The text that a member must hold.
[[nodiscard]] Result<QString> readText(
    const Json& json, const QString& member, const QString& where);

/// Every member must be known and written once: a misspelled one would change the meaning.
[[nodiscard]] Result<void> checkMembers(
    const Json& json, const QStringList& known, const QString& where);

/// An array of texts, or of numbers that stand for places in an array.
[[nodiscard]] Result<QStringList> readNames(const Json& json, const QString& where);
/// What readNames() reads.
[[nodiscard]] Json writeNames(const QStringList& names);

}
