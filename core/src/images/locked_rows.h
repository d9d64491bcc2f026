// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "images/image_table.h"

namespace tw {

enum class RowLocking
{
    Lock, ///< in the order of the table's key, until the transaction ends
    ReadOnly
};

/// Servers let nobody lock rows who may not change any column of them.
[[nodiscard]] bool mayLock(const Table& table);

/// A row that was found, and the key of the list it was found by.
struct FoundRow
{
    RowImage::Cells cells;
    qsizetype key = 0;
};

/// Reads what is kept of the rows whose `columns` hold one of the keys. A key with NULL in it finds
/// nothing.
[[nodiscard]] Result<std::vector<FoundRow>> readRows(Session& session, const ImageTable& table,
    const QStringList& columns, const QList<KeyValues>& keys, RowLocking locking,
    const CallOptions& options);

/// `(a, b) IN (…)`: true for the rows with these keys. At least one.
[[nodiscard]] QString amongKeys(const Dialect& dialect, const Table& table,
    const QList<KeyValues>& keys, Parameters& parameters);

/// So many keys go into one statement.
[[nodiscard]] qsizetype keysInStatement(qsizetype columns);

}
