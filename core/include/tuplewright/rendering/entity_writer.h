// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/statement.h>
#include <tuplewright/schema/entity.h>

namespace tw {

/// PORT. What differs between engines when tables are made from declarations. Stateless; shared by
/// all threads.
class TW_CORE_EXPORT EntityWriter
{
public:
    virtual ~EntityWriter();

    /// Tables after those they name. A key within a cycle is added when all its tables are there,
    /// or stands in its table where the engine lets keys name what is yet to come. Fails with
    /// InvalidArgument.
    [[nodiscard]] Result<QList<Statement>> createTables(
        const QList<EntityDescriptor>& entities, bool ifNotExists) const;

    /// Tables before those they name.
    [[nodiscard]] QList<Statement> dropTables(
        const QList<EntityDescriptor>& entities, bool ifExists) const;

protected:
    /// Empty where the engine has no such type.
    [[nodiscard]] virtual QString typeName(const EntityColumn& column) const = 0;
    [[nodiscard]] virtual QString defaultClause(EntityDefault value) const = 0;

    /// How REFERENCES names a table.
    [[nodiscard]] virtual QString referenceName(const QualifiedName& target) const = 0;

    /// Keys may name tables that are yet to be made, and cannot be added later.
    [[nodiscard]] virtual bool namesAhead() const = 0;

    /// Whether an index is of one of several kinds.
    [[nodiscard]] virtual bool hasIndexMethods() const { return false; }

    /// Whether the schema stands before the name of an index, instead of that of its table.
    [[nodiscard]] virtual bool schemaNamesIndex() const { return false; }

private:
    [[nodiscard]] Result<void> check(const EntityDescriptor& entity) const;
    [[nodiscard]] QString valueClause(const EntityColumn& column) const;
    [[nodiscard]] QStringList constraintSqls(const EntityDescriptor& entity) const;
    [[nodiscard]] QString indexSql(
        const EntityIndex& index, const EntityDescriptor& entity, bool ifNotExists) const;
    [[nodiscard]] QString tableSql(
        const EntityDescriptor& entity, const QList<ForeignKey>& keys, bool ifNotExists) const;
    [[nodiscard]] QString columnSql(const EntityColumn& column) const;
    [[nodiscard]] QString foreignKeySql(const ForeignKey& key) const;
};

}
