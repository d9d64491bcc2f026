// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_relations.h"

namespace tw {

namespace {

/// Counting is a help, not worth a long wait.
constexpr std::chrono::seconds kRowRelationsTimeout(5);

std::optional<Filter> filterOn(const QStringList& columns, const QList<Value>& values)
{
    std::vector<Filter> parts;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (values.at(i).isNull() || values.at(i).isDefault())
            return std::nullopt;
        parts.push_back(Filter::condition(columns.at(i), FilterOperator::Equal, {values.at(i)}));
    }
    return Filter::all(std::move(parts));
}

QList<Value> valuesOf(const QStringList& columns, const Table& table, const QList<Value>& row)
{
    QList<Value> values;
    for (const QString& column : columns)
        values.append(row.value(table.columnIndex(column)));
    return values;
}

}

std::optional<Filter> filterAlong(
    const ForeignKey& key, const Table& table, const QList<Value>& row)
{
    return filterOn(key.targetColumns, valuesOf(key.columns, table, row));
}

Operation<qint64> countAlong(AsyncAdapter& reader, const QualifiedName& table, const Filter& filter)
{
    return reader.call(Lane::Counts,
        [table, filter](const Adapter& adapter, const CallOptions& given) -> Result<qint64> {
            CallOptions options = given;
            options.deadline = QDeadlineTimer(kRowRelationsTimeout);
            TW_TRY(const TablePtr described, adapter.describe(table, options));
            SelectQuery query;
            query.table = described->name;
            query.filter = filter;
            return adapter.count(*described, query, options);
        });
}

RowRelations::RowRelations(std::shared_ptr<const Adapter> adapter, QObject* parent)
    : QObject(parent)
    , m_reader(std::move(adapter), Lane::Facts)
{ }

RowRelations::~RowRelations()
{
    m_describing.requestCancel();
    for (Operation<qint64>& counting : m_counting)
        counting.requestCancel();
}

void RowRelations::clear()
{
    ++m_load;
    m_describing.requestCancel();
    for (Operation<qint64>& counting : m_counting)
        counting.requestCancel();
    m_counting.clear();
    m_entries.clear();
    m_error.reset();
    m_isLoading = false;
    Q_EMIT changed();
}

void RowRelations::load(const TablePtr& table, const QList<Value>& row)
{
    clear();
    m_isLoading = true;
    for (const ForeignKey& key : table->foreignKeys)
        if (const auto filter = filterAlong(key, *table, row))
            m_entries.append({true, key.target, key.columns, *filter, {}, {}});
    const quint64 load = m_load;
    m_describing
        = m_reader.call([name = table->name](const Adapter& adapter, const CallOptions& options) {
              return adapter.details(name, options);
          });
    m_describing.then(this, [this, load, table, row](const Result<RelationDetailsPtr>& result) {
        if (load != m_load)
            return;
        m_isLoading = false;
        if (result)
            onIncoming(*table, row, (*result)->incomingKeys);
        else
            m_error = result.error();
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void RowRelations::onIncoming(
    const Table& table, const QList<Value>& row, const QList<IncomingKey>& keys)
{
    for (const IncomingKey& incoming : keys)
        if (const auto filter
            = filterOn(incoming.key.columns, valuesOf(incoming.key.targetColumns, table, row)))
            m_entries.append({false, incoming.source, incoming.key.columns, *filter, {}, {}});
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        if (!m_entries.at(i).isParent)
            count(i);
}

void RowRelations::count(qsizetype index)
{
    const RelatedEntry& entry = m_entries.at(index);
    const Operation<qint64> counting = countAlong(m_reader, entry.table, entry.filter);
    counting.then(this, [this, load = m_load, index](const Result<qint64>& result) {
        if (load != m_load)
            return;
        if (result)
            m_entries[index].count = *result;
        else
            m_entries[index].problem = result.error().message;
        Q_EMIT changed();
    });
    m_counting.append(counting);
}

}
