// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "child_relations.h"

#include "row_relations.h"

#include <tuplewright/schema/relationship.h>

#include <algorithm>

namespace tw {

namespace {

/// The key of a link table that leads on; unset when the table is none, or the way leads back to
/// the very key it came by.
std::optional<ForeignKey> otherSide(const Table& source, const ForeignKey& key)
{
    const QList<ForeignKey> keys = linkKeys(source);
    const auto isThis = [&key](const ForeignKey& one) { return one.columns == key.columns; };
    if (std::ranges::none_of(keys, isThis))
        return std::nullopt;
    const auto other = std::ranges::find_if_not(keys, isThis);
    return other == keys.end() ? std::nullopt : std::optional(*other);
}

ChildRelation relationOf(const IncomingKey& incoming, TablePtr source)
{
    ChildRelation relation{incoming, std::move(source), ChildRelation::Kind::Many, {}, {}};
    relation.other = otherSide(*relation.source, incoming.key);
    if (relation.other)
        relation.kind = ChildRelation::Kind::Links;
    else if (isUniqueKey(*relation.source, incoming.key.columns))
        relation.kind = ChildRelation::Kind::One;
    return relation;
}

/// A table that names this one twice needs its columns to be told apart.
void giveTitles(QList<ChildRelation>& relations)
{
    for (ChildRelation& relation : relations) {
        const QString name
            = relation.other ? relation.other->target.name : relation.source->name.name;
        relation.title = name;
    }
    const QList<ChildRelation> all = relations;
    for (ChildRelation& relation : relations) {
        const auto isNamesake
            = [&relation](const ChildRelation& other) { return other.title == relation.title; };
        if (std::ranges::count_if(all, isNamesake) > 1)
            relation.title = relation.source->name.name + QStringLiteral(" · ")
                + relation.incoming.key.columns.join(QStringLiteral(", "));
    }
}

Result<QList<ChildRelation>> relationsOf(
    const Adapter& adapter, const QualifiedName& name, const CallOptions& options)
{
    TW_TRY(const RelationDetailsPtr details, adapter.details(name, options));
    QList<ChildRelation> relations;
    relations.reserve(details->incomingKeys.size());
    for (const IncomingKey& incoming : details->incomingKeys) {
        TW_TRY(TablePtr source, adapter.describe(incoming.source, options));
        if (source->privileges.select)
            relations.append(relationOf(incoming, std::move(source)));
    }
    giveTitles(relations);
    std::ranges::sort(relations, {}, &ChildRelation::title);
    return relations;
}

}

std::optional<ChildScope> scopeOf(
    const IncomingKey& incoming, const Table& table, const QList<Value>& row)
{
    ChildScope scope;
    std::vector<Filter> parts;
    for (qsizetype i = 0; i < incoming.key.columns.size(); ++i) {
        const Value value = row.value(table.columnIndex(incoming.key.targetColumns.value(i)));
        if (value.isNull() || value.isDefault())
            return std::nullopt;
        const QString& column = incoming.key.columns.at(i);
        scope.values.append({column, value});
        parts.push_back(Filter::condition(column, FilterOperator::Equal, {value}));
    }
    scope.filter = Filter::all(std::move(parts));
    return scope;
}

ChildRelations::ChildRelations(std::shared_ptr<const Adapter> adapter, QObject* parent)
    : QObject(parent)
    , m_reader(std::move(adapter), Lane::Facts)
{ }

ChildRelations::~ChildRelations()
{
    m_finding.requestCancel();
    forgetCounts();
}

void ChildRelations::find(const TablePtr& table)
{
    if (m_table == table)
        return;
    m_table = table;
    m_finding.requestCancel();
    forgetCounts();
    m_isFound = false;
    m_relations.clear();
    m_error.reset();
    m_finding
        = m_reader.call([name = table->name](const Adapter& adapter, const CallOptions& options) {
              return relationsOf(adapter, name, options);
          });
    m_finding.then(this, [this, table](const Result<QList<ChildRelation>>& result) {
        if (table != m_table)
            return;
        m_isFound = true;
        if (result)
            m_relations = *result;
        else
            m_error = result.error();
        m_counts.resize(m_relations.size());
        Q_EMIT found();
    });
}

void ChildRelations::forgetCounts()
{
    ++m_round;
    for (const Operation<qint64>& counting : m_counting)
        counting.requestCancel();
    m_counting.clear();
    m_counts.fill(std::nullopt);
}

void ChildRelations::count(const QList<Value>& row)
{
    forgetCounts();
    for (qsizetype index = 0; index < m_relations.size(); ++index)
        if (const auto scope = scopeOf(m_relations.at(index).incoming, *m_table, row))
            countOne(index, scope->filter);
}

void ChildRelations::countOne(qsizetype index, const Filter& filter)
{
    const Operation<qint64> counting
        = countAlong(m_reader, m_relations.at(index).source->name, filter);
    counting.then(this, [this, index, round = m_round](const Result<qint64>& result) {
        if (round != m_round || !result)
            return;
        m_counts[index] = *result;
        Q_EMIT counted();
    });
    m_counting.append(counting);
}

}
