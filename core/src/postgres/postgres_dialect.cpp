// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/postgres_dialect.h"

#include "postgres/postgres_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QString textOf(const Column& column)
{
    return Dialect::quote(column.name) + u"::text"_s;
}

/// The column as it can be compared for equality; types without one are compared by their text.
QString comparable(const Column& column)
{
    return column.type.hasEquality ? Dialect::quote(column.name) : textOf(column);
}

/// The column as text operators see it: citext would ignore case, char(n) drop its padding.
QString searchable(const Column& column)
{
    const bool isText = column.type.typeClass == TypeClass::Text
        && (column.type.name == u"text"_s || column.type.name.startsWith(u"character varying"_s));
    return isText ? Dialect::quote(column.name) : textOf(column);
}

QString isNull(const Column& column)
{
    // `IS NULL` is also true for a composite value made of nulls alone.
    const bool isComposite = column.type.typeClass == TypeClass::Composite;
    return Dialect::quote(column.name)
        + (isComposite ? u" IS NOT DISTINCT FROM NULL"_s : u" IS NULL"_s);
}

QString isNotNull(const Column& column)
{
    const bool isComposite = column.type.typeClass == TypeClass::Composite;
    return Dialect::quote(column.name)
        + (isComposite ? u" IS DISTINCT FROM NULL"_s : u" IS NOT NULL"_s);
}

QString operatorSql(FilterOperator op)
{
    switch (op) {
    case FilterOperator::NotEqual:
        return u"<>"_s;
    case FilterOperator::LessThan:
        return u"<"_s;
    case FilterOperator::LessThanOrEqual:
        return u"<="_s;
    case FilterOperator::GreaterThan:
        return u">"_s;
    case FilterOperator::GreaterThanOrEqual:
        return u">="_s;
    default:
        return u"="_s;
    }
}

bool isEqualityTest(FilterOperator op)
{
    return op == FilterOperator::Equal || op == FilterOperator::NotEqual;
}

/// True when CONTAINS asks for a member, not for a piece of text.
bool holdsMembers(const ColumnType& type)
{
    return type.typeClass == TypeClass::Array || type.typeClass == TypeClass::Range
        || type.typeClass == TypeClass::Json;
}

QString container(const Column& column)
{
    const bool isPlainJson
        = column.type.typeClass == TypeClass::Json && column.type.name == u"json"_s;
    return Dialect::quote(column.name) + (isPlainJson ? u"::jsonb"_s : QString());
}

QByteArray patternOf(FilterOperator op, const Value& operand)
{
    const QByteArray piece = escapedPattern(postgresText(operand));
    switch (op) {
    case FilterOperator::StartsWith:
        return piece + '%';
    case FilterOperator::EndsWith:
        return '%' + piece;
    default:
        return '%' + piece + '%';
    }
}

}

QString PostgresDialect::placeholder(qsizetype number) const
{
    return u'$' + QString::number(number);
}

QString PostgresDialect::bind(Value value, Parameters& parameters) const
{
    return placeholder(parameters.add(std::move(value)));
}

QString PostgresDialect::condition(
    const Column& column, const FilterCondition& condition, Parameters& parameters) const
{
    switch (condition.op) {
    case FilterOperator::IsNull:
        return isNull(column);
    case FilterOperator::IsNotNull:
        return isNotNull(column);
    case FilterOperator::InList:
        return inList(column, condition.operands, parameters);
    case FilterOperator::NotInList:
        return notInList(column, condition.operands, parameters);
    case FilterOperator::Like:
    case FilterOperator::ILike:
    case FilterOperator::StartsWith:
    case FilterOperator::EndsWith:
    case FilterOperator::Contains:
        return matches(column, condition.op, condition.operands.value(0), parameters);
    default:
        return compare(column, condition.op, condition.operands.value(0), parameters);
    }
}

