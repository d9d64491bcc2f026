// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/postgres_table.h"

#include "postgres/catalog_rows.h"
#include "postgres/postgres_types.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// What is known of a relation besides what a Table keeps.
struct Relation
{
    Value oid;
    bool isSystem = false;
    bool hasChildren = false; ///< tables that inherit from it
    bool isUpdatable = false; ///< a view that the server can write through
    bool mayWrite = false; ///< the role has some privilege to
    bool serverIsStandby = false;
    bool sessionIsReadOnly = false;
};

Statement relationQuery(const QualifiedName& name)
{
    const QString sql = u"SELECT n.nspname, c.relname, c.relkind, "_s + rowEstimateSql()
        + u", pg_catalog.obj_description(c.oid, 'pg_class'), c.oid,"
          " n.nspname ~ '^pg_(catalog|toast)' OR n.nspname = 'information_schema',"
          " EXISTS (SELECT 1 FROM pg_catalog.pg_inherits AS i WHERE i.inhparent = c.oid),"
          " CASE WHEN c.relkind = 'v' THEN pg_catalog.pg_relation_is_updatable(c.oid, true) <> 0 "
          "END,"
          " pg_catalog.has_any_column_privilege(c.oid, 'INSERT, UPDATE')"
          " OR pg_catalog.has_table_privilege(c.oid, 'DELETE'),"
          " pg_catalog.pg_is_in_recovery(),"
          " pg_catalog.current_setting('default_transaction_read_only') = 'on'"
          " FROM pg_catalog.pg_class AS c"
          " JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace"
          " WHERE c.relname = $2::text AND c.relkind IN "_s
        + relationKindsSql()
        + u" AND CASE WHEN $1::text = '' THEN pg_catalog.pg_table_is_visible(c.oid)"
          " ELSE n.nspname = $1::text END"_s;
    return {sql, {Value::text(name.schema), Value::text(name.name)}};
}

Statement columnsQuery(const Value& oid)
{
    // A domain counts as the type at the end of its chain; an array compares as its elements do.
    // Types that only compare as a plain oid (regclass and its kin) would not read their own text.
    static const QString sql
        = u"SELECT a.attname,"
          " pg_catalog.format_type(a.atttypid, a.atttypmod),"
          " base.oid, base.typtype, base.typcategory,"
          " a.attnotnull OR made.strict,"
          " CASE WHEN a.attgenerated = '' THEN pg_catalog.pg_get_expr(d.adbin, d.adrelid) END,"
          " a.attidentity, a.attgenerated,"
          " pg_catalog.col_description(a.attrelid, a.attnum),"
          " (SELECT pg_catalog.json_agg(e.enumlabel ORDER BY e.enumsortorder)"
          "  FROM pg_catalog.pg_enum AS e WHERE e.enumtypid = base.oid),"
          " classes.ordered, classes.comparable"
          " FROM pg_catalog.pg_attribute AS a"
          " CROSS JOIN LATERAL ("
          "  WITH RECURSIVE chain(depth, id, base, strict) AS ("
          "   SELECT 0, t.oid, t.typbasetype, t.typnotnull"
          "   FROM pg_catalog.pg_type AS t WHERE t.oid = a.atttypid"
          "   UNION ALL SELECT chain.depth + 1, t.oid, t.typbasetype, t.typnotnull"
          "   FROM chain JOIN pg_catalog.pg_type AS t ON t.oid = chain.base)"
          "  SELECT (pg_catalog.array_agg(chain.id ORDER BY chain.depth DESC))[1] AS id,"
          "   pg_catalog.bool_or(chain.strict) AS strict FROM chain) AS made"
          " JOIN pg_catalog.pg_type AS base ON base.oid = made.id"
          " LEFT JOIN pg_catalog.pg_type AS element"
          "  ON base.typcategory = 'A' AND element.oid = base.typelem"
          " JOIN pg_catalog.pg_type AS compared ON compared.oid ="
          "  CASE element.typtype WHEN 'd' THEN element.typbasetype"
          "  ELSE COALESCE(element.oid, base.oid) END"
          " CROSS JOIN LATERAL ("
          "  SELECT pg_catalog.bool_or(o.opcmethod = 403) AS ordered,"
          "   pg_catalog.count(*) > 0 AS comparable"
          "  FROM pg_catalog.pg_opclass AS o"
          "  WHERE o.opcdefault AND o.opcmethod IN (403, 405) AND o.opcintype IN ("
          "   SELECT CASE compared.typtype WHEN 'e' THEN 3500 WHEN 'r' THEN 3831"
          "    WHEN 'm' THEN 4537 ELSE compared.oid END"
          "   UNION ALL SELECT k.casttarget FROM pg_catalog.pg_cast AS k"
          "   WHERE k.castsource = compared.oid AND k.castmethod = 'b'"
          "    AND k.castcontext = 'i' AND k.casttarget <> 26)) AS classes"
          " LEFT JOIN pg_catalog.pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum"
          " WHERE a.attrelid = $1::pg_catalog.oid AND a.attnum > 0 AND NOT a.attisdropped"
          " ORDER BY a.attnum"_s;
    return {sql, {oid}};
}

