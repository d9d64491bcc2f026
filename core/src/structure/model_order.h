// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/structure/schema_model.h>

#include <functional>
#include <set>

namespace tw {

/// The names, each behind those it needs; independent ones in the order of names. A circle is cut
/// where its first name stands.
[[nodiscard]] QList<ModelName> inOrder(const std::set<ModelName>& names,
    const std::function<QList<ModelName>(const ModelName&)>& needs);

}
