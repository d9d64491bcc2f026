// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "undoing/undo_check.h"

#include <tuplewright/editing/batch.h>

namespace tw {

/// Writes statements that each give one row its bytes back, without filling or checking anything.
class UndoWrites
{
public:
    UndoWrites(const Dialect& dialect, const UndoTable& table, const ReceiptTable& receipt)
        : m_dialect(dialect)
        , m_table(*table.now->table)
        , m_receipt(receipt)
    { }

    /// Puts a deleted row back with every kept column.
    [[nodiscard]] BatchStep insertion(const RowImage::Cells& cells) const;
    /// Takes an inserted row away.
    [[nodiscard]] BatchStep deletion(const KeyValues& key) const;

    /// Of the columns in which the two differ.
    [[nodiscard]] BatchStep update(
        const KeyValues& key, const RowImage::Cells& from, const RowImage::Cells& to) const;

    /// The key's values with the names of their columns.
    [[nodiscard]] ColumnValues namedKey(const KeyValues& key) const;
    /// The key columns of an image.
    [[nodiscard]] KeyValues keyOf(const RowImage::Cells& cells) const;

private:
    [[nodiscard]] QString name() const { return m_dialect.quote(m_table.name); }
    [[nodiscard]] QString bound(const Value& value, Parameters& parameters) const;
    [[nodiscard]] QString keyCondition(const KeyValues& key, Parameters& parameters) const;
    [[nodiscard]] BatchStep step(
        ChangeKind kind, const KeyValues& key, const QString& start, Parameters& parameters) const;

    const Dialect& m_dialect;
    const Table& m_table;
    const ReceiptTable& m_receipt;
};

}
