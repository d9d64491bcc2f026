// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/query/dialect.h>
#include <tuplewright/schema/catalog.h>
#include <tuplewright/schema/table.h>

#include <QHash>

namespace tw {

/// What is known of a database while somebody types: the names of its catalogue, and the columns of
/// those tables that were described. Made for 20,000 tables. A value of the GUI thread.
class CompletionSchema final
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

    [[nodiscard]] const Catalog& catalog() const { return *m_catalog; }
    [[nodiscard]] const Dialect& dialect() const { return *m_dialect; }
    [[nodiscard]] const QList<Entry>& relations() const { return m_relations; }
    [[nodiscard]] const QList<Entry>& objects() const { return m_objects; }

    /// The relation that a statement means by a name, as the catalogue spells it; null: none.
    [[nodiscard]] const RelationSummary* find(const QualifiedName& name) const;
    /// The name alone means it.
    [[nodiscard]] bool isPlain(const RelationSummary& relation) const;
    /// Names of that schema can stand alone.
    [[nodiscard]] bool isInPath(const QString& schema) const;
    [[nodiscard]] bool hasSchema(const QString& name) const;

    /// Null: not described yet.
    [[nodiscard]] TablePtr table(const QualifiedName& name) const { return m_tables.value(name); }
    void add(const TablePtr& table) { m_tables.insert(table->name, table); }

    /// What the engine has beside the catalogue: names and arguments.
    void setBuiltIns(QList<SchemaObject> functions);
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
