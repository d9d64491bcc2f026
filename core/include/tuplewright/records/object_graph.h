// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/json.h>
#include <tuplewright/schema/schema_graph.h>
#include <tuplewright/writing/unit_of_work.h>

namespace tw {

/// A row and the rows that belong to it, to be saved together.
struct TW_CORE_EXPORT ObjectNode
{
    struct Branch;

    ColumnValues values;
    std::vector<Branch> branches;
    /// The row is there already, named by `values`, and is only referred to.
    bool exists = false;

    /// Reads `{"name": "Ada", "posts": [{"title": "Engines", "tags": [{"id": 3}]}]}`. A member is a
    /// column, or else a relation, see relationshipName(); an object inside that holds nothing but
    /// its table's whole key means a row that is there. Fails with InvalidArgument naming the
    /// place.
    [[nodiscard]] static Result<ObjectNode> fromJson(
        const Json& json, const SchemaGraph& graph, const QualifiedName& table);
};

/// The rows of one relation.
struct ObjectNode::Branch
{
    QString relation;
    std::vector<ObjectNode> nodes;
};

/// A row as it was saved, with the keys and values that the server gave it.
struct SavedObject
{
    struct Branch;

    UnitOfWork::Row row;
    std::vector<Branch> branches; ///< as in the node
};

struct SavedObject::Branch
{
    QString relation;
    std::vector<SavedObject> objects;
};

/// Inserts a row and all that belongs to it: what it refers to first, then it, then what refers to
/// it, and the links. All of it or nothing; within a transaction of the session it takes part in
/// that. An error begins with the place of its row, such as `posts[1].tags[0]`.
[[nodiscard]] TW_CORE_EXPORT Result<SavedObject> saveObject(Session& session,
    const SchemaGraph& graph, const QualifiedName& table, const ObjectNode& object,
    const CallOptions& options = {});

}
