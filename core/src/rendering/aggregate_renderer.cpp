// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/rendering/aggregate_renderer.h>

#include "query/filter_resolver.h"
#include "rendering/computed_renderer.h"
#include "rendering/filter_writer.h"
#include "rendering/group_table.h"
#include "rendering/order_renderer.h"
#include "rendering/related_number.h"

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

Result<void> checkAggregated(const Aggregate& aggregate, const GroupColumn& found)
{
    if (!found.column)
        return aggregate.function == AggregateFunction::Count
            ? Result<void>()
            : bad(u"%1 needs a column of %2."_s.arg(aggregate.alias, found.table->name.display()));
    if (aggregate.function != AggregateFunction::Count)
        TW_TRY_VOID(checkShown(*found.column, *found.table, u"summed up"_s));
    const QString reason = objection(aggregate.function, found.column->type);
    if (!reason.isEmpty())
        return bad(u"%1 of column %2: %3"_s.arg(aggregate.alias, found.column->name, reason));
    return {};
}

QString named(const Dialect& dialect, const QString& sql, const QString& alias)
{
    return sql + u" AS "_s + dialect.quote(alias);
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
        list.append(m_context.dialect.quote(name));
    for (const ComputedColumn& label : query.labels) {
        TW_TRY(const QString sql, ComputedRenderer(outer).cases(label, parameters));
        list.append(named(m_context.dialect, sql, label.alias));
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
            + m_context.dialect.quote(groups.name) + having + order + limit,
        parameters.take()};
}

Result<QString> AggregateRenderer::groupedRows(
    const AggregateQuery& query, Parameters& parameters) const
{
    QStringList list;
    QStringList places;
    for (const QString& name : query.groupBy) {
        QString sql;
        if (const ComputedColumn* computed = findComputed(query.computed, name)) {
            TW_TRY(sql, ComputedRenderer(m_context).value(*computed, query.filter, parameters));
        } else {
            TW_TRY(const GroupColumn found, findGroupColumn(name, m_context));
            sql = found.sql;
        }
        list.append(named(m_context.dialect, sql, name));
        places.append(QString::number(list.size()));
    }
    for (const Aggregate& aggregate : query.aggregates) {
        TW_TRY(const QString sql, aggregateSql(aggregate, query.deleted, parameters));
        list.append(named(m_context.dialect, sql, aggregate.alias));
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
    const Aggregate& aggregate, DeletedRows deleted, Parameters& parameters) const
{
    if (aggregate.column.isEmpty() && aggregate.function != AggregateFunction::Count)
        return bad(u"%1 needs a column."_s.arg(aggregate.alias));
    if (aggregate.column.isEmpty() && aggregate.distinct)
        return bad(u"%1 needs a column whose distinct values are counted."_s.arg(aggregate.alias));
    TW_TRY(const RelatedNumber number, numberSql(aggregate, deleted, parameters));
    QString call = number.call;
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

Result<RelatedNumber> AggregateRenderer::numberSql(
    const Aggregate& aggregate, DeletedRows deleted, Parameters& parameters) const
{
    QString argument(u'*');
    ColumnType type;
    if (!aggregate.column.isEmpty()) {
        TW_TRY(const GroupColumn found, findGroupColumn(aggregate.column, m_context));
        TW_TRY_VOID(checkAggregated(aggregate, found));
        if (found.many)
            return relatedNumber(aggregate, found, deleted, m_context, parameters);
        type = found.column->type;
        argument = (aggregate.distinct ? u"DISTINCT "_s : QString()) + found.sql;
    }
    const ComputedNumber number = aggregateNumber(aggregate.function, type, m_context.dialect);
    return RelatedNumber{number.before + number.function + u'(' + argument + u')', number.behind};
}

}
