// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/catalog/sqlite_details.h"

#include "sqlite/catalog/sqlite_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

struct DetailDraft
{
    std::shared_ptr<RelationDetails> details = std::make_shared<RelationDetails>();
    SqliteTableText text;
};

using DetailDrafts = QHash<QualifiedName, DetailDraft>;

DetailDraft draftOf(const SqliteDraft& found)
{
    DetailDraft draft;
    RelationDetails& details = *draft.details;
    details.name = found.table->name;
    details.kind = found.table->kind;
    details.definition = found.sql;
    details.persistence
        = details.name.schema == QLatin1String("temp") ? u"temporary"_s : u"permanent"_s;
    details.withoutRowid = found.withoutRowid;
    details.strict = found.strict;
    if (details.kind == RelationKind::View)
        details.viewWriting.emplace();
    if (details.kind == RelationKind::Table)
        draft.text = SqliteTableText::parse(found.sql);
    return draft;
}

void addKeyConstraint(RelationDetails& details, ConstraintKind kind, const Index& index)
{
    Constraint constraint;
    constraint.kind = kind;
    constraint.name = index.name;
    for (const IndexPart& part : index.parts)
        constraint.columns.append(part.column);
    details.constraints.append(std::move(constraint));
}

void addChecks(const DetailDrafts& drafts)
{
    for (const DetailDraft& draft : drafts) {
        for (const SqliteTableText::CheckText& check : draft.text.checks) {
            Constraint constraint;
            constraint.kind = ConstraintKind::Check;
            constraint.name = check.name;
            constraint.definition = check.definition;
            draft.details->constraints.append(std::move(constraint));
        }
    }
}

void completeIndex(Index& index)
{
    if (index.definition.isNull())
        return;
    const SqliteIndexText text = SqliteIndexText::parse(index.definition);
    index.predicate = text.predicate;
    for (qsizetype i = 0; i < index.parts.size(); ++i) {
        if (index.parts[i].column.isNull())
            index.parts[i].expression = text.parts.value(i);
    }
}

/// What follows from the origin that SQLite gives an index: the keyword it was made by.
void takeIndex(const DetailDraft& draft, Index index, const QString& origin)
{
    completeIndex(index);
    if (origin == u"pk"_s)
        addKeyConstraint(*draft.details, ConstraintKind::PrimaryKey, index);
    else if (origin == u"u"_s)
        addKeyConstraint(*draft.details, ConstraintKind::Unique, index);
    draft.details->indexes.append(std::move(index));
}

Index indexOf(const SqliteCatalogRows& rows, qint64 row)
{
    Index index;
    index.name = rows.text(row, 2);
    index.method = u"btree"_s;
    index.isUnique = rows.flag(row, 3);
    index.isPrimary = rows.text(row, 4) == u"pk"_s;
    index.definition = rows.text(row, 7);
    return index;
}

/// The statements of one kind in all files, as a table of space, name, owner and sql.
QString masterSql(const QString& kind, const QStringList& schemas, QList<Value>& values)
{
    QStringList parts;
    for (const QString& schema : schemas) {
        values.append(Value::text(schema));
        parts.append(
            u"SELECT ?%1 AS space, name, tbl_name AS owner, sql FROM %2.sqlite_master"
            " WHERE type = '%3'"_s.arg(QString::number(values.size()), doubleQuoted(schema), kind));
    }
    return u'(' + parts.join(u" UNION ALL "_s) + u')';
}

Result<void> addIndexes(SqliteCatalogSession& session, const DetailDrafts& drafts,
    const Value& list, const QStringList& schemas)
{
    QList<Value> values{list};
    const QString indexes = masterSql(u"index"_s, schemas, values);
    TW_TRY(const SqliteCatalogRows rows,
        session.load(u"SELECT w.space, w.name, l.name, l.\"unique\", l.origin, x.name, x.\"desc\","
                     " m.sql FROM (SELECT json_extract(value, '$[0]') AS space,"
                     " json_extract(value, '$[1]') AS name, key FROM json_each(?1)) AS w"
                     " CROSS JOIN pragma_index_list(w.name, w.space) l"
                     " CROSS JOIN pragma_index_xinfo(l.name, w.space) x ON x.key = 1"
                     " LEFT JOIN "_s
                + indexes
                + u" AS m ON m.space = w.space AND m.name = l.name"
                  " ORDER BY w.key, l.name, x.seqno"_s,
            values));
    for (qint64 row = 0; row < rows.count();) {
        Index index = indexOf(rows, row);
        const QualifiedName owner = rows.relation(row);
        const QString origin = rows.text(row, 4);
        for (; row < rows.count() && rows.relation(row) == owner && rows.text(row, 2) == index.name;
            ++row) {
            IndexPart part;
            part.column = rows.text(row, 5);
            part.descending = rows.flag(row, 6);
            part.nullsFirst = !part.descending;
            index.parts.append(part);
        }
        takeIndex(drafts.value(owner), std::move(index), origin);
    }
    return {};
}

