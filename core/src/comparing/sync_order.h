// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/comparing/difference.h>

#include <QList>

namespace tw {

/// A table of B that is made as that of A.
struct SyncedTable
{
    const Table* table = nullptr;
    bool collides = false; ///< rows must go before others can come
};

enum class SyncWrite
{
    Delete,
    Update,
    Insert
};

/// One kind of write in one table.
struct SyncPhase
{
    qsizetype table = 0; ///< its place in the list
    SyncWrite write = SyncWrite::Update;
};

/// In which order rows are written that keys and foreign keys allow it. `tables`: parents first.
[[nodiscard]] QList<SyncPhase> syncOrder(const QList<SyncedTable>& tables);

/// In words, what making B as A does not bring about in a table.
[[nodiscard]] QStringList syncRemarks(
    const ComparedTable& table, qint64 unchangeable, bool inserts);

}
