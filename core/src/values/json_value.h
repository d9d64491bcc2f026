// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/json.h>
#include <tuplewright/values/value.h>

namespace tw {

/// The value a person wrote as JSON. Numbers keep their digits; an array or object is the text of a
/// JSON value.
[[nodiscard]] Value valueFromJson(const Json& json);
/// The inverse of valueFromJson(): a number where the value is one, else a string.
[[nodiscard]] Json valueToJson(const Value& value);

}
