// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/dialect/postgres_engine_statements.h"

#include "postgres/dialect/postgres_plan.h"
#include "postgres/dialect/postgres_search_setup.h"
#include "postgres/dialect/postgres_statements.h"
#include "postgres/dialect/postgres_words.h"

#include <tuplewright/base/json.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString bound(const Value& value, Parameters& parameters)
{
    return u'$' + QString::number(parameters.add(value));
}

QString truth(bool value)
{
    return value ? u"TRUE"_s : u"FALSE"_s;
}

/// Partitions stand in the plan under names of their own.
bool hasScan(const Json& node, const Table& table)
{
    const Json* const type = node.find(u"Node Type");
    const Json* const relation = node.find(u"Relation Name");
    const bool isTable = relation
        && (table.kind == RelationKind::PartitionedTable
            || relation->toString() == table.name.name);
    if (isTable && type && type->toString() == u"Seq Scan"_s)
        return true;
    const Json* const plans = node.find(u"Plans");
    return plans && std::ranges::any_of(plans->items(), [&table](const Json& plan) {
        return hasScan(plan, table);
    });
}

}

QString PostgresEngineStatements::estimateSql(const QString& select) const
{
    return u"EXPLAIN (FORMAT JSON) "_s + select;
}

std::optional<qint64> PostgresEngineStatements::estimatedRows(const QByteArray& answer) const
{
    const Result<Json> plans = Json::parse(answer);
    if (!plans || plans->items().empty())
        return std::nullopt;
    const Json* const plan = plans->items().front().find(u"Plan");
    const Json* const rows = plan ? plan->find(u"Plan Rows") : nullptr;
    if (!rows)
        return std::nullopt;
    bool ok = false;
    const qint64 count = rows->numberText().toLongLong(&ok);
    return ok ? std::optional(count) : std::nullopt;
}

QString PostgresEngineStatements::measuredPlanSql(const QString& statement) const
{
    return u"EXPLAIN (ANALYZE, BUFFERS) "_s + statement;
}

QString PostgresEngineStatements::scanSql(const QString& select) const
{
    return u"EXPLAIN (FORMAT JSON) "_s + select;
}

bool PostgresEngineStatements::readsAll(const Table& table, const QList<QByteArray>& plan) const
{
    const Result<Json> plans = Json::parse(plan.value(0));
    if (!plans || plans->items().empty())
        return false;
    const Json* const top = plans->items().front().find(u"Plan");
    return top && hasScan(*top, table);
}

std::optional<Statement> PostgresEngineStatements::relationNumbers(const QualifiedName& name) const
{
    return Statement{u"SELECT c.oid, a.attname, a.attnum FROM pg_catalog.pg_class AS c"
                     " JOIN pg_catalog.pg_namespace AS n"
                     " ON n.oid OPERATOR(pg_catalog.=) c.relnamespace"
                     " LEFT JOIN pg_catalog.pg_attribute AS a"
                     " ON a.attrelid OPERATOR(pg_catalog.=) c.oid"
                     " AND a.attnum OPERATOR(pg_catalog.>) 0 AND NOT a.attisdropped"
                     " WHERE n.nspname OPERATOR(pg_catalog.=) $1::pg_catalog.name"
                     " AND c.relname OPERATOR(pg_catalog.=) $2::pg_catalog.name"_s,
        {Value::text(name.schema), Value::text(name.name)}, {.columns = 3}};
}

std::optional<Statement> PostgresEngineStatements::histogram(
    const Table& table, const Column& column) const
{
    // What partitions hold together stands under their parent as inherited.
    const bool isWhole = table.kind == RelationKind::PartitionedTable;
    return Statement{u"SELECT bound FROM pg_catalog.pg_stats AS s,"
                     " unnest(s.histogram_bounds::text::text[]) WITH ORDINALITY AS b (bound, place)"
                     " WHERE s.schemaname = $1 AND s.tablename = $2 AND s.attname = $3"
                     " AND s.inherited = "_s
            + truth(isWhole) + u" ORDER BY place"_s,
        {Value::text(table.name.schema), Value::text(table.name.name), Value::text(column.name)}};
}

std::optional<Statement> PostgresEngineStatements::statisticsAge(const Table& table) const
{
    return Statement{
        u"SELECT floor(extract(epoch FROM now() - greatest(s.last_vacuum, s.last_autovacuum,"
        " s.last_analyze, s.last_autoanalyze)))::bigint FROM pg_catalog.pg_stat_all_tables AS s"
        " WHERE s.relid = $1::pg_catalog.regclass"_s,
        {Value::text(doubleQuoted(table.name))}};
}

std::optional<Statement> PostgresEngineStatements::commonValues(
    const Table& table, const Column& column, int most) const
{
    const bool isWhole = table.kind == RelationKind::PartitionedTable;
    return Statement{u"SELECT value FROM pg_catalog.pg_stats AS s,"
                     " unnest(s.most_common_vals::text::text[]) WITH ORDINALITY AS v (value, place)"
                     " WHERE s.schemaname = $1 AND s.tablename = $2 AND s.attname = $3"
                     " AND s.inherited = "_s
            + truth(isWhole) + u" ORDER BY place LIMIT "_s + QString::number(most),
        {Value::text(table.name.schema), Value::text(table.name.name), Value::text(column.name)}};
}

