// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aggregate_reading.h"

#include <tuplewright/adapter/related_tables.h>
#include <tuplewright/rendering/aggregate_renderer.h>

namespace tw {

AggregateQuery aggregateOver(const Table& table, const RowFilter& rows, DeletedRows deleted)
{
    AggregateQuery query;
    query.table = table.name;
    query.filter = rows.filter;
    query.whereSql = rows.whereSql;
    query.deleted = deleted;
    return query;
}

Operation<ResultSet> readAggregate(AsyncAdapter& reader, const TablePtr& table,
    const AggregateQuery& query, std::chrono::milliseconds patience)
{
    return reader.call([table, query, patience](
                           const Adapter& adapter, const CallOptions& given) -> Result<ResultSet> {
        CallOptions options = given;
        options.deadline = QDeadlineTimer(patience);
        TW_TRY(const TableSet related, loadRelatedTables(adapter, *table, query.filter, options));
        TW_TRY(const Statement statement,
            AggregateRenderer({adapter.dialect(), *table, &related}).statement(query));
        ResultSet rows;
        TW_TRY_VOID(adapter.run(statement, &rows, options));
        return rows;
    });
}

}
