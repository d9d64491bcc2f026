// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/column_type.h>
#include <tuplewright/schema/lifecycle.h>
#include <tuplewright/schema/qualified_name.h>

#include <QList>

#include <memory>
#include <optional>

namespace tw {

enum class RelationKind
{
    Table,
    PartitionedTable,
    View,
    MaterializedView,
    ForeignTable,
    VirtualTable,
};

[[nodiscard]] TW_CORE_EXPORT QString relationKindName(RelationKind kind);

enum class Generation
{
    None,
    IdentityAlways,
    IdentityByDefault,
    Expression
};

struct Column
{
    QString name;
    ColumnType type;
    bool nullable = true;
    QString defaultExpression; ///< the server's text; null when there is no default
    Generation generation = Generation::None;
    QString comment;

    /// The server computes it; it is never written.
    [[nodiscard]] bool isGenerated() const { return generation == Generation::Expression; }
};

struct Key
{
    QString name;
    QStringList columns;

    [[nodiscard]] bool isEmpty() const { return columns.isEmpty(); }
};

struct ForeignKey
{
    QString name;
    QStringList columns;
    QualifiedName target;
    QStringList targetColumns;
};

/// How one row of a relation is told from all others.
enum class RowAddress
{
    Key, ///< identityColumns hold a primary key, or a unique key whose columns are all NOT NULL
    Physical, ///< ctid or rowid, checked together with every column
    None, ///< rows can be read only
};

/// Everything about one relation that reading and editing it needs. Immutable once shared.
struct TW_CORE_EXPORT Table
{
    QualifiedName name;
    RelationKind kind = RelationKind::Table;
    QList<Column> columns;
    Key primaryKey;
    QList<Key> uniqueKeys;
    QList<ForeignKey> foreignKeys;
    RowAddress rowAddress = RowAddress::None;
    QStringList identityColumns; ///< set when rowAddress is Key
    QString physicalColumn; ///< SQL of the physical address, set when rowAddress is Physical
    QString readOnlyReason; ///< why rows cannot be written; empty when they can
    std::optional<Lifecycle> lifecycle;
    std::optional<qint64> rowEstimate;
    QString comment;

    [[nodiscard]] bool isEditable() const { return readOnlyReason.isEmpty(); }
    [[nodiscard]] int columnIndex(QStringView column) const; ///< -1 when unknown
    [[nodiscard]] const Column* find(QStringView column) const; ///< null when unknown
    /// Fails with InvalidArgument naming the unknown column and the nearest known one.
    [[nodiscard]] Result<const Column*> require(const QString& column) const;
    [[nodiscard]] QStringList columnNames() const;
};

using TablePtr = std::shared_ptr<const Table>;

}
