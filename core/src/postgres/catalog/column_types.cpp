// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/catalog/column_types.h"

#include "postgres/catalog/table_scope.h"
#include "postgres/values/postgres_types.h"

#include <tuplewright/base/json.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

enum TypeAnswer
{
    TypeOid,
    Modifier,
    Name,
    BaseOid,
    BaseKind,
    BaseCategory,
    Strict,
    Labels,
    Ordered,
    Comparable,
    OwnSchema,
    OwnName,
    NarrowedType,
    DomainChecks,
    ElementType,
    Fields
};

// A domain counts as the type at the end of its chain; an array compares as its elements do. Types
// that only compare as a plain oid (regclass and its kin) would not read their own text.
const QString kTypesSql
    = u"WITH RECURSIVE used AS MATERIALIZED ("
      "  SELECT wanted.id, wanted.modifier"
      "  FROM ROWS FROM (pg_catalog.unnest($1::pg_catalog.oid[]),"
      "   pg_catalog.unnest($2::pg_catalog.int4[])) AS wanted(id, modifier)),"
      " chain(origin, depth, id, base, strict) AS ("
      "  SELECT DISTINCT used.id, 0, t.oid, t.typbasetype, t.typnotnull"
      "  FROM used JOIN pg_catalog.pg_type AS t ON t.oid = used.id"
      "  UNION ALL SELECT chain.origin, chain.depth + 1, t.oid, t.typbasetype, t.typnotnull"
      "  FROM chain JOIN pg_catalog.pg_type AS t ON t.oid = chain.base),"
      " made AS ("
      "  SELECT chain.origin, (pg_catalog.array_agg(chain.id ORDER BY chain.depth DESC))[1] AS id,"
      "   pg_catalog.bool_or(chain.strict) AS strict,"
      "   pg_catalog.array_agg(chain.id) AS ids"
      "  FROM chain GROUP BY chain.origin)"
      " SELECT used.id, used.modifier, pg_catalog.format_type(used.id, used.modifier),"
      " base.oid, base.typtype, base.typcategory, made.strict,"
      " (SELECT pg_catalog.json_agg(e.enumlabel ORDER BY e.enumsortorder)"
      "  FROM pg_catalog.pg_enum AS e WHERE e.enumtypid = base.oid),"
      " classes.ordered, classes.comparable,"
      " CASE WHEN own.oid >= 16384 THEN space.nspname END,"
      " CASE WHEN own.oid >= 16384 THEN own.typname END,"
      " CASE WHEN own.typtype = 'd'"
      "  THEN pg_catalog.format_type(own.typbasetype, own.typtypmod) END,"
      " CASE WHEN own.typtype = 'd' THEN"
      "  (SELECT pg_catalog.json_agg(pg_catalog.pg_get_constraintdef(k.oid) ORDER BY k.conname)"
      "   FROM pg_catalog.pg_constraint AS k"
      "   WHERE k.contype = 'c' AND k.contypid = ANY (made.ids)) END,"
      " CASE WHEN base.typcategory = 'A' THEN pg_catalog.format_type(base.typelem, used.modifier)"
      "  WHEN base.typtype = 'r' THEN (SELECT pg_catalog.format_type(r.rngsubtype, NULL)"
      "   FROM pg_catalog.pg_range AS r WHERE r.rngtypid = base.oid) END,"
      " CASE WHEN base.typtype = 'c' THEN"
      "  (SELECT pg_catalog.json_agg(pg_catalog.json_build_array("
      "    f.attname, pg_catalog.format_type(f.atttypid, f.atttypmod)) ORDER BY f.attnum)"
      "   FROM pg_catalog.pg_attribute AS f"
      "   WHERE f.attrelid = base.typrelid AND f.attnum > 0 AND NOT f.attisdropped) END"
      " FROM used"
      " JOIN pg_catalog.pg_type AS own ON own.oid = used.id"
      " JOIN pg_catalog.pg_namespace AS space ON space.oid = own.typnamespace"
      " JOIN made ON made.origin = used.id"
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
      "    AND k.castcontext = 'i' AND k.casttarget <> 26)) AS classes"_s;

QList<TypeField> fieldsOf(const CatalogRows& rows, qint64 row)
{
    QList<TypeField> fields;
    const Json list = rows.json(row, Fields);
    for (const Json& field : list.items()) {
        if (field.items().size() == 2)
            fields.append({field.items()[0].toString(), field.items()[1].toString()});
    }
    return fields;
}

std::shared_ptr<const TypeDetails> detailsOf(const CatalogRows& rows, qint64 row)
{
    auto details = std::make_shared<TypeDetails>();
    details->name = {rows.text(row, OwnSchema), rows.text(row, OwnName)};
    details->baseType = rows.text(row, NarrowedType);
    details->isDomain = !details->baseType.isNull();
    details->checks = rows.list(row, DomainChecks);
    details->elementType = rows.text(row, ElementType);
    details->fields = fieldsOf(rows, row);
    if (*details == TypeDetails())
        return nullptr;
    return details;
}

ColumnType typeOf(const CatalogRows& rows, qint64 row)
{
    ColumnType type;
    type.name = rows.text(row, Name);
    type.typeClass = typeClassOf({Oid(rows.number(row, BaseOid).value_or(0)),
        rows.letter(row, BaseKind), rows.letter(row, BaseCategory)});
    type.enumValues = rows.list(row, Labels);
    type.hasOrder = rows.flag(row, Ordered);
    type.hasEquality = rows.flag(row, Comparable);
    type.details = detailsOf(rows, row);
    return type;
}

}

Result<ColumnTypes> ColumnTypes::load(CatalogSession& session, const QSet<Key>& wanted)
{
    QList<qint64> ids;
    QList<qint64> modifiers;
    for (const auto& [id, modifier] : wanted) {
        ids.append(id);
        modifiers.append(modifier);
    }
    TW_TRY(const CatalogRows rows,
        session.load({kTypesSql, {numberArray(ids), numberArray(modifiers)}}));
    ColumnTypes types;
    for (qint64 row = 0; row < rows.count(); ++row) {
        const qint64 oid = rows.number(row, TypeOid).value_or(0);
        const qint64 modifier = rows.number(row, Modifier).value_or(-1);
        types.m_entries.insert({oid, modifier}, {typeOf(rows, row), rows.flag(row, Strict)});
    }
    return types;
}

}