Statement keysQuery(const Value& oid)
{
    static const QString sql
        = u"SELECT x.relname, i.indisprimary, i.indimmediate,"
          " (SELECT pg_catalog.json_agg(a.attname ORDER BY k.place)"
          "  FROM pg_catalog.unnest(i.indkey::pg_catalog.int2[])"
          "   WITH ORDINALITY AS k(attnum, place)"
          "  JOIN pg_catalog.pg_attribute AS a"
          "   ON a.attrelid = i.indrelid AND a.attnum = k.attnum"
          "  WHERE k.place <= i.indnkeyatts)"
          " FROM pg_catalog.pg_index AS i"
          " JOIN pg_catalog.pg_class AS x ON x.oid = i.indexrelid"
          " WHERE i.indrelid = $1::pg_catalog.oid AND i.indisunique AND i.indisvalid"
          " AND i.indpred IS NULL AND i.indexprs IS NULL"
          " ORDER BY i.indnkeyatts, x.relname"_s;
    return {sql, {oid}};
}

Statement foreignKeysQuery(const Value& oid)
{
    // A key that names a partitioned table has a copy for each partition, which is left out.
    static const QString sql
        = u"SELECT k.conname, n.nspname, f.relname,"
          " (SELECT pg_catalog.json_agg(a.attname ORDER BY p.place)"
          "  FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY AS p(attnum, place)"
          "  JOIN pg_catalog.pg_attribute AS a"
          "   ON a.attrelid = k.conrelid AND a.attnum = p.attnum),"
          " (SELECT pg_catalog.json_agg(a.attname ORDER BY p.place)"
          "  FROM pg_catalog.unnest(k.confkey) WITH ORDINALITY AS p(attnum, place)"
          "  JOIN pg_catalog.pg_attribute AS a"
          "   ON a.attrelid = k.confrelid AND a.attnum = p.attnum)"
          " FROM pg_catalog.pg_constraint AS k"
          " JOIN pg_catalog.pg_class AS f ON f.oid = k.confrelid"
          " JOIN pg_catalog.pg_namespace AS n ON n.oid = f.relnamespace"
          " WHERE k.conrelid = $1::pg_catalog.oid AND k.contype = 'f'"
          " AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint AS parent"
          "  WHERE parent.oid = k.conparentid AND parent.conrelid = k.conrelid)"
          " ORDER BY k.conname"_s;
    return {sql, {oid}};
}

Generation generationOf(char identity, char generated)
{
    if (generated != '\0')
        return Generation::Expression;
    switch (identity) {
    case 'a':
        return Generation::IdentityAlways;
    case 'd':
        return Generation::IdentityByDefault;
    default:
        return Generation::None;
    }
}

Column columnOf(const CatalogRows& rows, qint64 row)
{
    const CatalogType made{
        Oid(rows.number(row, 2).value_or(0)), rows.letter(row, 3), rows.letter(row, 4)};
    Column column;
    column.name = rows.text(row, 0);
    column.type.name = rows.text(row, 1);
    column.type.typeClass = typeClassOf(made);
    column.nullable = !rows.flag(row, 5);
    column.defaultExpression = rows.text(row, 6);
    column.generation = generationOf(rows.letter(row, 7), rows.letter(row, 8));
    column.comment = rows.text(row, 9);
    column.type.enumValues = rows.list(row, 10);
    column.type.hasOrder = rows.flag(row, 11);
    column.type.hasEquality = rows.flag(row, 12);
    return column;
}

bool isNeverNull(const Table& table, const Key& key)
{
    return std::ranges::none_of(
        key.columns, [&table](const QString& name) { return table.find(name)->nullable; });
}

