// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/catalog/sqlite_catalog.h"

#include "sqlite/catalog/sqlite_names.h"
#include "sqlite/catalog/sqlite_objects.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

Result<CatalogPtr> loadSqliteCatalog(Connection& connection, const CallOptions& options)
{
    SqliteCatalogSession session(connection, options);
    auto catalog = std::make_shared<Catalog>();
    TW_TRY(const QList<SqliteName> names, loadSqliteNames(session));
    TW_TRY(catalog->schemas, loadSqliteFiles(session));
    for (const SqliteName& found : names)
        if (!isSqliteInternal(found.name.name) && found.kind != u"shadow"_s)
            catalog->relations.append({found.name, sqliteRelationKind(found.kind), {}, {}});
    // Every connection may have an empty schema of temporary tables; nobody needs to see that.
    if (std::ranges::none_of(catalog->relations,
            [](const RelationSummary& relation) { return relation.name.schema == u"temp"_s; }))
        catalog->schemas.removeAll(u"temp"_s);
    catalog->searchPath = catalog->schemas;
    std::ranges::sort(catalog->relations, {}, &RelationSummary::name);
    TW_TRY(const SqliteEstimates estimates, SqliteEstimates::load(session, catalog->schemas));
    for (RelationSummary& relation : catalog->relations)
        relation.rowEstimate = estimates.find(relation.name);
    TW_TRY(catalog->objects, loadSqliteObjects(session, catalog->schemas));
    return catalog;
}

Result<QString> loadSqliteFingerprint(Connection& connection, const CallOptions& options)
{
    SqliteCatalogSession session(connection, options);
    TW_TRY(const SqliteCatalogRows files,
        session.load(u"SELECT name, file FROM pragma_database_list ORDER BY seq"_s));
    QString fingerprint;
    for (qint64 row = 0; row < files.count(); ++row) {
        TW_TRY(const SqliteCatalogRows version,
            session.load(u"PRAGMA "_s + doubleQuoted(files.text(row, 0)) + u".schema_version"_s));
        fingerprint
            += u"%1=%2:%3\n"_s.arg(files.text(row, 0), files.text(row, 1), version.text(0, 0));
    }
    return fingerprint;
}

}
