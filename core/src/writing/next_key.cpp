// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/writing/next_key.h>

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/query/engine_statements.h>
#include <tuplewright/results/result_set.h>

#include <QUuid>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isUuid(const Column& column)
{
    return column.type.typeClass == TypeClass::Uuid;
}

}

bool hasNextKey(const Dialect& dialect, const Table& table, const QString& column)
{
    const Column* found = table.find(column);
    return found && found->insertable
        && (isUuid(*found) || dialect.engineStatements().nextNumber(table, *found).has_value());
}

Result<std::optional<Value>> numberAhead(
    const Adapter& adapter, const Table& table, const QString& column, const CallOptions& options)
{
    TW_TRY(const Column* found, table.require(column));
    const std::optional<Statement> statement
        = adapter.dialect().engineStatements().numberAhead(table, *found);
    if (!statement)
        return std::nullopt;
    ResultSet answer;
    TW_TRY_VOID(adapter.run(*statement, &answer, options));
    if (answer.rowCount() == 0 || answer.cell(0, 0).isNull())
        return std::nullopt;
    return answer.cell(0, 0).toValue();
}

Result<Value> nextKey(
    const Adapter& adapter, const Table& table, const QString& column, const CallOptions& options)
{
    TW_TRY(const Column* found, table.require(column));
    if (isUuid(*found))
        return Value::text(QUuid::createUuid().toString(QUuid::WithoutBraces));
    ResultSet answer;
    if (const std::optional<Statement> statement
        = adapter.dialect().engineStatements().nextNumber(table, *found))
        TW_TRY_VOID(adapter.run(*statement, &answer, options));
    if (answer.rowCount() == 0 || answer.cell(0, 0).isNull())
        return fail(ErrorKind::Unsupported,
            u"Nothing counts for %1.%2."_s.arg(table.name.display(), column), {},
            u"Type its value."_s);
    return answer.cell(0, 0).toValue();
}

}
