// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/query/filter.h>

#include "query/operand_check.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Error conditionError(const Table& table, const FilterCondition& condition, const QString& reason)
{
    Error error;
    error.kind = ErrorKind::InvalidArgument;
    error.message = u"Filter %1 on column %2 of %3: %4"_s.arg(
        filterOperatorName(condition.op), condition.column, table.name.display(), reason);
    error.schema = table.name.schema;
    error.table = table.name.name;
    error.column = condition.column;
    return error;
}

Result<void> validateCondition(const FilterCondition& condition, const Table& table)
{
    TW_TRY(const Column* column, table.require(condition.column));
    const QString objection = operandObjection(condition, column->type);
    if (!objection.isEmpty())
        return fail(conditionError(table, condition, objection));
    return {};
}

}

Filter Filter::condition(QString column, FilterOperator op, QList<Value> operands)
{
    Filter filter;
    filter.m_kind = Kind::Condition;
    filter.m_condition = {std::move(column), op, std::move(operands)};
    return filter;
}

Filter Filter::all(std::vector<Filter> parts)
{
    Filter filter;
    filter.m_parts = std::move(parts);
    return filter;
}

Filter Filter::any(std::vector<Filter> parts)
{
    Filter filter;
    filter.m_kind = Kind::Or;
    filter.m_parts = std::move(parts);
    return filter;
}

Filter Filter::negate(Filter part)
{
    Filter filter;
    filter.m_kind = Kind::Not;
    filter.m_parts.push_back(std::move(part));
    return filter;
}

Result<void> Filter::validate(const Table& table) const
{
    if (m_kind == Kind::Condition)
        return validateCondition(m_condition, table);
    for (const Filter& part : m_parts)
        TW_TRY_VOID(part.validate(table));
    return {};
}

}
