// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/catalog/table_scope.h"

#include "postgres/values/postgres_text.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr int kMostColumns = 1664; ///< what the server itself allows

Value textArray(const QStringList& texts)
{
    QList<Value> values;
    values.reserve(texts.size());
    for (const QString& text : texts)
        values.append(Value::text(text));
    return Value::stored(StorageClass::Text, arrayLiteral(values));
}

}

QString visibleSchemaSql()
{
    return u"(n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"
           " OR n.oid = pg_catalog.pg_my_temp_schema())"
           " AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')"_s;
}

Statement scopeStatement(const QString& select, const RelationScope& scope)
{
    const QString sql = select
        + u" FROM pg_catalog.pg_class AS c"
          " JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace"
          " LEFT JOIN pg_catalog.pg_description AS about ON about.objoid = c.oid"
          "  AND about.objsubid = 0"
          "  AND about.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass"_s;
    const QString kinds = u" WHERE c.relkind IN "_s + relationKindsSql();
    if (!scope.names.isEmpty()) {
        QStringList schemas;
        QStringList names;
        for (const QualifiedName& name : scope.names) {
            schemas.append(name.schema);
            names.append(name.name);
        }
        return {sql
                + u" JOIN ROWS FROM (pg_catalog.unnest($1::pg_catalog.text[]),"
                  " pg_catalog.unnest($2::pg_catalog.text[]))"
                  " AS wanted(space, name) ON c.relname = wanted.name"
                  " AND CASE WHEN wanted.space = '' THEN pg_catalog.pg_table_is_visible(c.oid)"
                  " ELSE n.nspname = wanted.space END"_s
                + kinds,
            {textArray(schemas), textArray(names)}};
    }
    if (!scope.schemas.isEmpty())
        return {sql + kinds + u" AND n.nspname = ANY ($1::pg_catalog.text[])"_s,
            {textArray(scope.schemas)}};
    return {sql + kinds + u" AND "_s + visibleSchemaSql(), {}};
}

Value numberArray(const QList<qint64>& numbers)
{
    QByteArray literal("{");
    for (const qint64 number : numbers) {
        if (literal.size() > 1)
            literal += ',';
        literal += QByteArray::number(number);
    }
    return Value::stored(StorageClass::Text, literal + '}');
}

Result<QHash<qint64, qint64>> loadPartitionEstimates(
    CatalogSession& session, const QList<qint64>& partitioned)
{
    QHash<qint64, qint64> estimates;
    if (partitioned.isEmpty())
        return estimates;
    static const QString sql
        = u"SELECT root.id, pg_catalog.sum(GREATEST(leaf.reltuples, 0)::pg_catalog.float8)"
          "::pg_catalog.int8"
          " FROM pg_catalog.unnest($1::pg_catalog.oid[]) AS root(id)"
          " CROSS JOIN LATERAL pg_catalog.pg_partition_tree(root.id) AS part"
          " JOIN pg_catalog.pg_class AS leaf ON leaf.oid = part.relid"
          " WHERE part.isleaf GROUP BY root.id"_s;
    TW_TRY(const CatalogRows rows, session.load({sql, {numberArray(partitioned)}}));
    for (qint64 row = 0; row < rows.count(); ++row) {
        if (const qint64 count = rows.number(row, 1).value_or(0); count > 0)
            estimates.insert(rows.number(row, 0).value_or(0), count);
    }
    return estimates;
}

void ColumnNames::add(qint64 relation, int number, const QString& name)
{
    if (number < 1 || number > kMostColumns)
        return;
    QStringList& names = m_names[relation];
    // Dropped columns leave their numbers behind.
    while (names.size() < number)
        names.append(QString());
    names[number - 1] = name;
}

Result<void> ColumnNames::addMissing(CatalogSession& session, const QList<qint64>& relations)
{
    QSet<qint64> missing;
    for (const qint64 relation : relations) {
        if (!m_names.contains(relation))
            missing.insert(relation);
    }
    if (missing.isEmpty())
        return {};
    static const QString sql
        = u"SELECT a.attrelid, a.attnum, a.attname FROM pg_catalog.pg_attribute AS a"
          " WHERE a.attrelid = ANY ($1::pg_catalog.oid[]) AND a.attnum > 0"_s;
    TW_TRY(const CatalogRows rows, session.load({sql, {numberArray(missing.values())}}));
    for (qint64 row = 0; row < rows.count(); ++row)
        add(rows.number(row, 0).value_or(0), int(rows.number(row, 1).value_or(0)),
            rows.text(row, 2));
    return {};
}

QStringList ColumnNames::find(qint64 relation, const QList<int>& numbers) const
{
    const QStringList known = m_names.value(relation);
    QStringList names;
    names.reserve(numbers.size());
    for (const int number : numbers)
        names.append(known.value(number - 1));
    return names;
}

}