std::optional<Statement> PostgresEngineStatements::nextNumber(
    const Table& table, const Column& column) const
{
    const bool counts = column.generation == Generation::IdentityByDefault
        || column.defaultExpression.startsWith(u"nextval("_s);
    if (!counts || column.type.typeClass != TypeClass::Integer)
        return std::nullopt;
    return Statement{u"SELECT pg_catalog.nextval(pg_catalog.pg_get_serial_sequence($1, $2)"
                     "::pg_catalog.regclass)"_s,
        {Value::text(doubleQuoted(table.name)), Value::text(column.name)}};
}

std::optional<Statement> PostgresEngineStatements::numberAhead(
    const Table& table, const Column& column) const
{
    if (column.generation != Generation::IdentityAlways && !nextNumber(table, column))
        return std::nullopt;
    return Statement{
        u"SELECT coalesce(pg_catalog.pg_sequence_last_value(s.seqrelid) + s.seqincrement,"
        " s.seqstart) FROM pg_catalog.pg_sequence AS s"
        " WHERE s.seqrelid = pg_catalog.pg_get_serial_sequence($1, $2)::pg_catalog.regclass"
        " AND pg_catalog.has_sequence_privilege(s.seqrelid, 'USAGE,SELECT')"_s,
        {Value::text(doubleQuoted(table.name)), Value::text(column.name)}};
}

QString PostgresEngineStatements::valueBetween(const ColumnType& type, const Value& low,
    const Value& high, double part, Parameters& parameters) const
{
    QString form;
    switch (type.typeClass) {
    case TypeClass::Integer:
        form = u"trunc(%1::numeric + (%2::numeric - %1::numeric) * %3)::int8::text"_s;
        break;
    case TypeClass::Decimal:
    case TypeClass::Real:
        form = u"(%1::numeric + (%2::numeric - %1::numeric) * %3)::text"_s;
        break;
    case TypeClass::Date:
        form = u"(%1::date + ((%2::date - %1::date) * %3)::int4)::text"_s;
        break;
    case TypeClass::Timestamp:
        form = u"(%1::timestamp + (%2::timestamp - %1::timestamp) * %3)::text"_s;
        break;
    case TypeClass::TimestampTz:
        form = u"(%1::timestamptz + (%2::timestamptz - %1::timestamptz) * %3)::text"_s;
        break;
    default:
        return {};
    }
    const QString from = bound(low, parameters);
    const QString to = bound(high, parameters);
    return form.arg(from, to, QString::number(part, 'f', 9));
}

QStringList PostgresEngineStatements::verbs() const
{
    QStringList verbs;
    for (const VerbRule& rule : kPostgresStatements.verbs)
        verbs.append(rule.verb);
    return verbs;
}

QStringList PostgresEngineStatements::typeWords() const
{
    return postgresTypeWords();
}

bool PostgresEngineStatements::isReserved(QStringView word) const
{
    return isReservedPostgresWord(word);
}

std::optional<Statement> PostgresEngineStatements::builtInFunctions() const
{
    return Statement{u"SELECT f.proname, pg_catalog.pg_get_function_arguments(f.oid)"
                     " FROM pg_catalog.pg_proc AS f"
                     " WHERE f.pronamespace = 'pg_catalog'::pg_catalog.regnamespace"
                     " AND f.prokind IN ('f', 'a', 'w')"
                     // Those that types, operators and indexes are made of take or give what nobody
                     // can write.
                     " AND NOT f.prorettype = ANY (ARRAY['internal', 'trigger', 'event_trigger',"
                     " 'cstring', 'language_handler', 'fdw_handler', 'index_am_handler',"
                     " 'table_am_handler', 'tsm_handler']::pg_catalog.regtype[])"
                     " AND NOT f.proargtypes::pg_catalog.oid[] && ARRAY['internal', 'cstring']"
                     "::pg_catalog.regtype[]::pg_catalog.oid[]"
                     " ORDER BY 1, f.pronargs"_s,
        {}, {.columns = 2}};
}

QString PostgresEngineStatements::planTreeSql(const QString& statement) const
{
    return u"EXPLAIN (FORMAT JSON) "_s + statement;
}

QString PostgresEngineStatements::measuredPlanTreeSql(const QString& statement) const
{
    return u"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) "_s + statement;
}

Result<PlanTree> PostgresEngineStatements::readPlanTree(const QList<QList<Value>>& rows) const
{
    return readPostgresPlan(rows);
}

QString PostgresEngineStatements::checkDeferredConstraints() const
{
    return u"SET CONSTRAINTS ALL IMMEDIATE"_s;
}

QString PostgresEngineStatements::deferConstraints() const
{
    return u"SET CONSTRAINTS ALL DEFERRED"_s;
}

Result<QStringList> PostgresEngineStatements::searchSetup(
    const Table& table, const SearchSetup& setup) const
{
    return postgresSearchSetup(table, setup);
}

void PostgresEngineStatements::appendLiteral(
    QByteArray& out, StorageClass storage, QByteArrayView bytes) const
{
    if (storage != StorageClass::Bytes)
        return EngineStatements::appendLiteral(out, storage, bytes);
    out += "'\\x";
    out += bytes.toByteArray().toHex();
    out += '\'';
}

QString PostgresEngineStatements::copyFromInput(
    const QualifiedName& table, const QStringList& columns) const
{
    QStringList names;
    for (const QString& column : columns)
        names.append(doubleQuoted(column));
    return u"COPY "_s + doubleQuoted(table)
        + (names.isEmpty() ? QString() : u" ("_s + names.join(u", "_s) + u')') + u" FROM stdin"_s;
}

}
