// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/dialect/postgres_dialect.h"

#include "postgres/dialect/postgres_condition.h"
#include "postgres/values/postgres_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// So much is told of a value that is shortened, in characters or bytes.
constexpr int kStartLength = 400;

QString asJsonb(const Column& column)
{
    return doubleQuoted(column.name) + u"::pg_catalog.jsonb"_s;
}

/// A column of json takes nothing else.
QString asColumn(const QString& sql, const Column& column)
{
    return column.type.name == u"json"_s ? u'(' + sql + u")::pg_catalog.json"_s : sql;
}

}

bool PostgresDialect::readsLiterally(const ColumnType& type, const Value& value) const
{
    // A bound value takes the column's type, a number in the text has one of its own.
    if (value.storage() == StorageClass::Text)
        return true;
    if (type.name == u"bigint"_s || type.name == u"double precision"_s)
        return true;
    if (type.typeClass == TypeClass::Integer) {
        bool fits = false;
        value.toText().toShort(&fits);
        return fits && value.storage() == StorageClass::Integer;
    }
    return type.typeClass == TypeClass::Decimal;
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
    const ColumnTerm& column, const FilterCondition& condition, Parameters& parameters) const
{
    return PostgresCondition(*this, column, condition, parameters).write();
}

QString PostgresDialect::objection(const Column& column, const FilterCondition& condition) const
{
    return postgresObjection(column.type, condition);
}

QString PostgresDialect::relevance(
    const ColumnTerm& column, const FilterCondition& condition, Parameters& parameters) const
{
    return PostgresCondition(*this, column, condition, parameters).relevance();
}

QString PostgresDialect::snippet(const ColumnTerm& column, const ColumnTerm& text,
    const FilterCondition& condition, Parameters& parameters) const
{
    return PostgresCondition(*this, column, condition, parameters).snippet(text);
}

