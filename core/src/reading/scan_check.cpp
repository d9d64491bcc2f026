// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/reading/scan_check.h>

#include <tuplewright/base/json.h>
#include <tuplewright/rendering/count_renderer.h>
#include <tuplewright/results/result_set.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// Partitions stand in the plan under names of their own.
bool hasScan(const Json& node, const Table& table)
{
    const Json* const type = node.find(u"Node Type");
    const Json* const relation = node.find(u"Relation Name");
    const bool isTable = relation
        && (table.kind == RelationKind::PartitionedTable
            || relation->toString() == table.name.name);
    if (isTable && type && type->toString() == u"Seq Scan"_s)
        return true;
    const Json* const plans = node.find(u"Plans");
    return plans && std::ranges::any_of(plans->items(), [&table](const Json& plan) {
        return hasScan(plan, table);
    });
}

bool saysScanInJson(const QByteArray& answer, const Table& table)
{
    const Result<Json> plans = Json::parse(answer);
    if (!plans || plans->items().empty())
        return false;
    const Json* const plan = plans->items().front().find(u"Plan");
    return plan && hasScan(*plan, table);
}

/// SQLite's last column says SCAN or SEARCH and the name of the table.
bool saysScanInLines(const ResultSet& rows, const Table& table)
{
    const QString scan = u"SCAN "_s;
    const QString schema = table.name.schema + u'.';
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        QString detail = rows.cell(row, rows.columnCount() - 1).toValue().toText();
        if (!detail.startsWith(scan))
            continue;
        detail.remove(0, scan.size());
        if (detail.startsWith(schema))
            detail.remove(0, schema.size());
        if (detail == table.name.name || detail.startsWith(table.name.name + u' '))
            return true;
    }
    return false;
}

}

Result<bool> readsAllRows(Session& session, const Table& table, const SelectQuery& query,
    const TableLookup* lookup, const CallOptions& options)
{
    const Dialect& dialect = session.pool()->backend().dialect();
    TW_TRY(Statement statement, CountRenderer({dialect, table, lookup}).exact(query));
    const bool isJson = dialect.syntax().family == SqlFamily::PostgreSql;
    statement.sql.prepend(isJson ? u"EXPLAIN (FORMAT JSON) "_s : u"EXPLAIN QUERY PLAN "_s);
    ResultSet rows;
    TW_TRY_VOID(session.run(statement, &rows, options, StatementOrigin::Library));
    if (rows.rowCount() == 0)
        return false;
    return isJson ? saysScanInJson(rows.cell(0, 0).bytes.toByteArray(), table)
                  : saysScanInLines(rows, table);
}

}
