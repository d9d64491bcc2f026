// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/rendering/renderer.h>

#include "query/computed_check.h"
#include "query/filter_resolver.h"
#include "rendering/filter_writer.h"

#include <tuplewright/query/mask.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr QStringView kPlaceColumn = u"tw_place";

ColumnType numberType(TypeClass typeClass, const QString& name)
{
    ColumnType type;
    type.typeClass = typeClass;
    type.name = name;
    return type;
}

bool hasExtremes(const ColumnType& type)
{
    static const QList<TypeClass> without{TypeClass::Boolean, TypeClass::Bytes, TypeClass::Uuid,
        TypeClass::Json, TypeClass::Range, TypeClass::Composite, TypeClass::FullText};
    return type.hasOrder && !without.contains(type.typeClass);
}

/// Why the function cannot be applied to a column; empty when it can.
QString objection(AggregateFunction function, const ColumnType& type)
{
    switch (function) {
    case AggregateFunction::Count:
        return {};
    case AggregateFunction::Minimum:
    case AggregateFunction::Maximum:
        return hasExtremes(type) ? QString()
                                 : u"type %1 has no least and greatest value."_s.arg(type.name);
    case AggregateFunction::Sum:
    case AggregateFunction::Average:
        break;
    }
    return type.isNumeric() || type.typeClass == TypeClass::Interval
        ? QString()
        : u"type %1 cannot be added up."_s.arg(type.name);
}

ComputedNumber computed(AggregateFunction function, const ColumnType& type, const Dialect& dialect)
{
    switch (function) {
    case AggregateFunction::Count:
        return {u"count"_s, numberType(TypeClass::Integer, u"bigint"_s)};
    case AggregateFunction::Minimum:
        return {u"min"_s, type};
    case AggregateFunction::Maximum:
        return {u"max"_s, type};
    case AggregateFunction::Sum:
        return dialect.sum(type);
    case AggregateFunction::Average:
        break;
    }
    return dialect.average(type);
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

std::unexpected<Error> bad(const QString& reason)
{
    return fail(ErrorKind::InvalidArgument, reason);
}

Result<void> addColumn(Table& table, const QString& name, const ColumnType& type)
{
    if (name.isEmpty())
        return bad(u"A column of the result has no name."_s);
    if (table.find(name))
        return bad(u"Two columns of the result are named %1."_s.arg(name));
    Column column;
    column.name = name;
    column.type = type;
    table.columns.append(column);
    return {};
}

const ComputedColumn* findComputed(const std::vector<ComputedColumn>& columns, const QString& alias)
{
    const auto found = std::find_if(columns.begin(), columns.end(),
        [&alias](const ComputedColumn& column) { return column.alias == alias; });
    return found == columns.end() ? nullptr : &*found;
}

QString named(const QString& sql, const QString& alias)
{
    return sql + u" AS "_s + Dialect::quote(alias);
}

/// The asked order and, to make it one, the columns of the groups.
Sort orderOfGroups(const AggregateQuery& query, const Table& groups)
{
    Sort sort = query.sort;
    for (const QString& name : query.groupBy) {
        if (groups.find(name)->type.hasOrder)
            sort.append({name});
    }
    return sort;
}

Result<QString> limitSql(const std::optional<qint64>& limit)
{
    if (!limit)
        return QString();
    if (*limit < 0)
        return fail(ErrorKind::OutOfRange, u"There is no limit of %1 rows."_s.arg(*limit));
    return u" LIMIT "_s + QString::number(*limit);
}

}

Result<Statement> Renderer::aggregate(const AggregateQuery& query) const
{
    Parameters parameters;
    TW_TRY(Table groups, groupedTable(query));
    TW_TRY(const QString rows, groupedRows(query, parameters));
    const Renderer outer(m_dialect, groups);
    QStringList list;
    for (const QString& name : groups.columnNames())
        list.append(Dialect::quote(name));
    for (const ComputedColumn& label : query.labels) {
        TW_TRY(const QString sql, outer.caseSql(label, parameters));
        list.append(named(sql, label.alias));
    }
    SelectQuery conditions;
    conditions.filter = query.having;
    conditions.deleted = DeletedRows::All;
    TW_TRY(const QStringList terms, outer.whereTerms(conditions, parameters));
    for (const ComputedColumn& label : query.labels)
        TW_TRY_VOID(addColumn(groups, label.alias, computedType(label)));
    TW_TRY(const QString order, outer.orderClause(orderOfGroups(query, groups), {}, parameters));
    TW_TRY(const QString limit, limitSql(query.limit));
    return Statement{u"SELECT "_s + list.join(u", "_s) + u" FROM ("_s + rows + u") AS "_s
            + Dialect::quote(groups.name) + conditionClause(terms) + order + limit,
        parameters.take()};
}

