// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/column.h>
#include <tuplewright/schema/constraint.h>
#include <tuplewright/schema/lifecycle.h>

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

/// The stable spelling in JSON and listings: "materialized view".
[[nodiscard]] TW_CORE_EXPORT QString relationKindName(RelationKind kind);

/// How one row of a relation is told from all others.
enum class RowAddress
{
    Key, ///< identityColumns hold a primary key, or a unique key whose columns are all NOT NULL
    Physical, ///< ctid or rowid, checked together with every column
    None, ///< rows can be read only
};

/// What the connection's role may do with a whole relation. Single columns can allow more, see
/// Column.
struct Privileges
{
    bool select = true;
    bool insert = true;
    bool update = true;
    bool remove = true;
    QString role; ///< whose rights they are; null where an engine has no roles

    friend bool operator==(const Privileges&, const Privileges&) = default;
};

/// Everything about one relation that reading and editing it needs. Immutable once shared. What
/// else there is to tell is in RelationDetails.
struct TW_CORE_EXPORT Table
{
    QualifiedName name;
    RelationKind kind = RelationKind::Table;
    QList<Column> columns;
    Key primaryKey;
    QList<Key> uniqueKeys;
    QList<ForeignKey> foreignKeys;
    QList<Check> checks;
    QStringList indexedFirst; ///< columns in whose order an index has all rows
    RowAddress rowAddress = RowAddress::None;
    QStringList identityColumns; ///< set when rowAddress is Key
    QString physicalColumn; ///< SQL of the physical address, set when rowAddress is Physical
    Privileges privileges;
    QString readOnlyReason; ///< why rows cannot be written; empty when they can
    QString readOnlyFix; ///< what would change that; empty when nothing would
    QStringList missingPrivileges; ///< that would change that, see grantStatement()
    bool keyIsUnique = false; ///< the server lets no two rows share identityColumns at any moment
    bool needsOnlyKey = false; ///< read-only for no other reason than that no key is known
    bool hidesRows = false; ///< its policies decide which rows the role sees and may write
    bool changesRowsItself = false; ///< triggers or rules may fill what a written row leaves out
    std::optional<Lifecycle> lifecycle;
    std::optional<qint64> rowEstimate;
    bool isTextIndex = false; ///< it finds the words of its columns by itself, as FTS5 does
    QString comment;

    /// Rows can be written, as far as structure and privileges tell.
    [[nodiscard]] bool isEditable() const { return readOnlyReason.isEmpty(); }
    [[nodiscard]] int columnIndex(QStringView column) const; ///< -1 when unknown
    [[nodiscard]] const Column* find(QStringView column) const; ///< null when unknown
    /// Fails with InvalidArgument naming the unknown column and the nearest known one.
    [[nodiscard]] Result<const Column*> require(const QString& column) const;
    /// In the order of the table.
    [[nodiscard]] QStringList columnNames() const;
};

using TablePtr = std::shared_ptr<const Table>;

/// Which relations to describe: those named, or all of some schemas, or all there are.
struct RelationScope
{
    QList<QualifiedName> names;
    QStringList schemas; ///< taken when no names are given

    /// One relation.
    [[nodiscard]] static RelationScope of(const QualifiedName& name) { return {{name}, {}}; }
};

}
