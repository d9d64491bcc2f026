// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "records/object_plan.h"

#include <tuplewright/schema/relationship_names.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

std::unexpected<Error> at(const QString& place, Error error)
{
    if (!place.isEmpty())
        error.message = place + u": "_s + error.message;
    return fail(std::move(error));
}

QString placeOf(const QString& above, const QString& relation, size_t index)
{
    const QString own = relation + u'[' + QString::number(index) + u']';
    return above.isEmpty() ? own : above + u'.' + own;
}

}

Result<void> ObjectPlan::add(const QualifiedName& table, const ObjectNode& object)
{
    if (object.exists)
        return fail(ErrorKind::InvalidArgument, u"There is nothing to save."_s);
    TW_TRY_VOID(plan(table, object, {}, object.values, {}));
    return {};
}

Result<size_t> ObjectPlan::plan(const QualifiedName& name, const ObjectNode& object,
    const QString& place, ColumnValues values, References references)
{
    const size_t self = m_nodes.size();
    m_nodes.push_back({-1, {}, name, {}});
    if (object.exists) {
        m_nodes[self].known = object.values;
        return self;
    }
    const TablePtr table = m_graph.find(name);
    if (!table)
        return fail(ErrorKind::InvalidArgument, u"There is no table %1."_s.arg(name.display()));
    TW_TRY_VOID(planParents(object, name, place, self, values, references));
    m_nodes[self].number = insert(table, std::move(values), std::move(references), place);
    TW_TRY_VOID(planOthers(object, name, place, self));
    return self;
}

UnitOfWork::Number ObjectPlan::insert(
    const TablePtr& table, ColumnValues values, References references, const QString& place)
{
    m_places.append(place);
    return m_work.insert(table, std::move(values), std::move(references));
}

/// What the row refers to must be there before it.
Result<void> ObjectPlan::planParents(const ObjectNode& object, const QualifiedName& table,
    const QString& place, size_t self, ColumnValues& values, References& references)
{
    const QList<Relationship> all = m_graph.relationships(table);
    for (const ObjectNode::Branch& branch : object.branches) {
        const Result<Relationship> relationship = relationshipNamed(branch.relation, all);
        if (!relationship)
            return at(place, relationship.error());
        if (!relationship->holdsKey)
            continue;
        if (branch.nodes.size() != 1)
            return at(place,
                Error{ErrorKind::InvalidArgument,
                    u"%1 is one row, not %2."_s.arg(
                        branch.relation, QString::number(branch.nodes.size()))});
        const ObjectNode& parent = branch.nodes.front();
        TW_TRY(const size_t other,
            plan(relationship->to, parent, placeOf(place, branch.relation, 0), parent.values, {}));
        TW_TRY_VOID(
            refer(other, relationship->fromColumns, relationship->toColumns, values, references));
        m_nodes[self].branches.push_back({branch.relation, {other}});
    }
    return {};
}

Result<void> ObjectPlan::planOthers(
    const ObjectNode& object, const QualifiedName& table, const QString& place, size_t self)
{
    const QList<Relationship> all = m_graph.relationships(table);
    for (const ObjectNode::Branch& branch : object.branches) {
        TW_TRY(const Relationship relationship, relationshipNamed(branch.relation, all));
        if (relationship.holdsKey)
            continue;
        std::vector<size_t> planned;
        for (const ObjectNode& node : branch.nodes) {
            const QString own = placeOf(place, branch.relation, planned.size());
            const bool isLinked = relationship.kind == RelationshipKind::ManyToMany;
            TW_TRY(const size_t index,
                isLinked ? planLinked(relationship, node, own, self)
                         : planChild(relationship, node, own, self));
            planned.push_back(index);
        }
        m_nodes[self].branches.emplace_back(branch.relation, std::move(planned));
    }
    return {};
}

Result<size_t> ObjectPlan::planChild(
    const Relationship& relationship, const ObjectNode& child, const QString& place, size_t self)
{
    if (child.exists)
        return at(place,
            Error{ErrorKind::InvalidArgument,
                u"A row of %1 that is there already would change its owner."_s.arg(
                    relationship.to.display())});
    ColumnValues values = child.values;
    References references;
    TW_TRY_VOID(refer(self, relationship.toColumns, relationship.fromColumns, values, references));
    return plan(relationship.to, child, place, std::move(values), std::move(references));
}

Result<size_t> ObjectPlan::planLinked(
    const Relationship& relationship, const ObjectNode& other, const QString& place, size_t self)
{
    TW_TRY(const size_t index, plan(relationship.to, other, place, other.values, {}));
    ColumnValues values;
    References references;
    TW_TRY_VOID(
        refer(self, relationship.linkFromColumns, relationship.fromColumns, values, references));
    TW_TRY_VOID(
        refer(index, relationship.linkToColumns, relationship.toColumns, values, references));
    insert(m_graph.find(relationship.link), std::move(values), std::move(references), place);
    return index;
}

Result<void> ObjectPlan::refer(size_t to, const QStringList& columns, const QStringList& targets,
    ColumnValues& values, References& references) const
{
    const Planned& other = m_nodes[to];
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (other.number >= 0) {
            references.append({columns[i], other.number, targets[i]});
            continue;
        }
        const auto known = std::ranges::find(
            other.known, targets[i], [](const auto& cell) { return cell.first; });
        if (known == other.known.end())
            return fail(ErrorKind::InvalidArgument,
                u"%1 of a row of %2 is not known."_s.arg(targets[i], other.table.display()));
        values.append({columns[i], known->second});
    }
    return {};
}

SavedObject ObjectPlan::saved(const QList<UnitOfWork::Row>& rows) const
{
    return savedAt(0, rows);
}

SavedObject ObjectPlan::savedAt(size_t index, const QList<UnitOfWork::Row>& rows) const
{
    const Planned& node = m_nodes[index];
    SavedObject object;
    if (node.number >= 0)
        object.row = rows[node.number];
    else
        object.row = {{node.table, RowAddress::Key, node.known}, node.known};
    for (const auto& [relation, indexes] : node.branches) {
        SavedObject::Branch branch{relation, {}};
        for (const size_t child : indexes)
            branch.objects.push_back(savedAt(child, rows));
        object.branches.push_back(std::move(branch));
    }
    return object;
}

}
