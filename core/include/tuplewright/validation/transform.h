// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/values/value.h>

namespace tw {

/// What is done to a typed value before it is checked and saved; done twice, it is the same. NULL,
/// DEFAULT and bytes stay as they are.
enum class Transform
{
    Trim, ///< white space at both ends goes
    CollapseSpaces, ///< and runs of it inside become one space
    Lower,
    Upper,
    EmptyToNull,
    HashPassword, ///< a salted PBKDF2 hash, see passwordMatches(); such a hash stays
};

/// The value after one transform.
[[nodiscard]] TW_CORE_EXPORT Value transformed(const Value& value, Transform transform);

/// A new salt each time: `pbkdf2_sha256$iterations$salt$hash`, salt and hash in Base64.
[[nodiscard]] TW_CORE_EXPORT QString passwordHash(const QString& password);

/// Takes as long for a wrong password as for the right one. False for a text that is no such hash.
[[nodiscard]] TW_CORE_EXPORT bool passwordMatches(const QString& password, const QString& hash);

}
