// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/catalog/postgres_catalog.h"

#include "postgres/catalog/object_queries.h"
#include "postgres/catalog/postgres_surroundings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Statement schemasQuery()
{
    return {u"SELECT n.nspname,"
            " pg_catalog.array_position(pg_catalog.current_schemas(true), n.nspname)"
            " FROM pg_catalog.pg_namespace AS n WHERE "_s
        + visibleSchemaSql() + u" ORDER BY 2, 1"_s};
}

/// Of relations, and of composite types that stand for themselves: pg_class is read once for both.
Statement relationsQuery()
{
    return {u"SELECT n.nspname, c.relname, c.relkind, "_s + rowEstimateSql()
        + u", d.description, pn.nspname, p.relname, c.oid, c.reltype FROM pg_catalog.pg_class AS c"
          " JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace"
          " LEFT JOIN pg_catalog.pg_description AS d ON d.objoid = c.oid AND d.objsubid = 0"
          " AND d.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass"
          " LEFT JOIN pg_catalog.pg_inherits AS i ON c.relispartition AND i.inhrelid = c.oid"
          " LEFT JOIN pg_catalog.pg_class AS p ON p.oid = i.inhparent"
          " LEFT JOIN pg_catalog.pg_namespace AS pn ON pn.oid = p.relnamespace"
          " WHERE (c.relkind = 'c' OR c.relkind IN "_s
        + relationKindsSql()
        // Found once, so that the privileges are looked up once for each relation.
        + u") AND c.relnamespace = ANY (ARRAY(SELECT n.oid FROM pg_catalog.pg_namespace AS n WHERE "_s
        + visibleSchemaSql()
        // The owner of what was never granted may read it; that is told without another look-up.
        + u")) AND (c.relkind = 'c'"
          " OR c.relacl IS NULL AND pg_catalog.pg_has_role(c.relowner, 'USAGE')"
          " OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT'))"_s};
}

bool isComposite(const CatalogRows& relations, qint64 row)
{
    return relations.letter(row, 2) == 'c';
}

Result<void> addSchemas(Catalog& catalog, CatalogSession& session)
{
    TW_TRY(const CatalogRows schemas, session.load(schemasQuery()));
    for (qint64 row = 0; row < schemas.count(); ++row) {
        catalog.schemas.append(schemas.text(row, 0));
        if (schemas.number(row, 1))
            catalog.searchPath.append(schemas.text(row, 0));
    }
    catalog.schemas.sort();
    return {};
}

RelationSummary summaryOf(const CatalogRows& rows, qint64 row)
{
    return {{rows.text(row, 0), rows.text(row, 1)}, relationKindOf(rows.letter(row, 2)),
        rows.number(row, 3), rows.text(row, 4), {rows.text(row, 5), rows.text(row, 6)}};
}

/// Tells the types that are composite.
Result<QList<qint64>> addRelations(Catalog& catalog, CatalogSession& session)
{
    TW_TRY(const CatalogRows relations, session.load(relationsQuery()));
    QList<qint64> composites;
    QList<qint64> partitioned;
    for (qint64 row = 0; row < relations.count(); ++row) {
        if (isComposite(relations, row))
            composites.append(relations.number(row, 8).value_or(0));
        else if (relationKindOf(relations.letter(row, 2)) == RelationKind::PartitionedTable)
            partitioned.append(relations.number(row, 7).value_or(0));
    }
    TW_TRY(const auto sums, loadPartitionEstimates(session, partitioned));
    catalog.relations.reserve(relations.count());
    for (qint64 row = 0; row < relations.count(); ++row) {
        if (isComposite(relations, row))
            continue;
        RelationSummary relation = summaryOf(relations, row);
        if (const auto sum = sums.constFind(relations.number(row, 7).value_or(0));
            sum != sums.cend())
            relation.rowEstimate = *sum;
        catalog.relations.append(std::move(relation));
    }
    std::ranges::sort(catalog.relations, {}, &RelationSummary::name);
    return composites;
}

Result<void> addObjects(
    Catalog& catalog, CatalogSession& session, const QList<qint64>& compositeTypes)
{
    for (const ObjectQuery& query : objectQueries(compositeTypes)) {
        TW_TRY(const CatalogRows rows,
            session.loadOptional(query.part, query.statement, catalog.gaps));
        for (qint64 row = 0; row < rows.count(); ++row)
            catalog.objects.append({query.kindOf(rows.letter(row, 0)),
                {rows.text(row, 1), rows.text(row, 2)}, rows.text(row, 3), rows.text(row, 4)});
    }
    std::ranges::stable_sort(catalog.objects, {}, &SchemaObject::name);
    return {};
}

}

Result<CatalogPtr> loadCatalog(Connection& connection, const CallOptions& options)
{
    CatalogSession session(connection, options);
    TW_TRY_VOID(session.open());
    auto catalog = std::make_shared<Catalog>();
    TW_TRY_VOID(addSchemas(*catalog, session));
    TW_TRY(const QList<qint64> compositeTypes, addRelations(*catalog, session));
    TW_TRY_VOID(addObjects(*catalog, session, compositeTypes));
    TW_TRY(catalog->closedSchemas, loadClosedSchemas(session, catalog->gaps));
    return catalog;
}

Result<QString> loadFingerprint(Connection& connection, const CallOptions& options)
{
    CatalogSession session(connection, options);
    TW_TRY_VOID(session.open());
    TW_TRY(const CatalogRows sums, session.load(fingerprintQuery()));
    QString fingerprint = session.identity();
    for (int column = 0; column < sums.columnCount(); ++column)
        fingerprint += u' ' + sums.text(0, column);
    return fingerprint;
}

}
