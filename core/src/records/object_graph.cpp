// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/records/object_graph.h>

#include "records/object_plan.h"
#include "values/json_value.h"

#include <tuplewright/schema/relationship_names.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

std::unexpected<Error> bad(const QString& place, const QString& message)
{
    return fail(ErrorKind::InvalidArgument, place.isEmpty() ? message : place + u": "_s + message);
}

/// Reads objects inside of objects, and tells where it stands when one makes no sense.
class ObjectReader
{
public:
    explicit ObjectReader(const SchemaGraph& graph)
        : m_graph(graph)
    { }

    Result<ObjectNode> read(const Json& json, const QualifiedName& name, const QString& place) const
    {
        const TablePtr table = m_graph.find(name);
        if (!table)
            return bad(place, u"There is no table %1."_s.arg(name.display()));
        if (json.type() != Json::Type::Object)
            return bad(place, u"A row of %1 is an object."_s.arg(name.display()));
        const QList<Relationship> all = m_graph.relationships(name);
        ObjectNode node;
        for (const auto& [member, value] : json.members()) {
            if (table->find(member)) {
                node.values.append({member, valueFromJson(value)});
                continue;
            }
            if (value.isNull())
                continue;
            const Result<Relationship> relationship = relationshipNamed(member, all);
            if (!relationship)
                return bad(place,
                    u"%1 has no column and no relation %2. %3"_s.arg(
                        name.display(), member, relationship.error().hint));
            TW_TRY(ObjectNode::Branch branch, readBranch(member, value, relationship->to, place));
            node.branches.push_back(std::move(branch));
        }
        Change change{ChangeKind::Insert, {}, std::move(node.values), {}};
        node.values = withDecodedBytes(std::move(change), *table).values;
        node.exists = !place.isEmpty() && node.branches.empty() && isWholeKey(node.values, *table);
        return node;
    }

private:
    Result<ObjectNode::Branch> readBranch(const QString& relation, const Json& json,
        const QualifiedName& table, const QString& place) const
    {
        ObjectNode::Branch branch{relation, {}};
        const bool isOne = json.type() != Json::Type::Array;
        const std::vector<Json> items = isOne ? std::vector<Json>{json} : json.items();
        for (const Json& item : items) {
            const QString own = (place.isEmpty() ? relation : place + u'.' + relation) + u'['
                + QString::number(branch.nodes.size()) + u']';
            TW_TRY(ObjectNode node, read(item, table, own));
            branch.nodes.push_back(std::move(node));
        }
        return branch;
    }

    static bool isWholeKey(const ColumnValues& values, const Table& table)
    {
        return !values.isEmpty() && values.size() == table.identityColumns.size()
            && std::ranges::all_of(values,
                [&table](const auto& cell) { return table.identityColumns.contains(cell.first); });
    }

    const SchemaGraph& m_graph;
};

}

Result<ObjectNode> ObjectNode::fromJson(
    const Json& json, const SchemaGraph& graph, const QualifiedName& table)
{
    return ObjectReader(graph).read(json, table, {});
}

Result<SavedObject> saveObject(Session& session, const SchemaGraph& graph,
    const QualifiedName& table, const ObjectNode& object, const CallOptions& options)
{
    UnitOfWork work;
    ObjectPlan plan(graph, work);
    TW_TRY_VOID(plan.add(table, object));
    const auto done = work.commit(session, {}, options);
    if (done)
        return plan.saved(done->value);
    Error error = done.error();
    const QString place = work.failed() ? plan.place(*work.failed()) : QString();
    if (!place.isEmpty())
        error.message = place + u": "_s + error.message;
    return fail(std::move(error));
}

}
