// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/reading/related_loader.h>

#include "base/names.h"
#include "reading/graph_lookup.h"
#include "reading/key_set.h"
#include "reading/keyed_reading.h"

#include <tuplewright/query/mask.h>
#include <tuplewright/schema/relationship_names.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

RelatedPlan& planNamed(std::vector<RelatedPlan>& plans, const QString& name)
{
    const auto found = std::ranges::find(plans, name, &RelatedPlan::name);
    if (found != plans.end())
        return *found;
    plans.push_back({name, {}, {}});
    return plans.back();
}

Result<QStringList> namesIn(const QString& path)
{
    QStringList names;
    qsizetype from = 0;
    while (from <= path.size()) {
        TW_TRY(const NamePart part, readNamePart(path, from, u'.'));
        if (part.text.isEmpty())
            return fail(ErrorKind::InvalidArgument, u"%1 is no path of relations."_s.arg(path));
        names.append(part.text);
        from = part.end + 1;
    }
    return names;
}

KeyedQuery keyedBy(const Relationship& relationship, const SchemaGraph& graph)
{
    KeyedQuery keyed;
    const TablePtr from = graph.find(relationship.from);
    for (const QString& column : relationship.fromColumns) {
        const Column* known = from ? from->find(column) : nullptr;
        keyed.types.append(known ? known->type : ColumnType());
    }
    keyed.columns = relationship.toColumns;
    if (relationship.kind == RelationshipKind::ManyToMany) {
        keyed.link = graph.find(relationship.link);
        keyed.linkFrom = relationship.linkFromColumns;
        keyed.linkTo = relationship.linkToColumns;
    }
    return keyed;
}

/// What belongs to each key becomes what belongs to each row.
template <class T>
QList<T> perRow(const QList<T>& perKey, const KeySet& keys)
{
    QList<T> found;
    for (const qsizetype key : keys.ofRow)
        found.append(key < 0 ? T() : perKey[key]);
    return found;
}

}

Result<std::vector<RelatedPlan>> RelatedPlan::fromPaths(
    const QStringList& paths, const RelatedQuery& query)
{
    std::vector<RelatedPlan> plans;
    for (const QString& path : paths) {
        TW_TRY(const QStringList names, namesIn(path));
        std::vector<RelatedPlan>* level = &plans;
        for (const QString& name : names) {
            RelatedPlan& plan = planNamed(*level, name);
            plan.query = query;
            level = &plan.next;
        }
    }
    return plans;
}

const RelatedSet* RelatedSet::find(const QString& relation) const
{
    const auto found = std::ranges::find(next, relation, &RelatedSet::name);
    return found == next.end() ? nullptr : &*found;
}

Result<QStringList> RelatedLoader::neededColumns(
    const QualifiedName& table, const std::vector<RelatedPlan>& plans) const
{
    const QList<Relationship> all = m_graph->relationships(table);
    QStringList columns;
    for (const RelatedPlan& plan : plans) {
        TW_TRY(const Relationship relationship, relationshipNamed(plan.name, all));
        columns += relationship.fromColumns;
    }
    columns.removeDuplicates();
    return columns;
}

Result<std::vector<RelatedSet>> RelatedLoader::load(Session& session, const QualifiedName& table,
    const ResultSet& rows, const std::vector<RelatedPlan>& plans, const CallOptions& options) const
{
    std::vector<RelatedSet> sets;
    for (const RelatedPlan& plan : plans) {
        TW_TRY(RelatedSet set, loadOne(session, table, rows, plan, options));
        sets.push_back(std::move(set));
    }
    return sets;
}

Result<RelatedSet> RelatedLoader::loadOne(Session& session, const QualifiedName& table,
    const ResultSet& rows, const RelatedPlan& plan, const CallOptions& options) const
{
    RelatedSet set;
    set.name = plan.name;
    TW_TRY(set.relationship, relationshipNamed(plan.name, m_graph->relationships(table)));
    set.table = m_graph->find(set.relationship.to);
    const TablePtr above = m_graph->find(table);
    for (const QString& column : set.relationship.fromColumns)
        TW_TRY_VOID(checkShown(*above->find(column), *above, u"followed to other rows"_s));
    TW_TRY_VOID(readRows(session, rows, plan, set, options));
    TW_TRY(set.next, load(session, set.relationship.to, set.rows, plan.next, options));
    return set;
}

Result<void> RelatedLoader::readRows(Session& session, const ResultSet& above,
    const RelatedPlan& plan, RelatedSet& set, const CallOptions& options) const
{
    TW_TRY(const KeySet keys, KeySet::of(above, set.relationship.fromColumns));
    TW_TRY(const QStringList needed, neededColumns(set.relationship.to, plan.next));
    SelectQuery query;
    query.table = set.relationship.to;
    query.columns = plan.query.columns;
    for (const QString& column : needed) {
        if (!query.columns.isEmpty() && !query.columns.contains(column))
            query.columns.append(column);
    }
    query.filter = plan.query.filter;
    query.sort = plan.query.sort;
    query.deleted = plan.query.deleted;
    KeyedQuery keyed = keyedBy(set.relationship, *m_graph);
    keyed.keys = keys.keys;
    keyed.perKey = plan.query.perRow;
    keyed.counted = plan.query.counted;

    const GraphLookup lookup(*m_graph);
    const KeyedReading reading(session, *set.table, &lookup);
    TW_TRY(KeyedRows found, reading.read(query, keyed, options));
    set.rows = std::move(found.rows);
    set.ofRow = perRow(found.ofKey, keys);
    if (keyed.counted)
        set.totals = perRow(found.totals, keys);
    return {};
}

}
