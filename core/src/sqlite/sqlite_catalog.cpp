// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite_catalog.h"

#include "sqlite_types.h"

#include <tuplewright/query/dialect.h>

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

// Names are searched in temporary tables first, then in the files in the order of attaching.
constexpr QLatin1StringView kSearchOrder("CASE d.name WHEN 'temp' THEN -1 ELSE d.seq END");

constexpr QLatin1StringView kStatistics("sqlite_stat1");

QString text(const ResultSet& rows, qint64 row, int column)
{
    const CellView cell = rows.cell(row, column);
    return cell.isNull() ? QString() : QString::fromUtf8(cell.bytes);
}

qint64 number(const ResultSet& rows, qint64 row, int column)
{
    return rows.cell(row, column).bytes.toByteArray().toLongLong();
}

std::optional<qint64> estimate(const ResultSet& rows, qint64 row, int column)
{
    const qint64 count = number(rows, row, column);
    return count > 0 ? std::optional(count) : std::nullopt;
}

RelationKind relationKind(const QString& kind)
{
    if (kind == u"view"_s)
        return RelationKind::View;
    return kind == u"virtual"_s ? RelationKind::VirtualTable : RelationKind::Table;
}

bool isInternal(const QString& name)
{
    return name.startsWith(u"sqlite_"_s, Qt::CaseInsensitive);
}

bool allNotNull(const Table& table, const QStringList& columns)
{
    return std::all_of(columns.begin(), columns.end(), [&table](const QString& name) {
        const Column* column = table.find(name);
        return column && !column->nullable;
    });
}

/// A name of the row id that no column takes away.
QString freeRowidName(const QStringList& columns)
{
    for (const QString& name : {u"rowid"_s, u"_rowid_"_s, u"oid"_s}) {
        if (!columns.contains(name, Qt::CaseInsensitive))
            return name;
    }
    return {};
}

Generation generationOf(qint64 hidden)
{
    constexpr qint64 kVirtualColumn = 2;
    constexpr qint64 kStoredColumn = 3;
    return hidden == kVirtualColumn || hidden == kStoredColumn ? Generation::Expression
                                                               : Generation::None;
}

}

Result<ResultSet> SqliteCatalogReader::query(const QString& sql, const QList<Value>& values)
{
    ResultSet rows;
    TW_TRY_VOID(m_connection.run({sql, values}, &rows, m_options));
    return rows;
}

Result<CatalogPtr> SqliteCatalogReader::catalog()
{
    TW_TRY(const ResultSet rows,
        query(u"SELECT d.name, l.name, l.type FROM pragma_database_list d"
              " JOIN pragma_table_list l ON l.schema = d.name ORDER BY "_s
            + kSearchOrder));
    auto catalog = std::make_shared<Catalog>();
    QStringList analysed;
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        const QualifiedName name{text(rows, row, 0), text(rows, row, 1)};
        const QString kind = text(rows, row, 2);
        // Every connection has an empty schema of temporary tables; nobody needs to see that.
        const bool hidden = isInternal(name.name) || kind == u"shadow"_s;
        if ((!hidden || name.schema != u"temp"_s) && !catalog->schemas.contains(name.schema))
            catalog->schemas.append(name.schema);
        if (name.name == kStatistics)
            analysed.append(name.schema);
        if (!hidden)
            catalog->relations.append({name, relationKind(kind), {}, {}});
    }
    catalog->searchPath = catalog->schemas;
    std::sort(catalog->relations.begin(), catalog->relations.end(),
        [](const RelationSummary& a, const RelationSummary& b) { return a.name < b.name; });
    for (const QString& schema : std::as_const(analysed))
        TW_TRY_VOID(addEstimates(*catalog, schema));
    return catalog;
}

