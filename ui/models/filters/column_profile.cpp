// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_profile.h"

#include "aggregate_reading.h"

namespace tw {

namespace {

/// A table that cannot be grouped in this time is too large to be asked from a menu.
constexpr std::chrono::seconds kColumnProfileTimeout(10);

const QString kColumnProfileRows = QStringLiteral("tw_rows");

AggregateQuery valuesQuery(
    const Table& table, const Column& column, const RowFilter& rows, DeletedRows deleted)
{
    AggregateQuery query = aggregateOver(table, rows, deleted);
    query.groupBy = {column.name};
    query.aggregates = {{kColumnProfileRows, AggregateFunction::Count}};
    query.sort = {{kColumnProfileRows, SortOrder::Descending}};
    query.limit = ColumnProfile::kMostValues;
    return query;
}

AggregateQuery figuresQuery(
    const Table& table, const Column& column, const RowFilter& rows, DeletedRows deleted)
{
    AggregateQuery query = aggregateOver(table, rows, deleted);
    query.aggregates = {{kColumnProfileRows, AggregateFunction::Count},
        {QStringLiteral("tw_distinct"), AggregateFunction::Count, column.name, true},
        {QStringLiteral("tw_present"), AggregateFunction::Count, column.name}};
    const TypeClass type = column.type.typeClass;
    const bool hasExtremes = column.type.isNumeric() || type == TypeClass::Text
        || type == TypeClass::Date || type == TypeClass::Time || type == TypeClass::Timestamp
        || type == TypeClass::TimestampTz || type == TypeClass::Interval;
    if (hasExtremes)
        query.aggregates += {{QStringLiteral("tw_least"), AggregateFunction::Minimum, column.name},
            {QStringLiteral("tw_most"), AggregateFunction::Maximum, column.name}};
    return query;
}

}

ColumnProfile::ColumnProfile(std::shared_ptr<const Adapter> adapter, QObject* parent)
    : QObject(parent)
    , m_reader(std::move(adapter), Lane::Counts)
{ }

ColumnProfile::~ColumnProfile()
{
    m_loadingValues.requestCancel();
    m_loadingFigures.requestCancel();
}

void ColumnProfile::load(
    const TablePtr& table, const Column& column, const RowFilter& rows, DeletedRows deleted)
{
    m_loadingValues.requestCancel();
    m_loadingFigures.requestCancel();
    const quint64 load = ++m_load;
    m_isLoading = true;
    m_values.clear();
    m_figures.reset();
    m_error.reset();
    m_loadingValues = readAggregate(
        m_reader, table, valuesQuery(*table, column, rows, deleted), kColumnProfileTimeout);
    m_loadingFigures = readAggregate(
        m_reader, table, figuresQuery(*table, column, rows, deleted), kColumnProfileTimeout);
    m_loadingValues.then(this, [this, load](const Result<ResultSet>& result) {
        if (load == m_load)
            onLoaded(result);
    });
    m_loadingFigures.then(this, [this, load](const Result<ResultSet>& result) {
        if (load != m_load || !result || result->rowCount() != 1)
            return;
        const auto at = [&result](int place) {
            return place < result->columnCount() ? result->cell(0, place).toValue() : Value();
        };
        m_figures = Figures{at(0), at(1), at(2), at(3), at(4)};
        Q_EMIT changed();
    });
}

void ColumnProfile::onLoaded(const Result<ResultSet>& result)
{
    m_isLoading = false;
    if (!result) {
        m_error = result.error();
    } else {
        for (qint64 row = 0; row < result->rowCount(); ++row)
            m_values.append({result->cell(row, 0).toValue(),
                result->cell(row, 1).toValue().toText().toLongLong()});
    }
    Q_EMIT changed();
}

}
