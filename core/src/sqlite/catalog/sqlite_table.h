// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/catalog_reader.h>

#include "sqlite/catalog/sqlite_catalog_rows.h"
#include "sqlite/catalog/sqlite_definition.h"

namespace tw {

/// A table in the making, and facts that decide how rows are addressed and are not kept in Table.
struct SqliteDraft
{
    std::shared_ptr<Table> table = std::make_shared<Table>();
    QString kind; ///< as SqliteName tells: table, view, virtual, shadow
    QString sql; ///< the statement that made it
    bool withoutRowid = false;
    bool strict = false;
    bool hasKeyIndex = false; ///< false: the primary key is the row id itself
    QStringList allColumns; ///< hidden ones too
    QList<std::pair<qint64, QString>> keyColumns; ///< place in the key and name
};

/// Drafts by the name of their relation.
class SqliteDrafts
{
public:
    /// Its name must not be there yet.
    void append(SqliteDraft draft);
    /// In the order they were added.
    [[nodiscard]] QList<SqliteDraft>& items() { return m_drafts; }
    /// Null when there is no draft of that relation.
    [[nodiscard]] SqliteDraft* find(const QualifiedName& name);
    /// Of all drafts, in their order.
    [[nodiscard]] QList<QualifiedName> names() const;
    /// Each schema once.
    [[nodiscard]] QStringList schemas() const;

private:
    QList<SqliteDraft> m_drafts;
    QHash<QualifiedName, qsizetype> m_places;
};

/// The relations of a scope with name, kind and the text that made them.
[[nodiscard]] Result<SqliteDrafts> findSqliteRelations(
    SqliteCatalogSession& session, const RelationScope& scope);

struct SqliteJoinedKey
{
    QualifiedName source;
    ForeignKey key;
};

/// The foreign keys of the listed relations (see sqliteRelationList()), in the order they are
/// written. Names and deferral are left to the text of the table.
[[nodiscard]] Result<QList<SqliteJoinedKey>> loadSqliteForeignKeys(
    SqliteCatalogSession& session, const Value& relations);

/// Adds what the text of the table tells of its foreign keys.
void completeForeignKeys(QList<ForeignKey>& keys, const SqliteTableText& text);

/// Relations as Table tells of them, in name order and in six queries however many there are.
[[nodiscard]] Result<QList<TablePtr>> loadSqliteTables(
    Connection& connection, const RelationScope& scope, const CallOptions& options);

/// Fails with UndefinedObject.
[[nodiscard]] Result<TablePtr> loadSqliteTable(
    Connection& connection, const QualifiedName& name, const CallOptions& options);

}
