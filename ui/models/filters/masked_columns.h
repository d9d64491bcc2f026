// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filter_lines.h"

namespace tw {

// Columns whose values a connection masks. What a filter or an order says of one would tell its
// values little by little, so neither may speak of it while it is masked.

/// Columns of the table that are masked, in its order.
[[nodiscard]] QStringList maskedColumns(const Table& table);

/// Those of them that the role may read.
[[nodiscard]] QStringList revealableColumns(const Table& table);

/// Whether the column may be masked: it neither tells rows apart nor leads to others.
[[nodiscard]] bool canBeMasked(const Table& table, const QString& column);

/// What a table and the setting `masked_columns` of its connection keep from filters and orders.
class MaskedNames
{
public:
    MaskedNames(const Table& table, const Dialect& dialect, const QString& setting);

    /// The first masked column that a condition speaks of, also of a related table; of typed SQL
    /// every word that is the name of one, unless the table has a column of that name that is not
    /// masked. Empty: none.
    [[nodiscard]] QString inCondition(const RowFilter& rows) const;
    [[nodiscard]] QString inOrder(const Sort& sort) const;
    [[nodiscard]] QString inComputed(const ComputedColumn& column) const;

    /// What is left of it without them.
    [[nodiscard]] RowFilter removedFrom(RowFilter rows) const;

    /// Why a condition or an order is not taken.
    [[nodiscard]] static Error refusal(const QString& column);

private:
    [[nodiscard]] QString inFilter(const Filter& filter, bool isRelated = false) const;
    [[nodiscard]] QString inSql(const QString& sql) const;

    const Dialect& m_dialect;
    QStringList m_own;
    QStringList m_anywhere; ///< names of masked columns of whatever table
    QStringList m_inSql; ///< words that typed SQL must not hold
};

/// The entries of the setting `masked_columns`. Fails with InvalidArgument.
[[nodiscard]] Result<QStringList> checkedMasks(const QString& setting);

/// The setting `masked_columns` with a column of a table masked too, or no longer. Fails with
/// InvalidArgument where an entry masks it in other tables as well.
[[nodiscard]] Result<QString> withMask(
    const QString& setting, const QualifiedName& table, const QString& column, bool isMasked);

}
