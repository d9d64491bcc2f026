// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/catalog/postgres_table.h"

#include "postgres/catalog/by_oid.h"
#include "postgres/catalog/column_types.h"
#include "postgres/catalog/foreign_keys.h"
#include "postgres/values/postgres_types.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// A table in the making, and what is known of its relation besides what a Table keeps.
struct Draft
{
    std::shared_ptr<Table> table = std::make_shared<Table>();
    qint64 oid = 0;
    bool isSystem = false;
    bool hasChildren = false; ///< tables that inherit from it
    bool isUpdatable = false; ///< a view that the server can write through
};

using Drafts = ByOid<Draft>;

Statement relationsQuery(const RelationScope& scope)
{
    return scopeStatement(u"SELECT c.oid, n.nspname, c.relname, c.relkind, "_s + rowEstimateSql()
            + u", about.description,"
              " n.nspname ~ '^pg_(catalog|toast)' OR n.nspname = 'information_schema',"
              " c.relhassubclass AND EXISTS"
              " (SELECT 1 FROM pg_catalog.pg_inherits AS i WHERE i.inhparent = c.oid),"
              " CASE WHEN c.relkind = 'v'"
              "  THEN pg_catalog.pg_relation_is_updatable(c.oid, true) <> 0 END,"
              " pg_catalog.has_table_privilege(c.oid, 'SELECT'),"
              " pg_catalog.has_table_privilege(c.oid, 'INSERT'),"
              " pg_catalog.has_table_privilege(c.oid, 'UPDATE'),"
              " pg_catalog.has_table_privilege(c.oid, 'DELETE'),"
              " c.relkind <> 'r' OR c.relhasrules OR c.relhastriggers AND EXISTS"
              " (SELECT 1 FROM pg_catalog.pg_trigger AS g WHERE g.tgrelid = c.oid"
              "  AND NOT g.tgisinternal AND g.tgtype & 2 <> 0)," // those that run before
              " CURRENT_USER,"
              " c.relrowsecurity AND pg_catalog.row_security_active(c.oid)"_s,
        scope);
}

Draft draftOf(const CatalogRows& rows, qint64 row)
{
    Draft draft;
    draft.oid = rows.number(row, 0).value_or(0);
    Table& table = *draft.table;
    table.name = {rows.text(row, 1), rows.text(row, 2)};
    table.kind = relationKindOf(rows.letter(row, 3));
    table.rowEstimate = rows.number(row, 4);
    table.comment = rows.text(row, 5);
    draft.isSystem = rows.flag(row, 6);
    draft.hasChildren = rows.flag(row, 7);
    draft.isUpdatable = rows.flag(row, 8);
    table.privileges = {rows.flag(row, 9), rows.flag(row, 10), rows.flag(row, 11),
        rows.flag(row, 12), rows.text(row, 14)};
    table.changesRowsItself = rows.flag(row, 13);
    table.hidesRows = rows.flag(row, 15);
    return draft;
}

enum ColumnAnswer
{
    Relation,
    Number,
    Name,
    TypeOid,
    TypeModifier,
    NotNull,
    Expression,
    Identity,
    Generated,
    Comment,
    Collation,
    Storage,
    MaySelect,
    MayInsert,
    MayUpdate,
    Compression
};