Result<void> SqliteCatalogReader::addEstimates(Catalog& catalog, const QString& schema)
{
    TW_TRY(const ResultSet rows,
        query(u"SELECT tbl, max(CAST(stat AS INTEGER)) FROM "_s
            + Dialect::quote(QualifiedName{schema, QString(kStatistics)}) + u" GROUP BY tbl"_s));
    QHash<QString, qint64> counts;
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        if (const std::optional<qint64> count = estimate(rows, row, 1))
            counts.insert(text(rows, row, 0), *count);
    }
    for (RelationSummary& relation : catalog.relations) {
        if (relation.name.schema == schema && counts.contains(relation.name.name))
            relation.rowEstimate = counts.value(relation.name.name);
    }
    return {};
}

Result<TablePtr> SqliteCatalogReader::describe(const QualifiedName& name)
{
    auto table = std::make_shared<Table>();
    Facts facts;
    TW_TRY_VOID(readRelation(name, *table, facts));
    TW_TRY_VOID(readColumns(*table, facts));
    TW_TRY_VOID(readUniqueKeys(*table, facts));
    TW_TRY_VOID(readForeignKeys(*table));
    TW_TRY_VOID(readEstimate(*table));
    addPrimaryKey(*table, facts);
    chooseAddress(*table, facts);
    table->readOnlyReason = readOnlyReason(*table, facts);
    table->lifecycle = Lifecycle::detect(table->columns);
    return table;
}

Result<void> SqliteCatalogReader::readRelation(
    const QualifiedName& name, Table& table, Facts& facts)
{
    TW_TRY(const ResultSet rows,
        query(u"SELECT l.schema, l.name, l.type, l.wr FROM pragma_table_list(?1) l"
              " JOIN pragma_database_list d ON d.name = l.schema"
              " WHERE ?2 = '' OR l.schema = ?2 ORDER BY "_s
                + kSearchOrder + u" LIMIT 1"_s,
            {Value::text(name.name), Value::text(name.schema)}));
    if (rows.rowCount() == 0)
        return fail(
            ErrorKind::UndefinedObject, u"There is no table or view %1."_s.arg(name.display()));
    table.name = {text(rows, 0, 0), text(rows, 0, 1)};
    facts.kind = text(rows, 0, 2);
    facts.withoutRowid = number(rows, 0, 3) != 0;
    table.kind = relationKind(facts.kind);
    return {};
}

Result<void> SqliteCatalogReader::readColumns(Table& table, Facts& facts)
{
    constexpr qint64 kHiddenColumn = 1;
    TW_TRY(const ResultSet rows,
        query(u"SELECT name, type, \"notnull\", dflt_value, pk, hidden"
              " FROM pragma_table_xinfo(?1, ?2) ORDER BY cid"_s,
            {Value::text(table.name.name), Value::text(table.name.schema)}));
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        Column column;
        column.name = text(rows, row, 0);
        column.type = sqliteColumnType(text(rows, row, 1));
        column.nullable = number(rows, row, 2) == 0;
        column.defaultExpression = text(rows, row, 3);
        column.generation = generationOf(number(rows, row, 5));
        facts.allColumns.append(column.name);
        if (const qint64 place = number(rows, row, 4); place > 0)
            facts.keyColumns.append({place, column.name});
        if (number(rows, row, 5) != kHiddenColumn)
            table.columns.append(column);
    }
    return {};
}

Result<void> SqliteCatalogReader::readUniqueKeys(Table& table, Facts& facts)
{
    TW_TRY(const ResultSet rows,
        query(u"SELECT l.name, l.origin, c.name FROM pragma_index_list(?1, ?2) l"
              " JOIN pragma_index_info(l.name, ?2) c"
              " WHERE l.\"unique\" = 1 AND l.partial = 0 ORDER BY l.seq DESC, c.seqno"_s,
            {Value::text(table.name.name), Value::text(table.name.schema)}));
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        if (text(rows, row, 1) == u"pk"_s) {
            facts.hasKeyIndex = true;
            continue;
        }
        const QString index = text(rows, row, 0);
        if (table.uniqueKeys.isEmpty() || table.uniqueKeys.last().name != index)
            table.uniqueKeys.append({index, {}});
        table.uniqueKeys.last().columns.append(text(rows, row, 2));
    }
    // An index over an expression has a column without a name and is no key.
    table.uniqueKeys.removeIf([](const Key& key) { return key.columns.contains(QString()); });
    return {};
}

