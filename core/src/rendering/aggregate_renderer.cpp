// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/rendering/aggregate_renderer.h>

#include "query/filter_resolver.h"
#include "rendering/computed_renderer.h"
#include "rendering/filter_writer.h"
#include "rendering/group_table.h"
#include "rendering/order_renderer.h"

#include <tuplewright/query/mask.h>
#include <tuplewright/rendering/condition_renderer.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

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

std::unexpected<Error> bad(const QString& reason)
{
    return fail(ErrorKind::InvalidArgument, reason);
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

Result<Table> AggregateRenderer::columns(const AggregateQuery& query) const
{
    return groupTable(query, m_context);
}

Result<Statement> AggregateRenderer::statement(const AggregateQuery& query) const
{
    Parameters parameters;
    TW_TRY(const Table groups, columns(query));
    TW_TRY(const QString rows, groupedRows(query, parameters));
    const RenderContext outer{m_context.dialect, groups};
    QStringList list;
    for (const QString& name : groups.columnNames())
        list.append(Dialect::quote(name));
    for (const ComputedColumn& label : query.labels) {
        TW_TRY(const QString sql, ComputedRenderer(outer).cases(label, parameters));
        list.append(named(sql, label.alias));
    }
    SelectQuery conditions;
    conditions.filter = query.having;
    conditions.deleted = DeletedRows::All;
    TW_TRY(const QString having, ConditionRenderer(outer).where(conditions, parameters));
    TW_TRY(const Table labelled, labelledTable(groups, query));
    TW_TRY(const QString order,
        OrderRenderer({m_context.dialect, labelled})
            .clause(orderOfGroups(query, labelled), {}, parameters));
    TW_TRY(const QString limit, limitSql(query.limit));
    return Statement{u"SELECT "_s + list.join(u", "_s) + u" FROM ("_s + rows + u") AS "_s
            + Dialect::quote(groups.name) + having + order + limit,
        parameters.take()};
}

Result<QString> AggregateRenderer::groupedRows(
    const AggregateQuery& query, Parameters& parameters) const
{
    QStringList list;
    QStringList places;
    for (const QString& name : query.groupBy) {
        QString sql = Dialect::quote(name);
        if (const ComputedColumn* computed = findComputed(query.computed, name)) {
            TW_TRY(sql, ComputedRenderer(m_context).value(*computed, query.filter, parameters));
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
    TW_TRY(const QString source, ConditionRenderer(m_context).source(rows, parameters));
    return u"SELECT "_s + list.join(u", "_s) + source
        + (places.isEmpty() ? QString() : u" GROUP BY "_s + places.join(u", "_s));
}

Result<QString> AggregateRenderer::aggregateSql(
    const Aggregate& aggregate, Parameters& parameters) const
{
    if (aggregate.column.isEmpty() && aggregate.function != AggregateFunction::Count)
        return bad(u"%1 needs a column."_s.arg(aggregate.alias));
    if (aggregate.column.isEmpty() && aggregate.distinct)
        return bad(u"%1 needs a column whose distinct values are counted."_s.arg(aggregate.alias));
    QString argument(u'*');
    ColumnType type;
    if (!aggregate.column.isEmpty()) {
        TW_TRY(const Column* column, m_context.table.require(aggregate.column));
        if (aggregate.function != AggregateFunction::Count)
            TW_TRY_VOID(checkShown(*column, m_context.table, u"summed up"_s));
        const QString reason = objection(aggregate.function, column->type);
        if (!reason.isEmpty())
            return bad(u"%1 of column %2: %3"_s.arg(aggregate.alias, column->name, reason));
        type = column->type;
        argument = (aggregate.distinct ? u"DISTINCT "_s : QString()) + Dialect::quote(column->name);
    }
    const ComputedNumber number = aggregateNumber(aggregate.function, type, m_context.dialect);
    QString call = number.before + number.function + u'(' + argument + u')';
    TW_TRY(const Filter where,
        resolveFilter(aggregate.where, m_context.table, m_context.lookup, &m_context.dialect));
    if (!where.isEmpty()) {
        TW_TRY(const QString sql,
            FilterWriter(m_context.dialect, m_context.lookup, parameters)
                .write(where, m_context.table));
        call += u" FILTER (WHERE "_s + sql + u')';
    }
    return QString(call + number.behind);
}

}