/// The columns that `having`, labels and the order can speak of.
Result<Table> Renderer::groupedTable(const AggregateQuery& query) const
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
        TW_TRY(const Column* column, m_table.require(name));
        TW_TRY_VOID(checkShown(*column, m_table, u"grouped by"_s));
        if (!column->type.hasEquality)
            return bad(u"Rows cannot be grouped by %1: values of type %2 are not compared."_s.arg(
                name, column->type.name));
        TW_TRY_VOID(addColumn(groups, name, column->type));
    }
    for (const Aggregate& aggregate : query.aggregates) {
        ColumnType type;
        if (!aggregate.column.isEmpty()) {
            TW_TRY(const Column* column, m_table.require(aggregate.column));
            type = column->type;
        }
        TW_TRY_VOID(
            addColumn(groups, aggregate.alias, computed(aggregate.function, type, m_dialect).type));
    }
    if (groups.columns.isEmpty())
        return bad(u"There is nothing to group by and nothing to count."_s);
    return groups;
}

Result<QString> Renderer::groupedRows(const AggregateQuery& query, Parameters& parameters) const
{
    QStringList list;
    QStringList places;
    for (const QString& name : query.groupBy) {
        QString sql = Dialect::quote(name);
        if (const ComputedColumn* computed = findComputed(query.computed, name)) {
            TW_TRY(sql, computedSql(*computed, query.filter, parameters));
        }
        list.append(named(sql, name));
        places.append(QString::number(list.size()));
    }
    for (const Aggregate& aggregate : query.aggregates) {
        TW_TRY(const QString sql, aggregateSql(aggregate, parameters));
        list.append(named(sql, aggregate.alias));
    }
    SelectQuery rows;
    rows.filter = query.filter;
    rows.whereSql = query.whereSql;
    rows.deleted = query.deleted;
    TW_TRY(const QString source, fromWhere(rows, parameters));
    return u"SELECT "_s + list.join(u", "_s) + source
        + (places.isEmpty() ? QString() : u" GROUP BY "_s + places.join(u", "_s));
}

Result<QString> Renderer::aggregateSql(const Aggregate& aggregate, Parameters& parameters) const
{
    if (aggregate.column.isEmpty() && aggregate.function != AggregateFunction::Count)
        return bad(u"%1 needs a column."_s.arg(aggregate.alias));
    if (aggregate.column.isEmpty() && aggregate.distinct)
        return bad(u"%1 needs a column whose distinct values are counted."_s.arg(aggregate.alias));
    QString argument(u'*');
    ColumnType type;
    if (!aggregate.column.isEmpty()) {
        TW_TRY(const Column* column, m_table.require(aggregate.column));
        if (aggregate.function != AggregateFunction::Count)
            TW_TRY_VOID(checkShown(*column, m_table, u"summed up"_s));
        const QString reason = objection(aggregate.function, column->type);
        if (!reason.isEmpty())
            return bad(u"%1 of column %2: %3"_s.arg(aggregate.alias, column->name, reason));
        type = column->type;
        argument = (aggregate.distinct ? u"DISTINCT "_s : QString()) + Dialect::quote(column->name);
    }
    const ComputedNumber number = computed(aggregate.function, type, m_dialect);
    QString call = number.before + number.function + u'(' + argument + u')';
    TW_TRY(const Filter where, resolveFilter(aggregate.where, m_table, m_lookup, &m_dialect));
    if (!where.isEmpty()) {
        TW_TRY(
            const QString sql, FilterWriter(m_dialect, m_lookup, parameters).write(where, m_table));
        call += u" FILTER (WHERE "_s + sql + u')';
    }
    return QString(call + number.behind);
}

Result<Statement> Renderer::latestPerGroup(const LatestPerGroup& query) const
{
    QStringList groups;
    for (const QString& name : query.groupBy) {
        TW_TRY(const Column* column, m_table.require(name));
        TW_TRY_VOID(checkShown(*column, m_table, u"grouped by"_s));
        groups.append(Dialect::quote(column->name));
    }
    if (groups.isEmpty())
        return bad(u"There is nothing to group by."_s);
    TW_TRY_VOID(checkWithoutComputed(query.query));
    Parameters parameters;
    TW_TRY(const QStringList list, selectList(query.query, Address::Omit, parameters));
    TW_TRY(const QString source, fromWhere(query.query, parameters));
    TW_TRY(const QString place, orderClause(query.order, query.query.filter, parameters));
    Table found = m_table;
    found.name = {{}, u"ranked"_s};
    if (found.rowAddress == RowAddress::Physical)
        found.rowAddress = RowAddress::None;
    TW_TRY(const QString order,
        Renderer(m_dialect, found).orderClause(query.query.sort, {}, parameters));
    const QString ranked = u"SELECT *, row_number() OVER (PARTITION BY "_s + groups.join(u", "_s)
        + place + u") AS "_s + Dialect::quote(kPlaceColumn) + source;
    return Statement{u"SELECT "_s + list.join(u", "_s) + u" FROM ("_s + ranked
            + u") AS \"ranked\" WHERE "_s + Dialect::quote(kPlaceColumn) + u" = 1"_s + order,
        parameters.take(), {.columns = int(list.size())}};
}

}