QString PostgresDialect::sameValue(
    const Column& column, const Value& value, Parameters& parameters) const
{
    if (value.isNull())
        return isNull(term(column));
    return comparable(term(column)) + u" = "_s + bind(value, parameters);
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

QString PostgresDialect::jsonMerged(
    const Column& column, const Value& object, Parameters& parameters) const
{
    return asColumn(u"COALESCE(%1, '{}'::pg_catalog.jsonb) || %2::pg_catalog.jsonb"_s.arg(
                        asJsonb(column), bind(object, parameters)),
        column);
}

QString PostgresDialect::jsonSet(
    const Column& column, const QStringList& path, const Value& value, Parameters& parameters) const
{
    QString sql = u"COALESCE(%1, '{}'::pg_catalog.jsonb)"_s.arg(asJsonb(column));
    QList<Value> steps;
    for (qsizetype i = 0; i < path.size(); ++i) {
        steps.append(Value::text(path[i]));
        const QString place
            = bind(Value::stored(StorageClass::Text, arrayLiteral(steps)), parameters)
            + u"::pg_catalog.text[]"_s;
        // jsonb_set() makes the last member only, so each object on the way is set as well.
        const QString member = i + 1 == path.size()
            ? bind(value, parameters) + u"::pg_catalog.jsonb"_s
            : u"COALESCE(NULLIF(%1 #> %2, 'null'), '{}')"_s.arg(asJsonb(column), place);
        sql = u"pg_catalog.jsonb_set(%1, %2, %3)"_s.arg(sql, place, member);
    }
    return asColumn(sql, column);
}

QString PostgresDialect::jsonRemoved(
    const Column& column, const QStringList& path, Parameters& parameters) const
{
    QList<Value> steps;
    for (const QString& step : path)
        steps.append(Value::text(step));
    return asColumn(u"%1 #- %2::pg_catalog.text[]"_s.arg(asJsonb(column),
                        bind(Value::stored(StorageClass::Text, arrayLiteral(steps)), parameters)),
        column);
}

QString PostgresDialect::constant(const Value& value, Parameters& parameters) const
{
    QString sql = Dialect::constant(value, parameters);
    switch (value.storage()) {
    case StorageClass::Null:
        return sql;
    case StorageClass::Integer:
    case StorageClass::Real:
        return sql + u"::numeric"_s;
    case StorageClass::Bytes:
        return sql + u"::bytea"_s;
    case StorageClass::Text:
    case StorageClass::Shortened:
        break;
    }
    return sql + u"::text"_s;
}

QString PostgresDialect::orderTerm(const QString& quotedColumn, const SortKey& key) const
{
    const bool descending = key.order == SortOrder::Descending;
    const bool nullsFirst
        = key.nulls == NullsOrder::Default ? descending : key.nulls == NullsOrder::First;
    return quotedColumn + (descending ? u" DESC"_s : u" ASC"_s)
        + (nullsFirst ? u" NULLS FIRST"_s : u" NULLS LAST"_s);
}

QString PostgresDialect::keyList(
    const QList<ColumnType>& types, const QList<KeyValues>& keys, Parameters& parameters) const
{
    const bool holdsArrays = std::ranges::any_of(
        types, [](const ColumnType& type) { return type.typeClass == TypeClass::Array; });
    return holdsArrays ? keyRows(types, keys, parameters) : keyArrays(types, keys, parameters);
}

QString PostgresDialect::keyArrays(
    const QList<ColumnType>& types, const QList<KeyValues>& keys, Parameters& parameters) const
{
    QStringList arrays;
    QStringList names;
    for (qsizetype column = 0; column < types.size(); ++column) {
        QList<Value> values;
        for (const KeyValues& key : keys)
            values.append(key[column]);
        arrays.append(bind(Value::stored(StorageClass::Text, arrayLiteral(values)), parameters)
            + u"::"_s + types[column].name + u"[]"_s);
        names.append(u"column"_s + QString::number(column + 1));
    }
    names.append(u"column"_s + QString::number(types.size() + 1));
    return u"unnest("_s + arrays.join(u", "_s) + u") WITH ORDINALITY AS \"wanted\"("_s
        + names.join(u", "_s) + u')';
}

/// An array of arrays would come apart into their elements.
QString PostgresDialect::keyRows(
    const QList<ColumnType>& types, const QList<KeyValues>& keys, Parameters& parameters) const
{
    QStringList rows;
    for (const KeyValues& key : keys) {
        QStringList cells;
        for (qsizetype column = 0; column < types.size(); ++column)
            cells.append(bind(key[column], parameters) + u"::"_s + types[column].name);
        cells.append(QString::number(rows.size() + 1));
        rows.append(u'(' + cells.join(u", "_s) + u')');
    }
    return u"(VALUES "_s + rows.join(u", "_s) + u") AS \"wanted\""_s;
}

QString PostgresDialect::byteCount(const Column& column) const
{
    // The length of a text or bytea is told without reading what is stored beside the row.
    switch (column.type.typeClass) {
    case TypeClass::Text:
    case TypeClass::Bytes:
        return u"octet_length("_s + quote(column.name) + u')';
    case TypeClass::Json:
    case TypeClass::Array:
    case TypeClass::FullText:
    case TypeClass::Composite:
    case TypeClass::Other:
        return u"octet_length("_s + quote(column.name) + u"::text)"_s;
    default:
        return {};
    }
}

// What is cast must read as the server would write it, which a text of an address, say, does not.
QString PostgresDialect::shortened(const Column& column, qint64 longest) const
{
    const QString name = quote(column.name);
    const QString& type = column.type.name;
    QString start = u"NULL"_s;
    QString whole = name;
    switch (column.type.typeClass) {
    case TypeClass::Text:
        if (type == u"text"_s || type.startsWith(u"character varying"_s))
            start = u"left(%1, %2)"_s.arg(name).arg(kStartLength);
        break;
    case TypeClass::Bytes:
        start = u"substring(%1 FROM 1 FOR %2)"_s.arg(name).arg(kStartLength);
        break;
    case TypeClass::Json:
    case TypeClass::Array:
    case TypeClass::FullText:
        whole = name + u"::pg_catalog.text"_s;
        start = u"left(%1, %2)"_s.arg(whole).arg(kStartLength);
        break;
    default:
        break;
    }
    return u"CASE WHEN %1 > %2 THEN %3 ELSE %4 END"_s.arg(
        byteCount(column), QString::number(longest), start, whole);
}

QString PostgresDialect::booleanLiteral(bool value) const
{
    return value ? u"TRUE"_s : u"FALSE"_s;
}

QString PostgresDialect::textReplaced(
    const Column& column, const Value& find, const Value& with, Parameters& parameters) const
{
    // A function of that name in the search path would be called instead.
    return u"pg_catalog."_s + Dialect::textReplaced(column, find, with, parameters);
}

QString PostgresDialect::rowLock(const QString& alias) const
{
    return alias.isEmpty() ? u" FOR UPDATE"_s : u" FOR UPDATE OF "_s + quote(alias);
}

QString PostgresDialect::overridingIdentity() const
{
    return u" OVERRIDING SYSTEM VALUE"_s;
}

}
