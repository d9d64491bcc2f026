// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/catalog/sqlite_objects.h"

#include "sqlite/catalog/sqlite_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString masterOf(const QString& schema)
{
    return doubleQuoted(QualifiedName{schema, u"sqlite_master"_s});
}

Error unknown(const ObjectReference& object)
{
    Error error{ErrorKind::UndefinedObject, u"There is no %1."_s.arg(object.display())};
    error.schema = object.name.schema;
    error.table = object.name.name;
    return error;
}

/// The types of sqlite_master that a reference may mean, as an SQL list.
Result<QString> masterTypes(const ObjectReference& object)
{
    if (!object.kind)
        return u"('table', 'view')"_s;
    if (*object.kind == ObjectKind::Index)
        return u"('index')"_s;
    if (*object.kind == ObjectKind::Trigger)
        return u"('trigger')"_s;
    return fail(ErrorKind::Unsupported, u"SQLite has no %1."_s.arg(objectKindName(*object.kind)));
}

/// The file an object is in; the first one that has it when the reference does not say.
Result<QString> schemaOf(SqliteCatalogSession& session, const ObjectReference& object)
{
    if (!object.name.schema.isEmpty() || object.kind)
        return object.name.schema.isEmpty() ? u"main"_s : object.name.schema;
    TW_TRY(SqliteDrafts found, findSqliteRelations(session, RelationScope::of(object.name)));
    if (found.items().isEmpty())
        return fail(unknown(object));
    return found.names().first().schema;
}

Result<QString> databaseDefinition(SqliteCatalogSession& session, const QString& name)
{
    TW_TRY(const SqliteCatalogRows rows,
        session.load(u"SELECT printf('ATTACH DATABASE %Q AS \"%w\";', file, name)"
                     " FROM pragma_database_list WHERE name = ?1"_s,
            {Value::text(name)}));
    if (rows.count() == 0)
        return fail(unknown({ObjectKind::Database, {{}, name}, {}}));
    return rows.text(0, 0) + u'\n';
}

/// Views and triggers of all files: file, name, type, table of a trigger, text.
Result<SqliteCatalogRows> loadPrograms(SqliteCatalogSession& session, const QStringList& schemas)
{
    QStringList parts;
    QList<Value> values;
    for (const QString& schema : schemas) {
        values.append(Value::text(schema));
        parts.append(u"SELECT ?%1 AS space, name, type, tbl_name, sql FROM %2"
                     " WHERE type IN ('view', 'trigger')"_s.arg(
                         QString::number(values.size()), masterOf(schema)));
    }
    return session.load(
        parts.join(u" UNION ALL "_s) + u" ORDER BY space, type DESC, name"_s, values);
}

/// What one view or trigger says.
struct Program
{
    QualifiedName name;
    bool isTrigger = false;
    QString table; ///< of a trigger
    QStringList names; ///< tables named in its text
};

Program programOf(const SqliteCatalogRows& rows, qint64 row)
{
    return {rows.relation(row), rows.text(row, 2) == u"trigger"_s, rows.text(row, 3),
        sqliteTablesIn(rows.text(row, 4))};
}

/// Collects both directions for one relation of a file.
class DependencyFinder
{
public:
    DependencyFinder(QualifiedName name, SqliteDrafts& relations)
        : m_name(std::move(name))
        , m_relations(relations)
    { }

    void addKey(const SqliteJoinedKey& joined)
    {
        if (isSelf(joined.source) && !isSelf(joined.key.target))
            add(m_found.uses, joined.key.target, throughOf(joined.key));
        else if (isSelf(joined.key.target) && !isSelf(joined.source))
            add(m_found.usedBy, joined.source, throughOf(joined.key));
    }

    void addProgram(const Program& program)
    {
        const QualifiedName owner
            = program.isTrigger ? QualifiedName{program.name.schema, program.table} : program.name;
        const QString through = program.isTrigger ? program.name.name : QString();
        const bool isOwn = isSelf(owner);
        for (const QString& name : program.names) {
            const QualifiedName named{owner.schema, name};
            if (isOwn && !isSelf(named))
                add(m_found.uses, named, through);
            else if (!isOwn && isSelf(named))
                add(m_found.usedBy, owner, through);
        }
    }

    /// Keys come in no order; programs do.
    void sort()
    {
        for (QList<Dependency>* list : {&m_found.uses, &m_found.usedBy})
            std::ranges::sort(*list, {},
                [](const Dependency& one) { return std::pair(one.relation.name, one.through); });
    }

    [[nodiscard]] ObjectDependencies take() { return std::move(m_found); }

private:
    [[nodiscard]] bool isSelf(const QualifiedName& other) const
    {
        return other.schema == m_name.schema
            && other.name.compare(m_name.name, Qt::CaseInsensitive) == 0;
    }

    [[nodiscard]] static QString throughOf(const ForeignKey& key)
    {
        return key.name.isEmpty() ? key.columns.join(u", "_s) : key.name;
    }

    /// Text names tables in any case, and may name what is none.
    void add(QList<Dependency>& list, const QualifiedName& wanted, const QString& through) const
    {
        for (const SqliteDraft& draft : m_relations.items()) {
            const QualifiedName& name = draft.table->name;
            if (name.schema != wanted.schema
                || name.name.compare(wanted.name, Qt::CaseInsensitive) != 0)
                continue;
            const Dependency found{draft.kind, name.display(), name, through};
            if (!list.contains(found))
                list.append(found);
            return;
        }
    }

    QualifiedName m_name;
    SqliteDrafts& m_relations;
    ObjectDependencies m_found;
};

