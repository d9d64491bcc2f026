// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/adapter.h>

namespace tw {

// A key that a person chose for a view, or another relation whose rows nothing else tells apart.

/// The table whose rows are told apart by these columns, and can be changed by them; the table
/// itself where it needs no key, or lacks one of them.
[[nodiscard]] TablePtr withChosenKey(const TablePtr& table, const QStringList& key);

/// Columns that may be part of such a key.
[[nodiscard]] QStringList keyCandidates(const Table& table);

/// Asks by one statement whether all rows differ in these columns, and none is NULL there, at this
/// moment. Fails with InvalidState, naming values that do not tell a row. Blocks.
[[nodiscard]] Result<void> checkChosenKey(
    const Adapter& adapter, const Table& table, const QStringList& key, const CallOptions& options);

}
