// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "rendering/group_table.h"

#include "rendering/group_column.h"

#include <tuplewright/query/mask.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

ColumnType numberType(TypeClass typeClass, const QString& name)
{
    ColumnType type;
    type.typeClass = typeClass;
    type.name = name;
    return type;
}

/// What an expression gives is known to the server alone.
ColumnType computedType(const ComputedColumn& column)
{
    if (column.branches.empty())
        return {};
    const auto isNumber = [](const ComputedColumn::Branch& branch) {
        return branch.then.storage() == StorageClass::Integer
            || branch.then.storage() == StorageClass::Real;
    };
    const bool allNumbers = std::all_of(column.branches.begin(), column.branches.end(), isNumber);
    return allNumbers ? numberType(TypeClass::Decimal, u"numeric"_s)
                      : numberType(TypeClass::Text, u"text"_s);
}

Result<void> addColumn(Table& table, const QString& name, const ColumnType& type)
{
    if (name.isEmpty())
        return fail(ErrorKind::InvalidArgument, u"A column of the result has no name."_s);
    if (table.find(name))
        return fail(
            ErrorKind::InvalidArgument, u"Two columns of the result are named %1."_s.arg(name));
    Column column;
    column.name = name;
    column.type = type;
    table.columns.append(column);
    return {};
}

Result<void> checkGroupable(const QString& name, const GroupColumn& found)
{
    if (found.many)
        return fail(ErrorKind::InvalidArgument,
            u"Rows cannot be grouped by %1: each may have several rows of %2."_s.arg(
                name, found.table->name.display()),
            {}, u"Count them, or group the rows of %1."_s.arg(found.table->name.display()));
    TW_TRY_VOID(checkShown(*found.column, *found.table, u"grouped by"_s));
    if (!found.column->type.hasEquality)
        return fail(ErrorKind::InvalidArgument,
            u"Rows cannot be grouped by %1: values of type %2 are not compared."_s.arg(
                name, found.column->type.name));
    return {};
}

}

const ComputedColumn* findComputed(const std::vector<ComputedColumn>& columns, const QString& alias)
{
    const auto found = std::find_if(columns.begin(), columns.end(),
        [&alias](const ComputedColumn& column) { return column.alias == alias; });
    return found == columns.end() ? nullptr : &*found;
}

ComputedNumber aggregateNumber(
    AggregateFunction function, const ColumnType& type, const Dialect& dialect)
{
    switch (function) {
    case AggregateFunction::Count:
        return {u"count"_s, numberType(TypeClass::Integer, u"bigint"_s)};
    case AggregateFunction::Minimum:
        return {u"min"_s, type};
    case AggregateFunction::Maximum:
        return {u"max"_s, type};
    case AggregateFunction::Sum:
        return dialect.groupNumber(GroupNumber::Sum, type);
    case AggregateFunction::Average:
        break;
    }
    return dialect.groupNumber(GroupNumber::Average, type);
}

Result<Table> groupTable(const AggregateQuery& query, const RenderContext& context)
{
    Table groups;
    groups.name.name = u"groups"_s;
    // The order says all: there are no keys that it would have to end in.
    groups.rowAddress = RowAddress::Key;
    for (const QString& name : query.groupBy) {
        if (const ComputedColumn* computed = findComputed(query.computed, name)) {
            TW_TRY_VOID(addColumn(groups, name, computedType(*computed)));
            continue;
        }
        TW_TRY(const GroupColumn found, findGroupColumn(name, context));
        TW_TRY_VOID(checkGroupable(name, found));
        TW_TRY_VOID(addColumn(groups, name, found.column->type));
    }
    for (const Aggregate& aggregate : query.aggregates) {
        ColumnType type;
        if (!aggregate.column.isEmpty()) {
            TW_TRY(const GroupColumn found, findGroupColumn(aggregate.column, context));
            type = found.column ? found.column->type : ColumnType();
        }
        TW_TRY_VOID(addColumn(groups, aggregate.alias,
            aggregateNumber(aggregate.function, type, context.dialect).type));
    }
    if (groups.columns.isEmpty())
        return fail(
            ErrorKind::InvalidArgument, u"There is nothing to group by and nothing to count."_s);
    return groups;
}

Result<Table> labelledTable(Table groups, const AggregateQuery& query)
{
    for (const ComputedColumn& label : query.labels)
        TW_TRY_VOID(addColumn(groups, label.alias, computedType(label)));
    return groups;
}

}
