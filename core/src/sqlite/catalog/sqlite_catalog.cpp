// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/catalog/sqlite_catalog.h"

#include "sqlite/catalog/sqlite_catalog_rows.h"
#include "sqlite/catalog/sqlite_objects.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

Result<CatalogPtr> loadSqliteCatalog(Connection& connection, const CallOptions& options)
{
    SqliteCatalogSession session(connection, options);
    auto catalog = std::make_shared<Catalog>();
    TW_TRY(const SqliteCatalogRows rows,
        session.load(u"SELECT d.name, l.name, l.type FROM pragma_database_list d"
                     " JOIN pragma_table_list l ON l.schema = d.name ORDER BY "_s
            + kSqliteSearchOrder));
    for (qint64 row = 0; row < rows.count(); ++row) {
        const QualifiedName name{rows.text(row, 0), rows.text(row, 1)};
        const QString kind = rows.text(row, 2);
        // Every connection has an empty schema of temporary tables; nobody needs to see that.
        const bool hidden = isSqliteInternal(name.name) || kind == u"shadow"_s;
        if ((!hidden || name.schema != u"temp"_s) && !catalog->schemas.contains(name.schema))
            catalog->schemas.append(name.schema);
        if (!hidden)
            catalog->relations.append({name, sqliteRelationKind(kind), {}, {}});
    }
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
