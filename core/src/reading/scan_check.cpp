// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/reading/scan_check.h>

#include <tuplewright/query/engine_statements.h>
#include <tuplewright/rendering/count_renderer.h>
#include <tuplewright/results/result_set.h>

using namespace Qt::StringLiterals;

namespace tw {

Result<bool> readsAllRows(Session& session, const Table& table, const SelectQuery& query,
    const TableLookup* lookup, const CallOptions& options)
{
    const Dialect& dialect = session.pool()->backend().dialect();
    TW_TRY(Statement statement, CountRenderer({dialect, table, lookup}).exact(query));
    statement.sql = dialect.engineStatements().scanSql(statement.sql);
    if (statement.sql.isEmpty())
        return false;
    ResultSet rows;
    TW_TRY_VOID(session.run(statement, &rows, options, StatementOrigin::Library));
    QList<QByteArray> plan;
    for (qint64 row = 0; row < rows.rowCount(); ++row)
        plan.append(rows.cell(row, rows.columnCount() - 1).bytes.toByteArray());
    return dialect.engineStatements().readsAll(table, plan);
}

}
