// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/structure/schema_model.h>

namespace tw {

/// The catalogue queries behind a SchemaModel. They bind nothing and run where nothing but
/// pg_catalog is in the search path, so they name its functions without it.
struct StructureQueries
{
    /// The columns of each objects query.
    enum Object
    {
        Schema,
        Name,
        Part,
        Facts, ///< a JSON object
        Aids, ///< likewise; NULL: none
        Catalogue, ///< the object's address, see Edge
        Oid,
        SubOid,
        Rights ///< a JSON array of statements; NULL: none
    };

    struct Query
    {
        ModelKind kind;
        QString sql;
    };

    /// One for each kind of object. `version` is server_version_num.
    [[nodiscard]] static QList<Query> objects(int version);

    /// The columns of edges() and aliases(): two addresses.
    enum Edge
    {
        FromCatalogue,
        FromOid,
        FromSubOid,
        ToCatalogue,
        ToOid,
        ToSubOid
    };
    /// What depends on what.
    [[nodiscard]] static QString edges();
    /// Catalogue rows that stand for another one, such as the rule of a view for the view.
    [[nodiscard]] static QString aliases();

    /// Objects that no model has: a word for the kind and how many there are.
    [[nodiscard]] static QString others();
};

}
