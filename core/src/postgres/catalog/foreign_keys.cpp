// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/catalog/foreign_keys.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

enum KeyAnswer
{
    KeyName,
    Source,
    SourceColumns,
    SourceSchema,
    SourceName,
    Target,
    TargetColumns,
    TargetSchema,
    TargetName,
    OnUpdate,
    OnDelete,
    Match,
    Deferrable,
    Deferred,
    Validated
};

Statement keysQuery(const Value& oids, KeyDirection direction)
{
    // A key that names a partitioned table has a copy for each partition, which is left out.
    static const QString sql
        = u"SELECT k.conname, k.conrelid, k.conkey::pg_catalog.text, sn.nspname, s.relname,"
          " k.confrelid, k.confkey::pg_catalog.text, tn.nspname, t.relname,"
          " k.confupdtype, k.confdeltype, k.confmatchtype,"
          " k.condeferrable, k.condeferred, k.convalidated"
          " FROM pg_catalog.pg_constraint AS k"
          " JOIN pg_catalog.pg_class AS s ON s.oid = k.conrelid"
          " JOIN pg_catalog.pg_namespace AS sn ON sn.oid = s.relnamespace"
          " JOIN pg_catalog.pg_class AS t ON t.oid = k.confrelid"
          " JOIN pg_catalog.pg_namespace AS tn ON tn.oid = t.relnamespace"
          " WHERE k.contype = 'f' AND %1 = ANY ($1::pg_catalog.oid[])"
          " AND (k.conparentid = 0 OR NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint AS parent"
          "  WHERE parent.oid = k.conparentid AND parent.%2 = k.%2))"
          " ORDER BY k.conrelid, k.conname"_s;
    return direction == KeyDirection::Outgoing
        ? Statement{sql.arg(u"k.conrelid"_s, u"conrelid"_s), {oids}}
        : Statement{sql.arg(u"k.confrelid"_s, u"confrelid"_s), {oids}};
}

ForeignKeyAction actionOf(char letter)
{
    switch (letter) {
    case 'r':
        return ForeignKeyAction::Restrict;
    case 'c':
        return ForeignKeyAction::Cascade;
    case 'n':
        return ForeignKeyAction::SetNull;
    case 'd':
        return ForeignKeyAction::SetDefault;
    default:
        return ForeignKeyAction::NoAction;
    }
}

ForeignKeyMatch matchOf(char letter)
{
    switch (letter) {
    case 'f':
        return ForeignKeyMatch::Full;
    case 'p':
        return ForeignKeyMatch::Partial;
    default:
        return ForeignKeyMatch::Simple;
    }
}

JoinedKey joinedKeyOf(const CatalogRows& rows, qint64 row, const ColumnNames& names)
{
    JoinedKey joined;
    joined.source = rows.number(row, Source).value_or(0);
    joined.target = rows.number(row, Target).value_or(0);
    joined.sourceName = {rows.text(row, SourceSchema), rows.text(row, SourceName)};
    ForeignKey& key = joined.key;
    key.name = rows.text(row, KeyName);
    key.columns = names.find(joined.source, rows.numbers(row, SourceColumns));
    key.target = {rows.text(row, TargetSchema), rows.text(row, TargetName)};
    key.targetColumns = names.find(joined.target, rows.numbers(row, TargetColumns));
    key.onUpdate = actionOf(rows.letter(row, OnUpdate));
    key.onDelete = actionOf(rows.letter(row, OnDelete));
    key.match = matchOf(rows.letter(row, Match));
    key.deferrable = rows.flag(row, Deferrable);
    key.initiallyDeferred = rows.flag(row, Deferred);
    key.validated = rows.flag(row, Validated);
    return joined;
}

}

Result<QList<JoinedKey>> loadForeignKeys(
    CatalogSession& session, const Value& oids, KeyDirection direction, ColumnNames& names)
{
    TW_TRY(const CatalogRows rows, session.load(keysQuery(oids, direction)));
    QList<qint64> relations;
    for (qint64 row = 0; row < rows.count(); ++row)
        relations << rows.number(row, Source).value_or(0) << rows.number(row, Target).value_or(0);
    TW_TRY_VOID(names.addMissing(session, relations));
    QList<JoinedKey> keys;
    keys.reserve(rows.count());
    for (qint64 row = 0; row < rows.count(); ++row)
        keys.append(joinedKeyOf(rows, row, names));
    return keys;
}

}
