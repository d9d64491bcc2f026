// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/dialect.h>
#include <tuplewright/schema/catalog.h>
#include <tuplewright/schema/table.h>

#include <QHash>

namespace tw {

/// What is known of a database while somebody types: the names of its catalogue, and the columns of
/// those tables that were described. Made for 20,000 tables. Used by one thread at a time.
class TW_CORE_EXPORT CompletionSchema final
{
public:
    /// A relation or a routine, and what it is found by.
    struct Entry
    {
        QString folded;
        qsizetype number = 0; ///< in the catalogue's list of its kind
        qsizetype next = -1; ///< the one before of the same folded name
        bool isInPath = false; ///< in a schema that is looked into
    };

    /// The dialect must outlive it.
    CompletionSchema(CatalogPtr catalog, const Dialect& dialect);

    /// What it was made of.
    [[nodiscard]] const Catalog& catalog() const { return *m_catalog; }
    /// The SQL spelling of the engine.
    [[nodiscard]] const Dialect& dialect() const { return *m_dialect; }
    /// Tables and views, in the order of the catalogue.
    [[nodiscard]] const QList<Entry>& relations() const { return m_relations; }
    /// All other objects, likewise.
    [[nodiscard]] const QList<Entry>& objects() const { return m_objects; }

    /// The relation that a statement means by a name, as the catalogue spells it; null: none.
    [[nodiscard]] const RelationSummary* find(const QualifiedName& name) const;
    /// The name alone means it.
    [[nodiscard]] bool isPlain(const RelationSummary& relation) const;
    /// Names of that schema can stand alone.
    [[nodiscard]] bool isInPath(const QString& schema) const;
    /// Whether the catalogue has a schema of that name.
    [[nodiscard]] bool hasSchema(const QString& name) const;

    /// Null: not described yet.
    [[nodiscard]] TablePtr table(const QualifiedName& name) const { return m_tables.value(name); }
    /// Adds the columns of a table that was described.
    void add(const TablePtr& table) { m_tables.insert(table->name, table); }

    /// What the engine has beside the catalogue: names and arguments.
    void setBuiltIns(QList<SchemaObject> functions);
    /// Of setBuiltIns().
    [[nodiscard]] const QList<SchemaObject>& builtIns() const { return m_builtIns; }

    /// A name as it is written in a statement: between quotes only where it must be.
    [[nodiscard]] QString written(const QString& name) const;

private:
    CatalogPtr m_catalog;
    const Dialect* m_dialect;
    QList<Entry> m_relations;
    QList<Entry> m_objects;
    QHash<QString, qsizetype> m_byName; ///< the last relation of a folded name
    QHash<QualifiedName, TablePtr> m_tables;
    QList<SchemaObject> m_builtIns;
};

}
