// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/reading/common_values.h>

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/query/engine_statements.h>
#include <tuplewright/query/mask.h>
#include <tuplewright/results/result_set.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr int kSample = 10'000;

/// What stands once is not common, so a column of different values has none.
Statement sampled(const Dialect& dialect, const Table& table, const Column& column, int most)
{
    return {u"SELECT value FROM (SELECT %1 AS value FROM %2 LIMIT %3) AS sample"
            " WHERE value IS NOT NULL GROUP BY value HAVING count(*) > 1"
            " ORDER BY count(*) DESC LIMIT %4"_s.arg(selectedColumn(dialect, column),
                dialect.quote(table.name), QString::number(kSample), QString::number(most)),
        {}};
}

Result<QList<Value>> valuesOf(
    const Adapter& adapter, const Statement& statement, const CallOptions& options)
{
    ResultSet rows;
    TW_TRY_VOID(adapter.run(statement, &rows, options));
    QList<Value> values;
    for (qint64 row = 0; row < rows.rowCount(); ++row)
        values.append(rows.cell(row, 0).toValue());
    return values;
}

}

Result<QList<Value>> commonValues(const Adapter& adapter, const Table& table, const QString& column,
    int most, const CallOptions& options)
{
    TW_TRY(const Column* found, table.require(column));
    if (found->isMasked || !found->type.hasEquality)
        return QList<Value>();
    if (const auto kept = adapter.dialect().engineStatements().commonValues(table, *found, most)) {
        TW_TRY(QList<Value> values, valuesOf(adapter, *kept, options));
        if (!values.isEmpty())
            return values;
    }
    return valuesOf(adapter, sampled(adapter.dialect(), table, *found, most), options);
}

}
