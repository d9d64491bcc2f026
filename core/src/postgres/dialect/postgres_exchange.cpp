// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/dialect/postgres_exchange.h"

#include "postgres/values/postgres_text.h"

#include <tuplewright/query/dialect.h>
#include <tuplewright/values/decimal_scanner.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

QByteArray quotedText(QByteArray text)
{
    return '\'' + text.replace('\'', "''") + '\'';
}

QString quotedText(const QString& text)
{
    return QString::fromUtf8(quotedText(text.toUtf8()));
}

QByteArray name(const Column& column)
{
    return doubleQuoted(column.name).toUtf8();
}

bool isPlainText(const ColumnType& type)
{
    return type.name == u"text"_s || type.name.startsWith(u"character varying"_s);
}

}

Value PostgresExchange::neutral(const ColumnType& type, const Value& value) const
{
    if (value.storage() != StorageClass::Text)
        return value;
    if (type.typeClass == TypeClass::Bytes && value.bytes().startsWith("\\x"))
        return Value::stored(StorageClass::Bytes, QByteArray::fromHex(value.bytes().sliced(2)));
    if (type.typeClass != TypeClass::Boolean)
        return value;
    if (value.bytes() == "t")
        return Value::text(u"true"_s);
    return value.bytes() == "f" ? Value::text(u"false"_s) : value;
}

QString PostgresExchange::orderTerm(const Column& column, KeyOrder order) const
{
    const QString quoted = doubleQuoted(column.name);
    QString term = quoted;
    // The order of uuids is that of their text.
    if (order == KeyOrder::Text && column.type.typeClass != TypeClass::Uuid)
        term = (isPlainText(column.type) ? quoted : u"pg_catalog.concat(%1)"_s.arg(quoted))
            + u" COLLATE pg_catalog.\"C\""_s;
    // Only an order without more words is that of an index.
    return column.nullable ? u"%1 IS NOT NULL, %2"_s.arg(quoted, term) : term;
}

QStringList PostgresExchange::uniformReading() const
{
    return {u"SET LOCAL TimeZone = 'UTC'"_s};
}

QByteArray PostgresExchange::scriptHead() const
{
    return "BEGIN;\n"
           "SET LOCAL TimeZone = 'UTC';\n"
           "SET LOCAL DateStyle = 'ISO';\n"
           "SET LOCAL IntervalStyle = 'postgres';\n"
           "SET LOCAL bytea_output = 'hex';\n"
           "SET LOCAL extra_float_digits = 3;\n"
           "SET LOCAL client_encoding = 'UTF8';\n"
           "SET LOCAL standard_conforming_strings = on;\n"
           "SET CONSTRAINTS ALL DEFERRED;\n";
}

QByteArray PostgresExchange::scriptTail() const
{
    return "COMMIT;\n";
}

QByteArray PostgresExchange::literal(const Column& column, const Value& value) const
{
    if (value.isNull())
        return "NULL";
    const bool isExact = column.type.typeClass == TypeClass::Integer
        || column.type.typeClass == TypeClass::Decimal;
    if (isExact && scanDecimal(value.bytes()))
        return value.bytes();
    return quotedText(postgresText(value));
}

QByteArray PostgresExchange::readsAs(const Column& column, const Value& value) const
{
    if (value.isNull())
        return name(column) + " IS NULL";
    const QByteArray same = "pg_catalog.concat(" + name(column)
        + ") COLLATE pg_catalog.\"C\" = " + quotedText(postgresText(value));
    // concat() makes an empty text of NULL.
    return value.bytes().isEmpty() ? same + " AND " + name(column) + " IS NOT NULL" : same;
}

QByteArray PostgresExchange::keyReadsAs(const Column& column, const Value& value) const
{
    if (value.isNull() || !column.type.hasEquality)
        return readsAs(column, value);
    return name(column) + " = " + literal(column, value);
}

// Without a row there is none to be counted as one, and the text of the row is no number.
QByteArray PostgresExchange::changingOne(const QByteArray& statement, const QString& row) const
{
    return "WITH changed AS (" + statement + " RETURNING 1)\nSELECT CASE WHEN pg_catalog.count(*)"
        + " = 1 THEN '1' ELSE " + quotedText((u"changed meanwhile: "_s + row).toUtf8())
        + " END::pg_catalog.int4 FROM changed;\n";
}

QString PostgresExchange::raiseNumber(const Table& table, const Column& column) const
{
    const bool counts = column.generation == Generation::IdentityAlways
        || column.generation == Generation::IdentityByDefault
        || column.defaultExpression.startsWith(u"nextval("_s);
    if (!counts || column.type.typeClass != TypeClass::Integer)
        return {};
    const QString quoted = doubleQuoted(column.name);
    return u"SELECT pg_catalog.setval(s.seqrelid::pg_catalog.regclass, m.most)"
           " FROM pg_catalog.pg_sequence AS s,"
           " (SELECT pg_catalog.max(%1)::pg_catalog.int8 AS most FROM %2) AS m"
           " WHERE s.seqrelid = pg_catalog.pg_get_serial_sequence(%3, %4)::pg_catalog.regclass"
           " AND s.seqincrement > 0 AND m.most BETWEEN coalesce("
           "pg_catalog.pg_sequence_last_value(s.seqrelid) + 1, s.seqstart) AND s.seqmax"_s.arg(
               quoted, doubleQuoted(table.name), quotedText(doubleQuoted(table.name)),
               quotedText(column.name));
}

}
