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
    QString defaultText = {}; ///< a literal in place of defaultValue; null: none
    QString defaultExpression = {}; ///< in the engine's SQL, in place of both; empty: none
    QString computed
        = {}; ///< in the engine's SQL: the server computes the column; empty: it is stored
    QStringList choices = {}; ///< of an Enum, which is a text that is checked
    TypeClass element = TypeClass::Text; ///< of an Array

    /// Whether a new row needs no value for it.
    [[nodiscard]] bool fillsItself() const
    {
        return defaultValue != EntityDefault::None || !defaultText.isNull()
            || !defaultExpression.isEmpty() || !computed.isEmpty();
    }

    friend bool operator==(const EntityColumn&, const EntityColumn&) = default;
};

/// An index as a program declares it.
struct EntityIndex
{
    QString name; ///< in the schema of its table
    QStringList columns;
    bool unique = false;
    QString method = {}; ///< gin, gist, …; empty: the usual one
    QString condition = {}; ///< in the engine's SQL: of the rows it has; empty: all

    friend bool operator==(const EntityIndex&, const EntityIndex&) = default;
};

/// A table as a program declares it, independent of the engine that is to hold it. A value, built
/// up call by call.
struct TW_CORE_EXPORT EntityDescriptor
{
    QualifiedName name; ///< an empty schema means the connection's own
    QList<EntityColumn> columns;
    QStringList primaryKey;
    QString primaryKeyName = {}; ///< of the constraint; empty: as the engine names it
    QList<QStringList> uniqueKeys;
    QList<Key> namedKeys = {}; ///< unique keys whose constraints have names
    QList<ForeignKey> foreignKeys;
    QList<Check> checks = {}; ///< in the engine's SQL
    QList<EntityIndex> indexes = {};

    /// Adds a uuid column that is the primary key.
    EntityDescriptor& withUuidKey(const QString& column = QStringLiteral("uuid"));
    EntityDescriptor& withCreatedAt();
    EntityDescriptor& withUpdatedAt();
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

    /// Fails with InvalidArgument: no columns, a column twice, a key or index over unknown columns,
    /// an Enum without choices, or a type that cannot be declared.
    [[nodiscard]] Result<void> validate() const;

    /// Those with names and those without.
    [[nodiscard]] QList<QStringList> allUniqueKeys() const;
};

}
