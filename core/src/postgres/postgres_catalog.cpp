// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/postgres_catalog.h"

#include "postgres/catalog_rows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

// The system's own schemas are left out; a session's temporary tables are not.
QString visibleSchemaSql()
{
    return u"(n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"
           " OR n.oid = pg_catalog.pg_my_temp_schema())"
           " AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')"_s;
}

Statement schemasQuery()
{
    return {u"SELECT n.nspname,"
            " pg_catalog.array_position(pg_catalog.current_schemas(true), n.nspname)"
            " FROM pg_catalog.pg_namespace AS n WHERE "_s
        + visibleSchemaSql() + u" ORDER BY 2, 1"_s};
}

Statement relationsQuery()
{
    return {u"SELECT n.nspname, c.relname, c.relkind, "_s + rowEstimateSql()
        + u", d.description FROM pg_catalog.pg_class AS c"
          " JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace"
          " LEFT JOIN pg_catalog.pg_description AS d ON d.objoid = c.oid AND d.objsubid = 0"
          " AND d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass"
          " WHERE c.relkind IN "_s
        + relationKindsSql() + u" AND "_s + visibleSchemaSql()
        + u" AND pg_catalog.has_any_column_privilege(c.oid, 'SELECT')"_s};
}

}

Result<CatalogPtr> loadCatalog(Connection& connection, const CallOptions& options)
{
    auto catalog = std::make_shared<Catalog>();
    TW_TRY(const CatalogRows schemas, CatalogRows::load(connection, schemasQuery(), options));
    for (qint64 row = 0; row < schemas.count(); ++row) {
        catalog->schemas.append(schemas.text(row, 0));
        if (schemas.number(row, 1))
            catalog->searchPath.append(schemas.text(row, 0));
    }
    catalog->schemas.sort();

    TW_TRY(const CatalogRows relations, CatalogRows::load(connection, relationsQuery(), options));
    catalog->relations.reserve(relations.count());
    for (qint64 row = 0; row < relations.count(); ++row)
        catalog->relations.append({{relations.text(row, 0), relations.text(row, 1)},
            relationKindOf(relations.letter(row, 2)), relations.number(row, 3),
            relations.text(row, 4)});
    std::ranges::sort(catalog->relations, {}, &RelationSummary::name);
    return catalog;
}

}