QString PostgresDialect::compare(
    const Column& column, FilterOperator op, const Value& operand, Parameters& parameters) const
{
    if (operand.isNull() && op == FilterOperator::Equal)
        return isNull(column);
    if (operand.isNull() && op == FilterOperator::NotEqual)
        return isNotNull(column);
    const bool byText = isEqualityTest(op) ? !column.type.hasEquality : !column.type.hasOrder;
    return (byText ? textOf(column) : quote(column.name)) + u' ' + operatorSql(op) + u' '
        + bind(operand, parameters);
}

QString PostgresDialect::inList(
    const Column& column, const QList<Value>& operands, Parameters& parameters) const
{
    if (operands.isEmpty())
        return booleanLiteral(false);
    QList<Value> values = operands;
    const bool withNull = values.removeIf([](const Value& value) { return value.isNull(); }) > 0;
    if (values.isEmpty())
        return isNull(column);
    const QString known = anyOf(column, values, parameters);
    return withNull ? u'(' + known + u" OR "_s + isNull(column) + u')' : known;
}

QString PostgresDialect::notInList(
    const Column& column, const QList<Value>& operands, Parameters& parameters) const
{
    if (operands.isEmpty())
        return booleanLiteral(true);
    QList<Value> values = operands;
    const bool withNull = values.removeIf([](const Value& value) { return value.isNull(); }) > 0;
    if (values.isEmpty())
        return isNotNull(column);
    const QString known = u"NOT "_s + anyOf(column, values, parameters);
    return withNull ? u'(' + known + u" AND "_s + isNotNull(column) + u')' : known;
}

QString PostgresDialect::anyOf(
    const Column& column, const QList<Value>& values, Parameters& parameters) const
{
    if (column.type.typeClass != TypeClass::Array || !column.type.hasEquality) {
        const Value list = Value::stored(StorageClass::Text, arrayLiteral(values));
        return u'(' + comparable(column) + u" = ANY ("_s + bind(list, parameters) + u"))"_s;
    }
    // There is no array of arrays whose members could be compared as wholes.
    QStringList members;
    for (const Value& value : values)
        members.append(bind(value, parameters));
    return u'(' + comparable(column) + u" IN ("_s + members.join(u", "_s) + u"))"_s;
}

QString PostgresDialect::matches(
    const Column& column, FilterOperator op, const Value& operand, Parameters& parameters) const
{
    if (op == FilterOperator::Contains && holdsMembers(column.type))
        return container(column) + u" @> "_s + bind(operand, parameters);
    const bool ignoresCase = op == FilterOperator::ILike || op == FilterOperator::Contains;
    const Value pattern = Value::stored(StorageClass::Text, patternOf(op, operand));
    return searchable(column) + (ignoresCase ? u" ILIKE "_s : u" LIKE "_s)
        + bind(pattern, parameters);
}

QString PostgresDialect::sameValue(
    const Column& column, const Value& value, Parameters& parameters) const
{
    if (value.isNull())
        return isNull(column);
    return comparable(column) + u" = "_s + bind(value, parameters);
}

QString PostgresDialect::samePhysicalRow(
    const Table& table, const Value& address, Parameters& parameters) const
{
    return table.physicalColumn + u" = "_s + bind(address, parameters);
}

QString PostgresDialect::physicalRowExpression(const Table& table) const
{
    return table.physicalColumn + u"::text"_s;
}

QString PostgresDialect::valueFor(const Column&, const Value& value, Parameters& parameters) const
{
    return value.isDefault() ? u"DEFAULT"_s : bind(value, parameters);
}

QString PostgresDialect::orderTerm(const QString& quotedColumn, const SortKey& key) const
{
    const bool descending = key.order == SortOrder::Descending;
    const bool nullsFirst
        = key.nulls == NullsOrder::Default ? descending : key.nulls == NullsOrder::First;
    return quotedColumn + (descending ? u" DESC"_s : u" ASC"_s)
        + (nullsFirst ? u" NULLS FIRST"_s : u" NULLS LAST"_s);
}

QString PostgresDialect::booleanLiteral(bool value) const
{
    return value ? u"TRUE"_s : u"FALSE"_s;
}

QString PostgresDialect::checkDeferredConstraints() const
{
    return u"SET CONSTRAINTS ALL IMMEDIATE"_s;
}

}
