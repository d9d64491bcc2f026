// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/reading/statistics_age.h>

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/query/engine_statements.h>
#include <tuplewright/results/result_set.h>

namespace tw {

Result<std::optional<std::chrono::seconds>> statisticsAge(
    const Adapter& adapter, const Table& table, const CallOptions& options)
{
    const std::optional<Statement> statement
        = adapter.dialect().engineStatements().statisticsAge(table);
    if (!statement)
        return std::nullopt;
    ResultSet answer;
    TW_TRY_VOID(adapter.run(*statement, &answer, options));
    bool isNumber = false;
    const qint64 seconds
        = answer.rowCount() == 0 ? 0 : answer.cell(0, 0).bytes.toLongLong(&isNumber);
    return isNumber ? std::optional(std::chrono::seconds(std::max<qint64>(0, seconds)))
                    : std::nullopt;
}

}
