// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_groups.h"

namespace tw {

namespace {

constexpr std::chrono::minutes kRowGroupsTimeout(5); ///< it can be stopped
const QString kRowGroupsRows = QStringLiteral("tw_rows");
const QString kNumber = QStringLiteral("tw_number");

AggregateQuery queryOf(AggregateQuery query, const RowGroups::Request& request)
{
    query.groupBy = request.columns;
    query.aggregates = {{kRowGroupsRows, AggregateFunction::Count}};
    if (!request.column.isEmpty())
        query.aggregates.append({kNumber, request.function, request.column});
    query.sort = {{request.column.isEmpty() ? kRowGroupsRows : kNumber, SortOrder::Descending,
        NullsOrder::Last}};
    query.limit = RowGroups::kMostGroups + 1;
    return query;
}

}

RowGroups::RowGroups(std::shared_ptr<const Adapter> adapter, TablePtr table, RowFilter rows,
    DeletedRows deleted, QObject* parent)
    : QObject(parent)
    , m_reader(std::move(adapter), Lane::Counts)
    , m_table(std::move(table))
    , m_rows(std::move(rows))
    , m_deleted(deleted)
{ }

RowGroups::~RowGroups()
{
    m_reading.requestCancel();
}

QStringList RowGroups::groupColumns() const
{
    QStringList names;
    for (const Column& column : m_table->columns)
        if (!column.isMasked && column.type.hasEquality && column.type.hasOrder)
            names.append(column.name);
    return names;
}

QStringList RowGroups::columnsOf(AggregateFunction function) const
{
    const bool isSum = function == AggregateFunction::Sum || function == AggregateFunction::Average;
    QStringList names;
    for (const Column& column : m_table->columns)
        if (!column.isMasked && (isSum ? column.type.isNumeric() : column.type.hasOrder))
            names.append(column.name);
    return names;
}

void RowGroups::read(const Request& request)
{
    stop();
    m_isReading = true;
    m_error.reset();
    m_reading = readAggregate(m_reader, m_table,
        queryOf(aggregateOver(*m_table, m_rows, m_deleted), request), kRowGroupsTimeout);
    m_reading.then(this, [this, request, number = m_number](const Result<ResultSet>& result) {
        if (number != m_number)
            return;
        m_isReading = false;
        m_request = request;
        m_groups = result.value_or(ResultSet());
        m_hasMore = m_groups.rowCount() > kMostGroups;
        if (!result)
            m_error = result.error();
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void RowGroups::stop()
{
    ++m_number;
    m_reading.requestCancel();
    if (std::exchange(m_isReading, false))
        Q_EMIT changed();
}

QList<FilterCondition> RowGroups::conditionsOf(int group) const
{
    QList<FilterCondition> conditions;
    for (qsizetype i = 0; i < m_request.columns.size(); ++i) {
        const Value value = m_groups.cell(group, int(i)).toValue();
        if (value.isNull())
            conditions.append({m_request.columns.at(i), FilterOperator::IsNull});
        else
            conditions.append({m_request.columns.at(i), FilterOperator::Equal, {value}});
    }
    return conditions;
}

}
