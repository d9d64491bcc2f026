// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/table.h>

namespace tw {

/// The statement by which the owner of a relation gives the role of `table` what it lacks, for
/// `privileges` such as UPDATE. Empty where there are no roles.
[[nodiscard]] TW_CORE_EXPORT QString grantStatement(
    const Table& table, const QStringList& privileges);

}