/// Takes the keys over and picks the one that names a row: the primary key, or else the shortest
/// unique one that no row and no moment is exempt from.
void addKeys(Table& table, const CatalogRows& rows)
{
    Key identity;
    for (qint64 row = 0; row < rows.count(); ++row) {
        const Key key{rows.text(row, 0), rows.list(row, 3)};
        if (rows.flag(row, 1)) {
            table.primaryKey = key;
            continue;
        }
        table.uniqueKeys.append(key);
        const bool isChecked = rows.flag(row, 2);
        if (identity.isEmpty() && isChecked && isNeverNull(table, key))
            identity = key;
    }
    if (!table.primaryKey.isEmpty())
        identity = table.primaryKey;
    if (!identity.isEmpty()) {
        table.rowAddress = RowAddress::Key;
        table.identityColumns = identity.columns;
    }
}

void addForeignKeys(Table& table, const CatalogRows& rows)
{
    for (qint64 row = 0; row < rows.count(); ++row)
        table.foreignKeys.append({rows.text(row, 0), rows.list(row, 3),
            {rows.text(row, 1), rows.text(row, 2)}, rows.list(row, 4)});
}

/// Without a key, only a table that stands alone has an address that is unique.
void addPhysicalAddress(Table& table, const Relation& relation)
{
    if (table.rowAddress != RowAddress::None || table.kind != RelationKind::Table
        || relation.hasChildren)
        return;
    table.rowAddress = RowAddress::Physical;
    table.physicalColumn = u"ctid"_s;
}

QString unaddressedReason(const Table& table, const Relation& relation)
{
    switch (table.kind) {
    case RelationKind::View:
        return relation.isUpdatable
            ? u"A view has no key by which one of its rows could be told from another."_s
            : u"The server cannot write through this view."_s;
    case RelationKind::MaterializedView:
        return u"A materialized view holds the result of a query; it can only be refreshed."_s;
    case RelationKind::ForeignTable:
        return u"A foreign table has no key by which one of its rows could be told from another."_s;
    case RelationKind::PartitionedTable:
        return u"The partitioned table has no key by which one of its rows could be told from"
               " another."_s;
    default:
        return u"Other tables inherit from this one, and it has no key by which one of its rows"
               " could be told from another."_s;
    }
}

QString readOnlyReason(const Table& table, const Relation& relation)
{
    if (relation.serverIsStandby)
        return u"The server is a standby: it follows another server and takes no changes."_s;
    if (relation.sessionIsReadOnly)
        return u"The session is read only (default_transaction_read_only)."_s;
    if (relation.isSystem)
        return u"It belongs to the system catalogue."_s;
    if (table.rowAddress == RowAddress::None)
        return unaddressedReason(table, relation);
    if (!relation.mayWrite)
        return u"The role has no privilege to change its rows."_s;
    return {};
}

Error noSuchRelation(const QualifiedName& name)
{
    Error error{ErrorKind::UndefinedObject, u"There is no table or view %1."_s.arg(name.display())};
    error.schema = name.schema;
    error.table = name.name;
    return error;
}

Relation readRelation(Table& table, const CatalogRows& rows)
{
    table.name = {rows.text(0, 0), rows.text(0, 1)};
    table.kind = relationKindOf(rows.letter(0, 2));
    table.rowEstimate = rows.number(0, 3);
    table.comment = rows.text(0, 4);

    Relation relation;
    relation.oid = Value::text(rows.text(0, 5));
    relation.isSystem = rows.flag(0, 6);
    relation.hasChildren = rows.flag(0, 7);
    relation.isUpdatable = rows.flag(0, 8);
    relation.mayWrite = rows.flag(0, 9);
    relation.serverIsStandby = rows.flag(0, 10);
    relation.sessionIsReadOnly = rows.flag(0, 11);
    return relation;
}

}

Result<TablePtr> loadTable(
    Connection& connection, const QualifiedName& name, const CallOptions& options)
{
    const auto load = [&connection, &options](const Statement& query) {
        return CatalogRows::load(connection, query, options);
    };
    TW_TRY(const CatalogRows found, load(relationQuery(name)));
    if (found.count() == 0)
        return fail(noSuchRelation(name));
    auto table = std::make_shared<Table>();
    const Relation relation = readRelation(*table, found);

    TW_TRY(const CatalogRows columns, load(columnsQuery(relation.oid)));
    for (qint64 row = 0; row < columns.count(); ++row)
        table->columns.append(columnOf(columns, row));
    TW_TRY(const CatalogRows keys, load(keysQuery(relation.oid)));
    addKeys(*table, keys);
    TW_TRY(const CatalogRows foreignKeys, load(foreignKeysQuery(relation.oid)));
    addForeignKeys(*table, foreignKeys);

    addPhysicalAddress(*table, relation);
    table->readOnlyReason = readOnlyReason(*table, relation);
    table->lifecycle = Lifecycle::detect(table->columns);
    return table;
}

}