Statement columnsQuery(const Value& oids, int version)
{
    // A column without privileges of its own has those of its table. The server looks a table up to
    // write an expression about it; defaults are about none.
    static const QString sql
        = u"SELECT a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attnotnull,"
          " pg_catalog.pg_get_expr(d.adbin,"
          "  CASE WHEN a.attgenerated = '' THEN 0::pg_catalog.oid ELSE d.adrelid END),"
          " a.attidentity, a.attgenerated,"
          " about.description,"
          " CASE WHEN a.attcollation <> t.typcollation THEN"
          "  (SELECT l.collname FROM pg_catalog.pg_collation AS l WHERE l.oid = a.attcollation)"
          " END,"
          " a.attstorage,"
          " CASE WHEN a.attacl IS NOT NULL"
          "  THEN pg_catalog.has_column_privilege(a.attrelid, a.attnum, 'SELECT') END,"
          " CASE WHEN a.attacl IS NOT NULL"
          "  THEN pg_catalog.has_column_privilege(a.attrelid, a.attnum, 'INSERT') END,"
          " CASE WHEN a.attacl IS NOT NULL"
          "  THEN pg_catalog.has_column_privilege(a.attrelid, a.attnum, 'UPDATE') END%1"
          " FROM pg_catalog.pg_attribute AS a"
          " JOIN pg_catalog.pg_type AS t ON t.oid = a.atttypid"
          " LEFT JOIN pg_catalog.pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum"
          " LEFT JOIN pg_catalog.pg_description AS about ON about.objoid = a.attrelid"
          "  AND about.objsubid = a.attnum"
          "  AND about.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass"
          " WHERE a.attrelid = ANY ($1::pg_catalog.oid[]) AND a.attnum > 0 AND NOT a.attisdropped"
          " ORDER BY a.attrelid, a.attnum"_s;
    constexpr int kHasCompression = 140'000;
    return {sql.arg(version >= kHasCompression ? u", a.attcompression"_s : u", ''"_s), {oids}};
}

Statement keysQuery(const Value& oids)
{
    static const QString sql = u"SELECT i.indrelid, x.relname, i.indisprimary, i.indimmediate,"
                               " i.indkey::pg_catalog.text, i.indnkeyatts,"
                               " i.indisunique AND i.indexprs IS NULL, x.relam = 403"
                               " FROM pg_catalog.pg_index AS i"
                               " JOIN pg_catalog.pg_class AS x ON x.oid = i.indexrelid"
                               " WHERE i.indrelid = ANY ($1::pg_catalog.oid[]) AND i.indisvalid"
                               " AND i.indpred IS NULL"
                               " ORDER BY i.indrelid, i.indnkeyatts, x.relname"_s;
    return {sql, {oids}};
}

Statement checksQuery(const Value& oids)
{
    static const QString sql
        = u"SELECT k.conrelid, k.conname, pg_catalog.pg_get_expr(k.conbin, k.conrelid, true)"
          " FROM pg_catalog.pg_constraint AS k"
          " WHERE k.conrelid = ANY ($1::pg_catalog.oid[]) AND k.contype = 'c'"
          " ORDER BY k.conrelid, k.conname"_s;
    return {sql, {oids}};
}

