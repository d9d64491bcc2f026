// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/schema/object_facts.h>

namespace tw {

/// PORT. Reads what a database holds, over the connection that hands it out. What an engine does
/// not tell fails with Unsupported.
class TW_CORE_EXPORT CatalogReader
{
public:
    virtual ~CatalogReader();

    /// Names and kinds of all objects the role may see, without their columns.
    [[nodiscard]] virtual Result<CatalogPtr> catalog(const CallOptions& options) = 0;

    /// Fails with UndefinedObject.
    [[nodiscard]] virtual Result<TablePtr> describe(
        const QualifiedName& table, const CallOptions& options)
        = 0;

    /// Describes many relations in a number of statements that does not grow with theirs, in name
    /// order. Names that are not there are left out.
    [[nodiscard]] virtual Result<QList<TablePtr>> describeAll(
        const RelationScope& scope, const CallOptions& options);

    /// What describeAll() does not tell, likewise.
    [[nodiscard]] virtual Result<QList<RelationDetailsPtr>> details(
        const RelationScope& scope, DetailDepth depth, const CallOptions& options);

    /// The SQL that makes an object as it is, with all that belongs to it; without its owner and
    /// privileges, which other servers lack. Fails with UndefinedObject.
    [[nodiscard]] virtual Result<QString> definition(
        const ObjectReference& object, const CallOptions& options);

    /// Fails with UndefinedObject.
    [[nodiscard]] virtual Result<ObjectDependencies> dependencies(
        const ObjectReference& object, const CallOptions& options);

    /// The databases of the server in name order, or the files of the connection.
    [[nodiscard]] virtual Result<QList<DatabaseSummary>> databases(const CallOptions& options);

    /// In a number of statements that does not grow with the relations.
    [[nodiscard]] virtual Result<SchemaNotes> schemaNotes(
        const QString& schema, const CallOptions& options);

    /// A text that is another one after anything in the catalogue changed, for the price of a
    /// glance. Read it before what it stands for.
    [[nodiscard]] virtual Result<QString> fingerprint(const CallOptions& options);
};

}
