// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/catalog/sqlite_table.h"

#include "sqlite/catalog/sqlite_names.h"
#include "sqlite/values/sqlite_types.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// The relations bound as the first value, with their parts. What follows is a CROSS JOIN, which
/// SQLite does not reorder: a pragma must have its arguments first.
const QString kEach = u" FROM (SELECT json_extract(value, '$[0]') AS space,"
                      " json_extract(value, '$[1]') AS name, key FROM json_each(?1)) AS w "_s;

bool allNotNull(const Table& table, const QStringList& columns)
{
    return std::ranges::all_of(columns, [&table](const QString& name) {
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

/// Of a table and of a result.
constexpr qsizetype kMostColumns = 2000;
constexpr qint64 kHiddenColumn = 1;
constexpr qint64 kVirtualColumn = 2;
constexpr qint64 kStoredColumn = 3;

ForeignKeyAction actionOf(const QString& words)
{
    if (words == QLatin1String("CASCADE"))
        return ForeignKeyAction::Cascade;
    if (words == QLatin1String("RESTRICT"))
        return ForeignKeyAction::Restrict;
    if (words == QLatin1String("SET NULL"))
        return ForeignKeyAction::SetNull;
    return words == QLatin1String("SET DEFAULT") ? ForeignKeyAction::SetDefault
                                                 : ForeignKeyAction::NoAction;
}

SqliteDraft draftOf(const SqliteName& found)
{
    SqliteDraft draft;
    draft.table->name = found.name;
    draft.kind = found.kind;
    draft.sql = found.sql;
    draft.table->kind = sqliteRelationKind(draft.kind);
    const bool mayHaveOptions = draft.sql.contains(u"rowid"_s, Qt::CaseInsensitive)
        || draft.sql.contains(u"strict"_s, Qt::CaseInsensitive);
    if (draft.table->kind == RelationKind::Table && mayHaveOptions) {
        const SqliteTableText text = SqliteTableText::parse(draft.sql);
        draft.withoutRowid = text.isWithoutRowid;
        draft.strict = text.isStrict;
    }
    return draft;
}

QStringList namesIn(const RelationScope& scope)
{
    QStringList names;
    for (const QualifiedName& name : scope.names)
        names.append(name.name);
    return names;
}

/// Without a schema, the first one that has the name wins.
void appendNamed(SqliteDrafts& drafts, const QList<SqliteName>& found, const RelationScope& scope)
{
    for (const QualifiedName& wanted : scope.names) {
        const auto name = std::ranges::find_if(found, [&wanted](const SqliteName& candidate) {
            return (wanted.schema.isEmpty() || wanted.schema == candidate.name.schema)
                && isSameSqliteName(wanted.name, candidate.name.name);
        });
        if (name != found.end() && !drafts.find(name->name))
            drafts.append(draftOf(*name));
    }
}

void appendAll(SqliteDrafts& drafts, const QList<SqliteName>& found, const QStringList& schemas)
{
    for (const SqliteName& name : found) {
        const bool isOfScope = schemas.isEmpty() || schemas.contains(name.name.schema);
        if (isOfScope && !isSqliteInternal(name.name.name) && name.kind != u"shadow"_s)
            drafts.append(draftOf(name));
    }
}

void addColumn(SqliteDraft& draft, const SqliteCatalogRows& rows, qint64 row)
{
    Column column;
    column.name = rows.text(row, 2);
    column.type = sqliteColumnType(rows.text(row, 3));
    column.nullable = !rows.flag(row, 4);
    column.defaultExpression = rows.text(row, 5);
    const qint64 hidden = rows.number(row, 7);
    column.isVirtual = hidden == kVirtualColumn;
    if (hidden == kVirtualColumn || hidden == kStoredColumn)
        column.generation = Generation::Expression;
    draft.allColumns.append(column.name);
    if (const qint64 place = rows.number(row, 6); place > 0)
        draft.keyColumns.append({place, column.name});
    if (hidden != kHiddenColumn)
        draft.table->columns.append(column);
}

Result<void> addColumns(SqliteCatalogSession& session, SqliteDrafts& drafts, const Value& list)
{
    TW_TRY(const SqliteCatalogRows rows,
        session.load(u"SELECT w.space, w.name, x.name, x.type, x.\"notnull\", x.dflt_value, x.pk,"
                     " x.hidden"_s
                + kEach
                + u"CROSS JOIN pragma_table_xinfo(w.name, w.space) x ORDER BY w.key, x.cid"_s,
            {list}));
    for (qint64 row = 0; row < rows.count(); ++row) {
        if (SqliteDraft* draft = drafts.find(rows.relation(row)))
            addColumn(*draft, rows, row);
    }
    return {};
}

void addIndexColumn(SqliteDraft& draft, const SqliteCatalogRows& rows, qint64 row)
{
    Table& table = *draft.table;
    const QString column = rows.text(row, 4);
    if (rows.number(row, 6) == 0 && !column.isEmpty() && !table.indexedFirst.contains(column))
        table.indexedFirst.append(column);
    if (!rows.flag(row, 5))
        return;
    if (rows.text(row, 3) == u"pk"_s) {
        draft.hasKeyIndex = true;
        return;
    }
    const QString index = rows.text(row, 2);
    if (table.uniqueKeys.isEmpty() || table.uniqueKeys.last().name != index)
        table.uniqueKeys.append({index, {}});
    table.uniqueKeys.last().columns.append(column);
}

Result<void> addTableIndexes(SqliteCatalogSession& session, SqliteDrafts& drafts, const Value& list)
{
    TW_TRY(const SqliteCatalogRows rows,
        session.load(u"SELECT w.space, w.name, l.name, l.origin, c.name, l.\"unique\", c.seqno"_s
                + kEach
                + u"CROSS JOIN pragma_index_list(w.name, w.space) l"
                  " CROSS JOIN pragma_index_info(l.name, w.space) c"
                  " WHERE l.partial = 0"
                  " ORDER BY w.key, l.seq DESC, c.seqno"_s,
            {list}));
    for (qint64 row = 0; row < rows.count(); ++row) {
        if (SqliteDraft* draft = drafts.find(rows.relation(row)))
            addIndexColumn(*draft, rows, row);
    }
    // An index over an expression has a column without a name and is no key.
    for (const SqliteDraft& draft : drafts.items())
        draft.table->uniqueKeys.removeIf(
            [](const Key& key) { return key.columns.contains(QString()); });
    return {};
}

Result<void> addForeignKeys(SqliteCatalogSession& session, SqliteDrafts& drafts, const Value& list)
{
    TW_TRY(const QList<SqliteJoinedKey> keys, loadSqliteForeignKeys(session, list));
    for (const SqliteJoinedKey& joined : keys) {
        if (SqliteDraft* draft = drafts.find(joined.source))
            draft->table->foreignKeys.append(joined.key);
    }
    return {};
}

/// The condition of `CHECK (…)`.
QString insideParentheses(const QString& definition)
{
    const qsizetype first = definition.indexOf(u'(') + 1;
    const qsizetype last = definition.lastIndexOf(u')');
    return last < first ? definition : definition.sliced(first, last - first).trimmed();
}

void addTextFacts(SqliteDraft& draft)
{
    if (draft.table->kind != RelationKind::Table)
        return;
    const SqliteTableText text = SqliteTableText::parse(draft.sql);
    for (Column& column : draft.table->columns) {
        const SqliteTableText::ColumnText facts = text.columns.value(column.name.toLower());
        column.collation = facts.collation;
        column.generationExpression = facts.generationExpression;
    }
    completeForeignKeys(draft.table->foreignKeys, text);
    for (const SqliteTableText::CheckText& check : text.checks)
        draft.table->checks.append({check.name, insideParentheses(check.definition)});
}

void addPrimaryKey(SqliteDraft& draft)
{
    Table& table = *draft.table;
    std::ranges::sort(draft.keyColumns);
    for (const auto& [place, name] : std::as_const(draft.keyColumns))
        table.primaryKey.columns.append(name);
    const bool isRowid = table.kind == RelationKind::Table && draft.keyColumns.size() == 1
        && !draft.withoutRowid && !draft.hasKeyIndex;
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

void chooseAddress(const SqliteDraft& draft)
{
    Table& table = *draft.table;
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
    const bool hasRowid = !draft.withoutRowid && draft.allColumns.size() < kMostColumns;
    table.physicalColumn = hasRowid ? freeRowidName(draft.allColumns) : QString();
    if (!table.physicalColumn.isEmpty())
        table.rowAddress = RowAddress::Physical;
}

/// Sets why rows cannot be written, and what would change that.
void closeWriting(Table& table, const QString& reason, const QString& fix = {})
{
    table.readOnlyReason = reason;
    table.readOnlyFix = fix;
}

void addWriting(const SqliteDraft& draft, bool fileIsReadOnly)
{
    Table& table = *draft.table;
    if (table.kind == RelationKind::View)
        closeWriting(table, u"This is a view: its rows are computed from other tables."_s,
            u"Change the tables that it reads."_s);
    else if (table.kind == RelationKind::VirtualTable)
        closeWriting(table, u"This is a virtual table: a module of SQLite computes its rows."_s);
    else if (draft.kind == u"shadow"_s)
        closeWriting(table, u"This table belongs to a virtual table, which keeps its data here."_s);
    else if (isSqliteInternal(table.name.name))
        closeWriting(table, u"SQLite itself keeps this table."_s);
    else if (fileIsReadOnly)
        closeWriting(table, u"The file is open for reading only."_s,
            u"Let the connection write, if you may write the file."_s);
    else if (table.rowAddress == RowAddress::None && draft.allColumns.size() >= kMostColumns)
        closeWriting(table,
            u"This table has no key, and so many columns that none can be read beside them."_s,
            u"Give it a primary key."_s);
    else if (table.rowAddress == RowAddress::None)
        closeWriting(table,
            u"This table has no key, and its columns hide every name of the row id."_s,
            u"Give it a primary key."_s);
}

bool isTextIndex(const SqliteDraft& draft)
{
    static const QRegularExpression pattern(
        u"^\\s*CREATE\\s+VIRTUAL\\s+TABLE\\b.*\\bUSING\\s+\"?fts5\"?\\s*\\("_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return draft.table->kind == RelationKind::VirtualTable && pattern.match(draft.sql).hasMatch();
}

void finish(SqliteDraft& draft, const SqliteEstimates& estimates, bool fileIsReadOnly)
{
    Table& table = *draft.table;
    addTextFacts(draft);
    addPrimaryKey(draft);
    chooseAddress(draft);
    table.isTextIndex = isTextIndex(draft);
    table.rowEstimate = estimates.find(table.name);
    addWriting(draft, fileIsReadOnly);
    table.lifecycle = Lifecycle::detect(table.columns);
}

}

void SqliteDrafts::append(SqliteDraft draft)
{
    m_places.insert(draft.table->name, m_drafts.size());
    m_drafts.append(std::move(draft));
}

SqliteDraft* SqliteDrafts::find(const QualifiedName& name)
{
    const qsizetype place = m_places.value(name, -1);
    return place < 0 ? nullptr : &m_drafts[place];
}

QList<QualifiedName> SqliteDrafts::names() const
{
    QList<QualifiedName> names;
    names.reserve(m_drafts.size());
    for (const SqliteDraft& draft : m_drafts)
        names.append(draft.table->name);
    return names;
}

QStringList SqliteDrafts::schemas() const
{
    QStringList schemas;
    for (const SqliteDraft& draft : m_drafts) {
        if (!schemas.contains(draft.table->name.schema))
            schemas.append(draft.table->name.schema);
    }
    return schemas;
}

Result<SqliteDrafts> findSqliteRelations(SqliteCatalogSession& session, const RelationScope& scope)
{
    TW_TRY(const QList<SqliteName> found, loadSqliteNames(session, namesIn(scope)));
    SqliteDrafts drafts;
    if (scope.names.isEmpty())
        appendAll(drafts, found, scope.schemas);
    else
        appendNamed(drafts, found, scope);
    return drafts;
}

Result<QList<SqliteJoinedKey>> loadSqliteForeignKeys(
    SqliteCatalogSession& session, const Value& relations)
{
    // A foreign key may leave out the columns it points to: they are the target's primary key.
    TW_TRY(const SqliteCatalogRows rows,
        session.load(u"SELECT w.space, w.name, f.id, f.\"table\", f.\"from\","
                     " coalesce(f.\"to\", t.name), f.on_update, f.on_delete"_s
                + kEach
                + u"CROSS JOIN pragma_foreign_key_list(w.name, w.space) f"
                  " LEFT JOIN pragma_table_info(f.\"table\", w.space) t"
                  " ON f.\"to\" IS NULL AND t.pk = f.seq + 1 ORDER BY w.key, f.id DESC, f.seq"_s,
            {relations}));
    QList<SqliteJoinedKey> keys;
    std::pair<QualifiedName, qint64> last;
    for (qint64 row = 0; row < rows.count(); ++row) {
        const QualifiedName source = rows.relation(row);
        std::pair<QualifiedName, qint64> current{source, rows.number(row, 2)};
        if (keys.isEmpty() || current != last) {
            SqliteJoinedKey joined{source, {}};
            joined.key.target = {source.schema, rows.text(row, 3)};
            joined.key.onUpdate = actionOf(rows.text(row, 6));
            joined.key.onDelete = actionOf(rows.text(row, 7));
            keys.append(joined);
            last = std::move(current);
        }
        keys.last().key.columns.append(rows.text(row, 4));
        keys.last().key.targetColumns.append(rows.text(row, 5));
    }
    return keys;
}

void completeForeignKeys(QList<ForeignKey>& keys, const SqliteTableText& text)
{
    if (keys.size() != text.references.size())
        return;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        keys[i].name = text.references[i].name;
        keys[i].deferrable = text.references[i].deferrable;
        keys[i].initiallyDeferred = text.references[i].initiallyDeferred;
    }
}

Result<QList<TablePtr>> loadSqliteTables(
    Connection& connection, const RelationScope& scope, const CallOptions& options)
{
    SqliteCatalogSession session(connection, options);
    TW_TRY(SqliteDrafts drafts, findSqliteRelations(session, scope));
    if (drafts.items().isEmpty())
        return QList<TablePtr>();
    const Value list = sqliteRelationList(drafts.names());
    TW_TRY_VOID(addColumns(session, drafts, list));
    TW_TRY_VOID(addTableIndexes(session, drafts, list));
    TW_TRY_VOID(addForeignKeys(session, drafts, list));
    TW_TRY(const SqliteEstimates estimates, SqliteEstimates::load(session, drafts.schemas()));
    QList<TablePtr> tables;
    for (SqliteDraft& draft : drafts.items()) {
        finish(draft, estimates, session.isReadOnly());
        tables.append(draft.table);
    }
    std::ranges::sort(tables, {}, [](const TablePtr& table) { return table->name; });
    return tables;
}

Result<TablePtr> loadSqliteTable(
    Connection& connection, const QualifiedName& name, const CallOptions& options)
{
    TW_TRY(const QList<TablePtr> found,
        loadSqliteTables(connection, RelationScope::of(name), options));
    if (found.isEmpty())
        return fail(
            ErrorKind::UndefinedObject, u"There is no table or view %1."_s.arg(name.display()));
    return found.first();
}

}