void addChecks(const Drafts& drafts, const CatalogRows& rows)
{
    for (qint64 row = 0; row < rows.count(); ++row) {
        if (const Draft* draft = drafts.find(rows.number(row, 0).value_or(0)))
            draft->table->checks.append({rows.text(row, 1), rows.text(row, 2)});
    }
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

QString storageName(char letter)
{
    switch (letter) {
    case 'p':
        return u"plain"_s;
    case 'e':
        return u"external"_s;
    case 'm':
        return u"main"_s;
    case 'x':
        return u"extended"_s;
    default:
        return {};
    }
}

QString compressionName(char letter)
{
    switch (letter) {
    case 'p':
        return u"pglz"_s;
    case 'l':
        return u"lz4"_s;
    default:
        return {};
    }
}

/// What a column says of a privilege, or else its table.
bool mayDo(const CatalogRows& rows, qint64 row, int column, bool ofTable)
{
    return ofTable || rows.flag(row, column);
}

ColumnTypes::Key typeKeyOf(const CatalogRows& rows, qint64 row)
{
    return {rows.number(row, TypeOid).value_or(0), rows.number(row, TypeModifier).value_or(-1)};
}

QSet<ColumnTypes::Key> typesOf(const CatalogRows& columns)
{
    QSet<ColumnTypes::Key> types;
    for (qint64 row = 0; row < columns.count(); ++row)
        types.insert(typeKeyOf(columns, row));
    return types;
}

Column columnOf(
    const CatalogRows& rows, qint64 row, const ColumnTypes& types, const Privileges& ofTable)
{
    ColumnTypes::Entry made = types.find(typeKeyOf(rows, row));
    Column column;
    column.name = rows.text(row, Name);
    column.type = std::move(made.type);
    column.nullable = !rows.flag(row, NotNull) && !made.isNeverNull;
    column.generation = generationOf(rows.letter(row, Identity), rows.letter(row, Generated));
    column.isVirtual = rows.letter(row, Generated) == 'v';
    if (column.isGenerated())
        column.generationExpression = rows.text(row, Expression);
    else
        column.defaultExpression = rows.text(row, Expression);
    column.comment = rows.text(row, Comment);
    column.collation = rows.text(row, Collation);
    column.storage = storageName(rows.letter(row, Storage));
    column.compression = compressionName(rows.letter(row, Compression));
    column.readable = mayDo(rows, row, MaySelect, ofTable.select);
    column.insertable = mayDo(rows, row, MayInsert, ofTable.insert);
    column.updatable = mayDo(rows, row, MayUpdate, ofTable.update);
    return column;
}

void addColumns(
    const Drafts& drafts, const CatalogRows& rows, const ColumnTypes& types, ColumnNames& names)
{
    for (qint64 row = 0; row < rows.count(); ++row) {
        const qint64 relation = rows.number(row, Relation).value_or(0);
        const Draft* draft = drafts.find(relation);
        if (!draft)
            continue;
        draft->table->columns.append(columnOf(rows, row, types, draft->table->privileges));
        names.add(relation, int(rows.number(row, Number).value_or(0)),
            draft->table->columns.constLast().name);
    }
}

bool isNeverNull(const Table& table, const Key& key)
{
    return std::ranges::none_of(
        key.columns, [&table](const QString& name) { return table.find(name)->nullable; });
}

/// Whether the role may read all columns of the key.
bool isReadable(const Table& table, const QStringList& columns)
{
    return std::ranges::all_of(columns, [&table](const QString& name) {
        const Column* const column = table.find(name);
        return column && column->readable;
    });
}

/// False for a key that was made after the columns had been read.
bool isDescribed(const Table& table, const Key& key)
{
    return !key.columns.isEmpty()
        && std::ranges::all_of(
            key.columns, [&table](const QString& name) { return table.find(name) != nullptr; });
}

/// Takes one key over. The one that names a row is the primary key, or else the shortest unique
/// one that no row and no moment is exempt from.
void addKey(const Draft& draft, Key key, bool isPrimary, bool isChecked)
{
    Table& table = *draft.table;
    const bool isFirst = table.rowAddress != RowAddress::Key;
    const bool namesRows = isPrimary || (isFirst && isChecked && isNeverNull(table, key));
    if (namesRows && isReadable(table, key.columns)) {
        table.rowAddress = RowAddress::Key;
        table.identityColumns = key.columns;
        // The rows of tables that inherit are not held to it.
        table.keyIsUnique = isChecked && table.kind == RelationKind::Table && !draft.hasChildren;
    }
    if (isPrimary)
        table.primaryKey = std::move(key);
    else
        table.uniqueKeys.append(std::move(key));
}

/// A tree has the rows in the order of its first column; 403 is the method btree.
void addIndexedFirst(const Drafts& drafts, const CatalogRows& rows, const ColumnNames& names)
{
    for (qint64 row = 0; row < rows.count(); ++row) {
        const qint64 relation = rows.number(row, 0).value_or(0);
        const Draft* draft = drafts.find(relation);
        const QString first = names.find(relation, rows.numbers(row, 4).value(0));
        if (draft && rows.flag(row, 7) && !first.isEmpty()
            && !draft->table->indexedFirst.contains(first))
            draft->table->indexedFirst.append(first);
    }
}

void addKeys(const Drafts& drafts, const CatalogRows& rows, const ColumnNames& names)
{
    // A key of the table comes before any other that might name its rows.
    for (const bool primary : {true, false}) {
        for (qint64 row = 0; row < rows.count(); ++row) {
            const qint64 relation = rows.number(row, 0).value_or(0);
            const Draft* draft = drafts.find(relation);
            if (!draft || !rows.flag(row, 6) || rows.flag(row, 2) != primary)
                continue;
            const QList<int> numbers = rows.numbers(row, 4);
            const Key key{rows.text(row, 1),
                names.find(relation, numbers.mid(0, rows.number(row, 5).value_or(0)))};
            if (isDescribed(*draft->table, key))
                addKey(*draft, key, primary, rows.flag(row, 3));
        }
    }
}

bool isWhollyReadable(const Table& table)
{
    return std::ranges::all_of(table.columns, &Column::readable);
}

/// What the role may not read is masked, so that the rest of the table can be. Where nothing may be
/// read, the server says so itself.
void maskUnreadable(Table& table)
{
    if (std::ranges::none_of(table.columns, &Column::readable))
        return;
    for (Column& column : table.columns)
        column.isMasked = !column.readable;
    if (table.lifecycle && !isReadable(table, {table.lifecycle->column}))
        table.lifecycle.reset();
    table.foreignKeys.removeIf(
        [&table](const ForeignKey& key) { return !isReadable(table, key.columns); });
}

/// Without a key, only a table that stands alone has an address that is unique.
void addPhysicalAddress(const Draft& draft)
{
    Table& table = *draft.table;
    if (table.rowAddress != RowAddress::None || table.kind != RelationKind::Table
        || draft.hasChildren || !isWhollyReadable(table))
        return;
    table.rowAddress = RowAddress::Physical;
    table.physicalColumn = u"ctid"_s;
}

/// Why rows cannot be written, and what would change that; empty: nothing.
struct ReadOnly
{
    QString reason;
    QString fix;
    QStringList missingPrivileges = {};
};

ReadOnly unaddressed(const Draft& draft)
{
    const QString keyFix = u"Choose columns that tell its rows apart."_s;
    if (!isWhollyReadable(*draft.table))
        return {u"The role may not read the columns by which one of its rows could be told from"
                " another."_s,
            u"The owner can grant it SELECT."_s, {u"SELECT"_s}};
    switch (draft.table->kind) {
    case RelationKind::View:
        if (!draft.isUpdatable)
            return {u"The server cannot write through this view."_s,
                u"Change the tables that it reads, or give it INSTEAD OF triggers."_s};
        return {
            u"A view has no key by which one of its rows could be told from another."_s, keyFix};
    case RelationKind::MaterializedView:
        return {u"A materialized view holds the result of a query; it can only be refreshed."_s,
            u"Change the tables that it reads, then refresh it."_s};
    case RelationKind::ForeignTable:
        return {
            u"A foreign table has no key by which one of its rows could be told from another."_s,
            keyFix};
    case RelationKind::PartitionedTable:
        return {u"The partitioned table has no key by which one of its rows could be told from"
                " another."_s,
            keyFix};
    default:
        return {u"Other tables inherit from this one, and it has no key by which one of its rows"
                " could be told from another."_s,
            keyFix};
    }
}

bool mayWrite(const Table& table)
{
    const Privileges& may = table.privileges;
    return may.insert || may.update || may.remove
        || std::ranges::any_of(table.columns,
            [](const Column& column) { return column.insertable || column.updatable; });
}

bool canBeWrittenThrough(const Draft& draft)
{
    switch (draft.table->kind) {
    case RelationKind::View:
        return draft.isUpdatable;
    case RelationKind::MaterializedView:
    case RelationKind::VirtualTable:
        return false;
    case RelationKind::Table:
    case RelationKind::PartitionedTable:
    case RelationKind::ForeignTable:
        break;
    }
    return true;
}

/// Why nothing of the kind can be written in this session.
ReadOnly closedBySession(const Draft& draft, const CatalogSession& session)
{
    if (session.serverIsStandby())
        return {u"The server is a standby: it follows another server and takes no changes."_s,
            u"Connect to the server that it follows."_s};
    if (session.sessionIsReadOnly())
        return {u"The session is read only (default_transaction_read_only)."_s,
            u"Let the connection write, or the role if the setting is its own."_s};
    if (draft.isSystem)
        return {u"It belongs to the system catalogue."_s, {}};
    return {};
}

void addWriting(const Draft& draft, const CatalogSession& session)
{
    Table& table = *draft.table;
    ReadOnly closed = closedBySession(draft, session);
    if (closed.reason.isEmpty() && table.rowAddress == RowAddress::None) {
        closed = unaddressed(draft);
        table.needsOnlyKey = canBeWrittenThrough(draft) && mayWrite(table);
    } else if (closed.reason.isEmpty() && !mayWrite(table)) {
        closed = {u"The role has no privilege to change its rows."_s,
            u"The owner can grant it INSERT, UPDATE and DELETE."_s,
            {u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s}};
    }
    table.readOnlyReason = closed.reason;
    table.readOnlyFix = closed.fix;
    table.missingPrivileges = closed.missingPrivileges;
}

Error noSuchRelation(const QualifiedName& name)
{
    Error error{ErrorKind::UndefinedObject, u"There is no table or view %1."_s.arg(name.display())};
    error.schema = name.schema;
    error.table = name.name;
    return error;
}

Result<void> addPartitionEstimates(const Drafts& drafts, CatalogSession& session)
{
    QList<qint64> partitioned;
    for (const Draft& draft : drafts.items()) {
        if (draft.table->kind == RelationKind::PartitionedTable)
            partitioned.append(draft.oid);
    }
    TW_TRY(const auto sums, loadPartitionEstimates(session, partitioned));
    for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum) {
        if (const Draft* draft = drafts.find(sum.key()))
            draft->table->rowEstimate = sum.value();
    }
    return {};
}

