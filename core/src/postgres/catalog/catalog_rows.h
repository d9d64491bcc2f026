// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/json.h>
#include <tuplewright/connection/connection.h>
#include <tuplewright/connection/server_info.h>
#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/results/row_sink.h>
#include <tuplewright/schema/table.h>

namespace tw {

/// The answer to a catalogue query, read cell by cell.
class CatalogRows
{
public:
    CatalogRows() = default; ///< no rows

    /// Runs the query and keeps its whole answer.
    [[nodiscard]] static Result<CatalogRows> load(
        Connection& connection, const Statement& query, const CallOptions& options);

    /// Rows of the answer.
    [[nodiscard]] qint64 count() const { return m_rows.rowCount(); }
    /// Columns of the answer.
    [[nodiscard]] int columnCount() const { return m_rows.columnCount(); }
    [[nodiscard]] QString text(qint64 row, int column) const; ///< null for NULL
    /// False for NULL.
    [[nodiscard]] bool flag(qint64 row, int column) const;
    [[nodiscard]] char letter(qint64 row, int column) const; ///< NUL for '' and NULL
    /// Unset for NULL and for what is no whole number.
    [[nodiscard]] std::optional<qint64> number(qint64 row, int column) const;
    [[nodiscard]] Json json(qint64 row, int column) const; ///< null for NULL
    [[nodiscard]] QStringList list(qint64 row, int column) const; ///< of a JSON array of strings
    /// Of the text of an int2vector or of an array of numbers.
    [[nodiscard]] QList<int> numbers(qint64 row, int column) const;

private:
    ResultSet m_rows;
};

/// SQL of the row estimate of pg_class `c`; NULL when the server does not know. That of a
/// partitioned table is the sum of its parts, see loadPartitionEstimates().
[[nodiscard]] QString rowEstimateSql();

/// The relkinds that hold rows, as an SQL list.
[[nodiscard]] QString relationKindsSql();

/// By pg_class.relkind; a table for letters this version does not know.
[[nodiscard]] RelationKind relationKindOf(char relkind);

}