RelationNote noteOf(const Table& table)
{
    const bool isTable = table.kind == RelationKind::Table;
    return {table.name, {}, detectTraits(table), !isTable || table.rowAddress != RowAddress::None,
        !isTable || table.isEditable()};
}

}

Result<QString> loadSqliteDefinition(
    Connection& connection, const ObjectReference& object, const CallOptions& options)
{
    SqliteCatalogSession session(connection, options);
    if (object.kind == ObjectKind::Database)
        return databaseDefinition(session, object.name.name);
    TW_TRY(const QString types, masterTypes(object));
    TW_TRY(const QString schema, schemaOf(session, object));
    TW_TRY(const SqliteCatalogRows rows,
        session.load(u"SELECT sql FROM "_s + masterOf(schema)
                + u" WHERE sql IS NOT NULL AND (type IN "_s + types
                + u" AND name = ?1 COLLATE NOCASE OR ?2 AND tbl_name = ?1 COLLATE NOCASE)"
                  " ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'view' THEN 0"
                  " WHEN 'index' THEN 1 ELSE 2 END, name"_s,
            {Value::text(object.name.name), Value::integer(object.kind ? 0 : 1)}));
    if (rows.count() == 0)
        return fail(unknown(object));
    QStringList statements;
    for (qint64 row = 0; row < rows.count(); ++row)
        statements.append(rows.text(row, 0) + u';');
    return statements.join(u"\n\n"_s) + u'\n';
}

Result<ObjectDependencies> loadSqliteDependencies(
    Connection& connection, const ObjectReference& object, const CallOptions& options)
{
    SqliteCatalogSession session(connection, options);
    if (object.kind)
        return fail(ErrorKind::Unsupported,
            u"An %1 is told with the table it belongs to."_s.arg(objectKindName(*object.kind)));
    TW_TRY(const QString schema, schemaOf(session, object));
    TW_TRY(SqliteDrafts relations, findSqliteRelations(session, {{}, {schema}}));
    TW_TRY(const QList<SqliteJoinedKey> keys,
        loadSqliteForeignKeys(session, sqliteRelationList(relations.names())));
    DependencyFinder finder({schema, object.name.name}, relations);
    QHash<QualifiedName, QList<ForeignKey>> bySource;
    for (const SqliteJoinedKey& joined : keys)
        bySource[joined.source].append(joined.key);
    for (auto found = bySource.begin(); found != bySource.end(); ++found) {
        completeForeignKeys(*found, SqliteTableText::parse(relations.find(found.key())->sql));
        for (const ForeignKey& key : std::as_const(*found))
            finder.addKey({found.key(), key});
    }
    finder.sort();
    TW_TRY(const SqliteCatalogRows programs, loadPrograms(session, {schema}));
    for (qint64 row = 0; row < programs.count(); ++row)
        finder.addProgram(programOf(programs, row));
    return finder.take();
}

Result<QList<DatabaseSummary>> loadSqliteDatabases(
    Connection& connection, const CallOptions& options)
{
    SqliteCatalogSession session(connection, options);
    TW_TRY(const SqliteCatalogRows rows,
        session.load(u"SELECT d.name, d.file, (SELECT * FROM pragma_page_count(d.name))"
                     " * (SELECT * FROM pragma_page_size(d.name))"
                     " FROM pragma_database_list AS d WHERE d.name <> 'temp' ORDER BY d.seq"_s));
    QList<DatabaseSummary> databases;
    for (qint64 row = 0; row < rows.count(); ++row)
        databases.append({rows.text(row, 0), rows.text(row, 1), {}, rows.number(row, 2),
            rows.text(row, 0) == u"main"_s, true});
    return databases;
}

Result<SchemaNotes> loadSqliteSchemaNotes(
    Connection& connection, const QString& schema, const CallOptions& options)
{
    SqliteCatalogSession session(connection, options);
    TW_TRY(SqliteDrafts found, findSqliteRelations(session, {{}, {schema}}));
    SchemaNotes notes;
    RelationScope tables;
    // The columns of views are not asked for: one that stands on many others takes for ever.
    for (const SqliteDraft& draft : found.items())
        if (draft.table->kind == RelationKind::View)
            notes.relations.append(noteOf(*draft.table));
        else
            tables.names.append(draft.table->name);
    if (!tables.names.isEmpty()) {
        TW_TRY(const QList<TablePtr> described, loadSqliteTables(connection, tables, options));
        for (const TablePtr& table : described)
            notes.relations.append(noteOf(*table));
    }
    std::ranges::sort(notes.relations, {}, &RelationNote::name);
    return notes;
}

Result<QList<SchemaObject>> loadSqliteObjects(
    SqliteCatalogSession& session, const QStringList& schemas)
{
    QStringList parts;
    QList<Value> values;
    for (const QString& schema : schemas) {
        values.append(Value::text(schema));
        parts.append(u"SELECT ?%1 AS space, name, type, tbl_name FROM %2"
                     " WHERE type IN ('index', 'trigger') AND sql IS NOT NULL"_s.arg(
                         QString::number(values.size()), masterOf(schema)));
    }
    QList<SchemaObject> objects;
    if (parts.isEmpty())
        return objects;
    TW_TRY(const SqliteCatalogRows rows, session.load(parts.join(u" UNION ALL "_s), values));
    for (qint64 row = 0; row < rows.count(); ++row) {
        const bool isIndex = rows.text(row, 2) == u"index"_s;
        objects.append({isIndex ? ObjectKind::Index : ObjectKind::Trigger, rows.relation(row),
            rows.text(row, 3), {}});
    }
    std::ranges::sort(objects, {}, &SchemaObject::name);
    return objects;
}

}
