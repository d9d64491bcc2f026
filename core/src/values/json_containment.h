// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/json.h>

#include <QStringList>

namespace tw {

/// The value at a path of member names and places in arrays, or null when there is none. A negative
/// place counts from the end.
[[nodiscard]] const Json* jsonAt(const Json& document, const QStringList& path);

/// Whether all of `part` is somewhere in `whole`, by the rules of jsonb's `@>`: an object holds the
/// members, an array the elements in any order, and at the top also a bare value.
[[nodiscard]] bool jsonContains(const Json& whole, const Json& part);

}