Result<void> SqliteCatalogReader::readForeignKeys(Table& table)
{
    // A foreign key may leave out the columns it points to: they are the target's primary key.
    TW_TRY(const ResultSet rows,
        query(u"SELECT f.id, f.\"table\", f.\"from\", coalesce(f.\"to\", t.name)"
              " FROM pragma_foreign_key_list(?1, ?2) f"
              " LEFT JOIN pragma_table_info(f.\"table\", ?2) t"
              " ON f.\"to\" IS NULL AND t.pk = f.seq + 1 ORDER BY f.id DESC, f.seq"_s,
            {Value::text(table.name.name), Value::text(table.name.schema)}));
    qint64 last = -1;
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        if (const qint64 id = number(rows, row, 0); id != last) {
            table.foreignKeys.append({{}, {}, {table.name.schema, text(rows, row, 1)}, {}});
            last = id;
        }
        table.foreignKeys.last().columns.append(text(rows, row, 2));
        table.foreignKeys.last().targetColumns.append(text(rows, row, 3));
    }
    return {};
}

Result<void> SqliteCatalogReader::readEstimate(Table& table)
{
    const Value schema = Value::text(table.name.schema);
    TW_TRY(const ResultSet analysed,
        query(u"SELECT 1 FROM pragma_table_list(?1) WHERE schema = ?2"_s,
            {Value::text(QString(kStatistics)), schema}));
    if (analysed.rowCount() == 0)
        return {};
    TW_TRY(const ResultSet rows,
        query(u"SELECT max(CAST(stat AS INTEGER)) FROM "_s
                + Dialect::quote(QualifiedName{table.name.schema, QString(kStatistics)})
                + u" WHERE tbl = ?1"_s,
            {Value::text(table.name.name)}));
    table.rowEstimate = estimate(rows, 0, 0);
    return {};
}

void SqliteCatalogReader::addPrimaryKey(Table& table, Facts& facts) const
{
    std::sort(facts.keyColumns.begin(), facts.keyColumns.end());
    for (const auto& [place, name] : std::as_const(facts.keyColumns))
        table.primaryKey.columns.append(name);
    const bool isRowid = table.kind == RelationKind::Table && facts.keyColumns.size() == 1
        && !facts.withoutRowid && !facts.hasKeyIndex;
    if (!isRowid)
        return;
    // This one column is the row id under another name: never NULL, and numbered when left out.
    for (Column& column : table.columns) {
        if (column.name == table.primaryKey.columns.constFirst()) {
            column.nullable = false;
            column.generation = Generation::IdentityByDefault;
        }
    }
}

void SqliteCatalogReader::chooseAddress(Table& table, const Facts& facts) const
{
    if (table.kind != RelationKind::Table)
        return;
    // Other than the standard says, SQLite lets NULLs into most primary keys.
    QList<Key> keys{table.primaryKey};
    keys.append(table.uniqueKeys);
    for (const Key& key : std::as_const(keys)) {
        if (!key.isEmpty() && allNotNull(table, key.columns)) {
            table.rowAddress = RowAddress::Key;
            table.identityColumns = key.columns;
            return;
        }
    }
    table.physicalColumn = facts.withoutRowid ? QString() : freeRowidName(facts.allColumns);
    if (!table.physicalColumn.isEmpty())
        table.rowAddress = RowAddress::Physical;
}

QString SqliteCatalogReader::readOnlyReason(const Table& table, const Facts& facts) const
{
    if (table.kind == RelationKind::View)
        return u"This is a view: its rows are computed from other tables."_s;
    if (table.kind == RelationKind::VirtualTable)
        return u"This is a virtual table: a module of SQLite computes its rows."_s;
    if (facts.kind == u"shadow"_s)
        return u"This table belongs to a virtual table, which keeps its data here."_s;
    if (isInternal(table.name.name))
        return u"SQLite itself keeps this table."_s;
    if (m_connection.server().readOnly)
        return u"The file is open for reading only."_s;
    if (table.rowAddress == RowAddress::None)
        return u"This table has no key, and its columns hide every name of the row id."_s;
    return {};
}

}
