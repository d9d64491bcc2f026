// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/session/scalars.h>

#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/result_set.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Result<ResultSet> answerOf(Session& session, const Statement& statement, const CallOptions& options)
{
    ResultSet rows;
    TW_TRY_VOID(session.run(statement, &rows, options));
    if (rows.columnCount() == 0)
        return fail(ErrorKind::InvalidArgument, u"The statement returns no rows."_s);
    return rows;
}

}

Result<QList<Value>> scalars(
    Session& session, const Statement& statement, const CallOptions& options)
{
    TW_TRY(const ResultSet rows, answerOf(session, statement, options));
    QList<Value> values;
    values.reserve(rows.rowCount());
    for (qint64 row = 0; row < rows.rowCount(); ++row)
        values.append(rows.cell(row, 0).toValue());
    return values;
}

Result<std::optional<Value>> scalarOneOrNone(
    Session& session, const Statement& statement, const CallOptions& options)
{
    TW_TRY(const QList<Value> values, scalars(session, statement, options));
    if (values.size() > 1)
        return fail(
            ErrorKind::MultipleResults, u"There are %1 rows instead of one."_s.arg(values.size()));
    return values.isEmpty() ? std::nullopt : std::optional(values.first());
}

Result<Value> scalarOne(Session& session, const Statement& statement, const CallOptions& options)
{
    TW_TRY(const std::optional<Value> value, scalarOneOrNone(session, statement, options));
    if (!value)
        return fail(ErrorKind::NotFound, u"There is no row."_s);
    return *value;
}

}
