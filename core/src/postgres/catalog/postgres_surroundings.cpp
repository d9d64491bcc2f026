// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/catalog/postgres_surroundings.h"

#include "postgres/values/postgres_text.h"
#include "postgres/values/postgres_types.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const Statement kDatabases{
    u"SELECT d.datname, pg_catalog.pg_get_userbyid(d.datdba),"
    " pg_catalog.shobj_description(d.oid, 'pg_database'),"
    " CASE WHEN d.datallowconn AND (pg_catalog.has_database_privilege(d.oid, 'CONNECT')"
    "  OR pg_catalog.pg_has_role('pg_read_all_stats', 'MEMBER'))"
    "  THEN pg_catalog.pg_database_size(d.oid) END,"
    " d.datname = pg_catalog.current_database(),"
    " d.datallowconn AND pg_catalog.has_database_privilege(d.oid, 'CONNECT')"
    " FROM pg_catalog.pg_database AS d WHERE NOT d.datistemplate ORDER BY d.datname"_s,
    {}};

const QString kClosedSchemas
    = u"SELECT n.nspname FROM pg_catalog.pg_namespace AS n"
      " WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"
      " AND NOT pg_catalog.has_schema_privilege(n.oid, 'USAGE') ORDER BY n.nspname"_s;

// From the statistics, since asking for the size of a file waits for whoever changes its table.
const QString kRelations
    = u"SELECT c.relname, c.relkind,"
      " pg_catalog.has_any_column_privilege(c.oid, 'SELECT'),"
      " pg_catalog.has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE')"
      "  OR pg_catalog.has_any_column_privilege(c.oid, 'INSERT, UPDATE'),"
      " keys.has_key,"
      // A partitioned table holds nothing itself, and has -1 pages once it was analysed.
      " CASE WHEN c.relkind IN ('r', 'm') THEN NULLIF((c.relpages::pg_catalog.int8"
      "   + COALESCE(toast.relpages, 0) + COALESCE(keys.pages, 0))"
      "   * pg_catalog.current_setting('block_size')::pg_catalog.int8, 0)::pg_catalog.int8 END"
      " FROM pg_catalog.pg_class AS c"
      " LEFT JOIN pg_catalog.pg_class AS toast ON toast.oid = c.reltoastrelid"
      " LEFT JOIN (SELECT i.indrelid, pg_catalog.sum(x.relpages::pg_catalog.int8) AS pages,"
      "   pg_catalog.bool_or(i.indisunique AND i.indisvalid AND i.indimmediate"
      "    AND i.indpred IS NULL AND i.indexprs IS NULL) AS has_key"
      "  FROM pg_catalog.pg_index AS i JOIN pg_catalog.pg_class AS x ON x.oid = i.indexrelid"
      "  GROUP BY i.indrelid) AS keys ON keys.indrelid = c.oid"
      " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relnamespace ="
      "  (SELECT n.oid FROM pg_catalog.pg_namespace AS n"
      "   WHERE n.nspname = $1::pg_catalog.text)"_s;

const QString kColumns
    = u"SELECT c.relname, a.attname, a.atttypid, a.attnotnull, a.attgenerated"
      " FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid"
      " WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND a.attnum > 0 AND NOT a.attisdropped"
      " AND pg_catalog.lower(a.attname) = ANY ($2::pg_catalog.text[]) AND c.relnamespace ="
      "  (SELECT n.oid FROM pg_catalog.pg_namespace AS n"
      "   WHERE n.nspname = $1::pg_catalog.text) ORDER BY c.relname, a.attnum"_s;

/// The names by which columns are taken for a sign.
Value tellingNames()
{
    const TraitNames names;
    QList<Value> all;
    for (const QStringList& some : {names.createdAt, names.updatedAt, names.archived, names.origin,
             names.createdBy, names.updatedBy, names.createdByAdmin, names.updatedByAdmin,
             QStringList{u"is_deleted"_s, u"deleted_at"_s, u"is_active"_s}}) {
        for (const QString& name : some)
            all.append(Value::text(name));
    }
    return Value::stored(StorageClass::Text, arrayLiteral(all));
}

Column columnOf(const CatalogRows& rows, qint64 row)
{
    Column column;
    column.name = rows.text(row, 1);
    column.type = columnTypeOf(Oid(rows.number(row, 2).value_or(0)));
    column.nullable = !rows.flag(row, 3);
    if (rows.letter(row, 4) != '\0')
        column.generation = Generation::Expression;
    return column;
}

/// The traits of relations by name, from the columns that may be a sign of them.
QHash<QString, TraitSet> traitsOf(const CatalogRows& columns)
{
    QHash<QString, TraitSet> traits;
    for (qint64 row = 0; row < columns.count();) {
        Table table;
        table.name.name = columns.text(row, 0);
        for (; row < columns.count() && columns.text(row, 0) == table.name.name; ++row)
            table.columns.append(columnOf(columns, row));
        traits.insert(table.name.name, detectTraits(table));
    }
    return traits;
}

}

Result<QList<DatabaseSummary>> loadDatabases(Connection& connection, const CallOptions& options)
{
    CatalogSession session(connection, options);
    TW_TRY_VOID(session.open());
    TW_TRY(const CatalogRows rows, session.load(kDatabases));
    QList<DatabaseSummary> databases;
    for (qint64 row = 0; row < rows.count(); ++row)
        databases.append({rows.text(row, 0), rows.text(row, 1), rows.text(row, 2),
            rows.number(row, 3), rows.flag(row, 4), rows.flag(row, 5)});
    return databases;
}

Result<SchemaNotes> loadSchemaNotes(
    Connection& connection, const QString& schema, const CallOptions& options)
{
    CatalogSession session(connection, options);
    TW_TRY_VOID(session.open());
    const Value name = Value::text(schema);
    TW_TRY(const CatalogRows columns, session.load({kColumns, {name, tellingNames()}}));
    TW_TRY(const CatalogRows rows, session.load({kRelations, {name}}));
    const QHash<QString, TraitSet> traits = traitsOf(columns);
    SchemaNotes notes;
    for (qint64 row = 0; row < rows.count(); ++row) {
        const QualifiedName relation{schema, rows.text(row, 0)};
        const RelationKind kind = relationKindOf(rows.letter(row, 1));
        if (!rows.flag(row, 2)) {
            notes.unreadable.append({relation, kind, {}, {}});
            continue;
        }
        const bool isTable = kind == RelationKind::Table || kind == RelationKind::PartitionedTable;
        notes.relations.append({relation, rows.number(row, 5), traits.value(relation.name),
            !isTable || rows.flag(row, 4), !isTable || rows.flag(row, 3)});
    }
    // The server orders by bytes.
    std::ranges::sort(notes.relations, {}, &RelationNote::name);
    std::ranges::sort(notes.unreadable, {}, &RelationSummary::name);
    return notes;
}

Result<QStringList> loadClosedSchemas(CatalogSession& session, QList<CatalogGap>& gaps)
{
    TW_TRY(const CatalogRows rows,
        session.loadOptional(u"the schemas that are closed"_s, {kClosedSchemas, {}}, gaps));
    QStringList schemas;
    for (qint64 row = 0; row < rows.count(); ++row)
        schemas.append(rows.text(row, 0));
    return schemas;
}

}
