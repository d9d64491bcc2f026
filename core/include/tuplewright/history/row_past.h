// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/receipts/receipt_store.h>

namespace tw {

/// Who kept a version of a row.
enum class VersionSource
{
    Receipt, ///< a save of this computer
    Archive, ///< a copy that the table keeps beside the row
    Audit ///< a table of the database that other tables' changes are written into
};

/// The stable spelling in JSON and listings: "receipt".
[[nodiscard]] TW_CORE_EXPORT QString versionSourceName(VersionSource source);

/// What made a version.
enum class VersionOperation
{
    Insert,
    Update,
    Delete,
    Unknown ///< the source keeps the row and not what was done to it
};

/// The stable spelling in JSON and listings: "update".
[[nodiscard]] TW_CORE_EXPORT QString versionOperationName(VersionOperation operation);

/// What one write made of a row, as far as its source tells. Columns have the names of today.
/// Missing are masked columns, computed ones, and large values that the write left as they were.
struct RowVersion
{
    QDateTime at; ///< UTC, of a time without zone, too; invalid: the source does not tell
    QString who; ///< likewise empty
    VersionSource source = VersionSource::Receipt;
    QString origin; ///< the id of the receipt, the key of the copy, or the audit table
    VersionOperation operation = VersionOperation::Unknown;
    std::optional<ColumnValues> was; ///< unset: there was no row, or the source does not tell
    std::optional<ColumnValues> is; ///< unset: there was none any more
    QStringList changed; ///< columns that held something else before; empty where nobody knows
};

/// All that is known of one row.
struct RowPast
{
    std::optional<ColumnValues> present; ///< unset: there is no such row now
    QList<RowVersion> versions; ///< newest first, those without a time last
    QStringList unread; ///< sources that may hold more, each with the reason
    bool isCut = false; ///< there are more versions
};

/// Puts the versions of one row together: from receipts of this database, also under the keys that
/// the row had before; from copies that the table keeps; and from audit tables, which are known by
/// their columns. `store` may be null. The table has its key; the row itself may be gone. No more
/// than `most` versions are kept of each source. Blocks. Fails with InvalidArgument for another key
/// than the table's, and as reads fail.
[[nodiscard]] TW_CORE_EXPORT Result<RowPast> readRowPast(const Adapter& adapter,
    const ReceiptStore* store, const TablePtr& table, const ColumnValues& key, qsizetype most,
    const CallOptions& call);

}
