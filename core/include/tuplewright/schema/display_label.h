// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/table.h>

namespace tw {

/// The columns whose values, one after the other, name a row of the table for a person: those
/// `declared` when the table has them all; else a text called name, title, label, email or the
/// like; else a first and a last name; else a text that is unique; else the key. Empty when the
/// table has none of these.
[[nodiscard]] TW_CORE_EXPORT QStringList displayColumns(
    const Table& table, const QStringList& declared = {});

}