Result<void> addTriggers(
    SqliteCatalogSession& session, const DetailDrafts& drafts, const QStringList& schemas)
{
    QList<Value> values;
    const QString triggers = masterSql(u"trigger"_s, schemas, values);
    TW_TRY(const SqliteCatalogRows rows,
        session.load(
            u"SELECT space, owner, name, sql FROM "_s + triggers + u" ORDER BY name"_s, values));
    for (qint64 row = 0; row < rows.count(); ++row) {
        const auto draft = drafts.constFind(rows.relation(row));
        if (draft == drafts.cend())
            continue;
        Trigger trigger = parseSqliteTrigger(rows.text(row, 3));
        trigger.name = rows.text(row, 2);
        trigger.definition = rows.text(row, 3);
        if (draft->details->viewWriting) {
            ViewWriting& writing = *draft->details->viewWriting;
            writing.hasInsteadOfTriggers = true;
            writing.insertable |= trigger.events.contains(u"INSERT"_s);
            writing.updatable |= trigger.events.contains(u"UPDATE"_s);
            writing.deletable |= trigger.events.contains(u"DELETE"_s);
        }
        draft->details->triggers.append(std::move(trigger));
    }
    return {};
}

void addOutgoing(const DetailDraft& draft, QList<ForeignKey> keys)
{
    completeForeignKeys(keys, draft.text);
    for (const ForeignKey& key : std::as_const(keys)) {
        Constraint constraint;
        constraint.kind = ConstraintKind::ForeignKey;
        constraint.name = key.name;
        constraint.columns = key.columns;
        constraint.deferrable = key.deferrable;
        constraint.initiallyDeferred = key.initiallyDeferred;
        draft.details->constraints.append(std::move(constraint));
    }
}

/// A foreign key names its target in any case and never in another file.
Result<void> addForeignKeys(
    SqliteCatalogSession& session, const DetailDrafts& drafts, const QStringList& schemas)
{
    TW_TRY(SqliteDrafts all, findSqliteRelations(session, {{}, schemas}));
    TW_TRY(const QList<SqliteJoinedKey> keys,
        loadSqliteForeignKeys(session, sqliteRelationList(all.names())));
    QHash<QualifiedName, QList<ForeignKey>> outgoing;
    for (const SqliteJoinedKey& joined : keys)
        outgoing[joined.source].append(joined.key);
    for (auto found = outgoing.begin(); found != outgoing.end(); ++found) {
        completeForeignKeys(*found, SqliteTableText::parse(all.find(found.key())->sql));
        if (const auto draft = drafts.constFind(found.key()); draft != drafts.cend())
            addOutgoing(*draft, *found);
    }
    for (const SqliteDraft& source : all.items()) {
        for (const ForeignKey& key : outgoing.value(source.table->name)) {
            for (const DetailDraft& draft : drafts) {
                if (draft.details->name.schema == key.target.schema
                    && draft.details->name.name.compare(key.target.name, Qt::CaseInsensitive) == 0)
                    draft.details->incomingKeys.append({source.table->name, key});
            }
        }
    }
    return {};
}

}

Result<QList<RelationDetailsPtr>> loadSqliteDetails(
    Connection& connection, const RelationScope& scope, const CallOptions& options)
{
    SqliteCatalogSession session(connection, options);
    TW_TRY(SqliteDrafts found, findSqliteRelations(session, scope));
    if (found.items().isEmpty())
        return QList<RelationDetailsPtr>();
    DetailDrafts drafts;
    for (const SqliteDraft& draft : found.items())
        drafts.insert(draft.table->name, draftOf(draft));
    const QStringList schemas = found.schemas();
    TW_TRY_VOID(addIndexes(session, drafts, sqliteRelationList(found.names()), schemas));
    addChecks(drafts);
    TW_TRY_VOID(addForeignKeys(session, drafts, schemas));
    TW_TRY_VOID(addTriggers(session, drafts, schemas));
    QList<RelationDetailsPtr> all;
    for (const DetailDraft& draft : std::as_const(drafts))
        all.append(draft.details);
    std::ranges::sort(all, {}, [](const RelationDetailsPtr& one) { return one->name; });
    return all;
}

}