Result<Drafts> loadDrafts(CatalogSession& session, const RelationScope& scope)
{
    TW_TRY(const CatalogRows relations, session.load(relationsQuery(scope)));
    Drafts drafts;
    for (qint64 row = 0; row < relations.count(); ++row)
        drafts.append(draftOf(relations, row));
    if (drafts.items().isEmpty())
        return drafts;

    TW_TRY_VOID(addPartitionEstimates(drafts, session));
    const Value oids = numberArray(drafts.oids());
    ColumnNames names;
    TW_TRY(const CatalogRows columns, session.load(columnsQuery(oids, session.version())));
    TW_TRY(const ColumnTypes types, ColumnTypes::load(session, typesOf(columns)));
    addColumns(drafts, columns, types, names);
    TW_TRY(const CatalogRows keys, session.load(keysQuery(oids)));
    addKeys(drafts, keys, names);
    addIndexedFirst(drafts, keys, names);
    TW_TRY(const CatalogRows checks, session.load(checksQuery(oids)));
    addChecks(drafts, checks);
    TW_TRY(const QList<JoinedKey> foreignKeys,
        loadForeignKeys(session, oids, KeyDirection::Outgoing, names));
    for (const JoinedKey& joined : foreignKeys) {
        if (const Draft* draft = drafts.find(joined.source))
            draft->table->foreignKeys.append(joined.key);
    }
    return drafts;
}

}

Result<QList<TablePtr>> loadTables(
    Connection& connection, const RelationScope& scope, const CallOptions& options)
{
    CatalogSession session(connection, options);
    TW_TRY_VOID(session.open());
    TW_TRY(const Drafts drafts, loadDrafts(session, scope));
    QList<TablePtr> tables;
    tables.reserve(drafts.items().size());
    for (const Draft& draft : drafts.items()) {
        addPhysicalAddress(draft);
        addWriting(draft, session);
        draft.table->lifecycle = Lifecycle::detect(draft.table->columns);
        maskUnreadable(*draft.table);
        tables.append(draft.table);
    }
    std::ranges::sort(tables, {}, [](const TablePtr& table) { return table->name; });
    return tables;
}

Result<TablePtr> loadTable(
    Connection& connection, const QualifiedName& name, const CallOptions& options)
{
    TW_TRY(const QList<TablePtr> found, loadTables(connection, RelationScope::of(name), options));
    if (found.isEmpty())
        return fail(noSuchRelation(name));
    return found.first();
}

}
