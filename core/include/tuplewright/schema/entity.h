// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/table.h>

namespace tw {

/// What the server puts into a declared column that is left out.
enum class EntityDefault
{
    None,
    NextNumber, ///< a key that counts up
    CurrentTime,
    False,
    True
};

struct EntityColumn
{
    QString name;
    TypeClass type = TypeClass::Text;
    int length = 0; ///< longest text, 0: any; digits of a decimal, 0: any
    int scale = 0; ///< digits behind the point of a decimal
    bool nullable = false;
    EntityDefault defaultValue = EntityDefault::None;

    friend bool operator==(const EntityColumn&, const EntityColumn&) = default;
};

/// A table as a program declares it, independent of the engine that is to hold it. A value, built
/// up call by call.
struct TW_CORE_EXPORT EntityDescriptor
{
    QualifiedName name; ///< an empty schema means the connection's own
    QList<EntityColumn> columns;
    QStringList primaryKey;
    QList<QStringList> uniqueKeys;
    QList<ForeignKey> foreignKeys;

    /// Adds a uuid column that is the primary key.
    EntityDescriptor& withUuidKey(const QString& column = QStringLiteral("uuid"));
    /// Adds created_at, set when a row is inserted.
    EntityDescriptor& withCreatedAt();
    /// Adds updated_at, set by each save.
    EntityDescriptor& withUpdatedAt();
    /// Adds is_deleted, by which rows are marked as deleted.
    EntityDescriptor& withSoftDelete();
    /// Adds is_archived, and origin_uuid, which names the row that a version is of. Call after
    /// withUuidKey().
    EntityDescriptor& withArchive();
    EntityDescriptor& withActors(); ///< created_by_uuid and updated_by_uuid
    EntityDescriptor& withAdminActors(); ///< created_by_admin_uuid and updated_by_admin_uuid

    /// Adds a column that names a row of another table.
    EntityDescriptor& withReference(const EntityColumn& column, const QualifiedName& target,
        const QString& targetColumn, ForeignKeyAction onDelete = ForeignKeyAction::NoAction);

    /// The table that a server would describe, as far as the declaration goes.
    [[nodiscard]] Table toTable() const;

    /// In words, what a described table has otherwise than declared; empty when it is as declared.
    [[nodiscard]] QStringList differencesFrom(const Table& described) const;

    /// Fails with InvalidArgument: no columns, a column twice, a key over unknown columns, or a
    /// type that cannot be declared.
    [[nodiscard]] Result<void> validate() const;
};

}
