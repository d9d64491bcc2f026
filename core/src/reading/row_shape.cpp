// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/reading/row_shape.h>

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/adapter/related_tables.h>
#include <tuplewright/rendering/select_renderer.h>
#include <tuplewright/results/result_set.h>

using namespace Qt::StringLiterals;

namespace tw {

Result<ResultHeader> readShape(const Adapter& adapter, const Table& table, const SelectQuery& query,
    const CallOptions& options)
{
    TW_TRY(const TableSet related, loadRelatedTables(adapter, table, query, options));
    TW_TRY(Statement statement, SelectRenderer({adapter.dialect(), table, &related}).all(query));
    statement.sql += u" LIMIT 0"_s;
    ResultSet none;
    TW_TRY_VOID(adapter.runReadOnly(statement, &none, options));
    return none.header();
}

}
