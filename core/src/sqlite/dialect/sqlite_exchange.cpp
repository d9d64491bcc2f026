// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/dialect/sqlite_exchange.h"

#include "query/type_loss.h"
#include "sqlite/values/sqlite_meaning.h"
#include "sqlite/values/sqlite_number.h"
#include "sqlite/values/sqlite_types.h"

#include <tuplewright/query/dialect.h>
#include <tuplewright/values/decimal_scanner.h>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// A decimal of so many digits comes back from a floating point number as it was.
constexpr int kExactDigits = 15;

QByteArray quotedText(QByteArray text)
{
    return '\'' + text.replace('\'', "''") + '\'';
}

QByteArray name(const Column& column)
{
    return doubleQuoted(column.name).toUtf8();
}

QByteArray hex(const QByteArray& bytes)
{
    return "x'" + bytes.toHex() + '\'';
}

QByteArray literalOf(const Value& value)
{
    const QByteArray& bytes = value.bytes();
    switch (value.storage()) {
    case StorageClass::Integer:
        return bytes;
    case StorageClass::Real:
        if (scanDecimal(bytes))
            return bytes;
        // A decimal that is too large for a double is read as the infinity it stands for.
        return bytes.startsWith('-') ? "-9e999" : "9e999";
    case StorageClass::Text:
        return bytes.contains('\0') || !bytes.isValidUtf8() ? "CAST(" + hex(bytes) + " AS TEXT)"
                                                            : quotedText(bytes);
    case StorageClass::Bytes:
        return hex(bytes);
    default:
        return "NULL";
    }
}

}

Value SqliteExchange::neutral(const ColumnType& type, const Value& value) const
{
    if (type.typeClass == TypeClass::Boolean && value.storage() == StorageClass::Integer
        && (value.bytes() == "0" || value.bytes() == "1"))
        return Value::text(value.bytes() == "1" ? u"true"_s : u"false"_s);
    if (value.storage() != StorageClass::Real || scanDecimal(value.bytes()))
        return value;
    return Value::text(value.bytes().startsWith('-') ? u"-Infinity"_s : u"Infinity"_s);
}

Value SqliteExchange::taken(const Column& column, const Value& neutral) const
{
    const bool isReal = sqliteAffinity(column.type.name) == SqliteAffinity::Real;
    if (isReal && neutral.storage() == StorageClass::Text) {
        const std::optional<SpecialNumber> special = scanSpecialNumber(neutral.bytes());
        if (special && special != SpecialNumber::NaN)
            return Value::stored(StorageClass::Real,
                special == SpecialNumber::Infinity ? QByteArray("Inf") : QByteArray("-Inf"));
    }
    return storedAs(column.type, neutral);
}

// A second word TEXT makes SQLite keep a value as it is written.
DeclaredType SqliteExchange::declared(const ColumnType& foreign) const
{
    switch (foreign.typeClass) {
    case TypeClass::Boolean:
        return {u"BOOLEAN"_s};
    case TypeClass::Integer:
        return {u"INTEGER"_s};
    case TypeClass::Decimal:
        if (const std::optional<DecimalType> type = decimalType(foreign);
            type && type->precision <= kExactDigits)
            return {u"NUMERIC"_s + decimalPlaces(foreign)};
        return {u"NUMERIC TEXT"_s, u"is kept as text, so that no digit is lost"_s};
    case TypeClass::Real:
        return {u"REAL"_s};
    case TypeClass::Bytes:
        return {u"BLOB"_s};
    case TypeClass::Date:
        return {u"DATE TEXT"_s};
    case TypeClass::Time:
        return {u"TIME TEXT"_s};
    case TypeClass::Timestamp:
        return {u"TIMESTAMP TEXT"_s};
    case TypeClass::TimestampTz:
        return {u"TIMESTAMPTZ TEXT"_s};
    case TypeClass::Interval:
        return {u"INTERVAL"_s};
    case TypeClass::Uuid:
        return {u"UUID TEXT"_s};
    case TypeClass::Json:
        return {u"JSON TEXT"_s};
    case TypeClass::Text:
        return {u"TEXT"_s};
    default:
        return {u"TEXT"_s, u"becomes text"_s};
    }
}

QString SqliteExchange::lossIn(const ColumnType& from, const ColumnType& own) const
{
    if (from.typeClass == TypeClass::Decimal && sqliteAffinity(own.name) != SqliteAffinity::Text) {
        const std::optional<DecimalType> type = decimalType(from);
        return type && type->precision <= kExactDigits
            ? QString()
            : u"digits beyond %1 are rounded"_s.arg(kExactDigits);
    }
    // What SQLite's types say of lengths and digits it holds nobody to.
    return own.typeClass == TypeClass::Decimal || from.typeClass == TypeClass::Decimal
        ? QString()
        : typeLoss(from, own);
}

std::optional<QString> SqliteExchange::constantDefault(const Column& column) const
{
    static const QRegularExpression constant(
        u"\\A(?:'((?:[^']|'')*)'|([-+]?[0-9]+(?:\\.[0-9]+)?)|(true|false))\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = constant.match(column.defaultExpression);
    if (!match.hasMatch())
        return std::nullopt;
    if (match.hasCaptured(1))
        return match.captured(1).replace(u"''"_s, u"'"_s);
    return match.hasCaptured(2) ? match.captured(2) : match.captured(3).toLower();
}

bool SqliteExchange::countsUp(const Table& table, const Column& column) const
{
    return table.primaryKey.columns == QStringList{column.name}
    && column.type.name.compare(u"INTEGER"_s, Qt::CaseInsensitive) == 0;
}

QString SqliteExchange::orderTerm(const Column& column, KeyOrder order) const
{
    const QString quoted = doubleQuoted(column.name);
    const bool isByBytes = column.collation.isEmpty() || column.collation == u"BINARY"_s;
    if (order == KeyOrder::Text && sqliteAffinity(column.type.name) != SqliteAffinity::Text)
        return u"CAST(%1 AS TEXT) COLLATE BINARY"_s.arg(quoted);
    return isByBytes ? quoted : quoted + u" COLLATE BINARY"_s;
}

QByteArray SqliteExchange::scriptHead() const
{
    return "PRAGMA foreign_keys = ON;\n"
           "BEGIN IMMEDIATE;\n"
           "PRAGMA defer_foreign_keys = ON;\n"
           "CREATE TEMP TABLE tuplewright_there (word TEXT PRIMARY KEY);\n"
           "CREATE TEMP TABLE tuplewright_changed (changed_meanwhile TEXT REFERENCES"
           " tuplewright_there (word) DEFERRABLE INITIALLY DEFERRED);\n"
           "CREATE TEMP TABLE tuplewright_verdict (changed_meanwhile INTEGER"
           " CHECK (changed_meanwhile = 0));\n";
}

QByteArray SqliteExchange::scriptTail() const
{
    return "INSERT INTO temp.tuplewright_verdict SELECT count(*) FROM temp.tuplewright_changed;\n"
           "COMMIT;\n"
           "DROP TABLE temp.tuplewright_changed;\n"
           "DROP TABLE temp.tuplewright_there;\n"
           "DROP TABLE temp.tuplewright_verdict;\n";
}

QByteArray SqliteExchange::literal(const Column& column, const Value& value) const
{
    return literalOf(storedAs(column.type, value));
}

// A plus in front keeps SQLite from changing either side to the type of the column.
QByteArray SqliteExchange::readsAs(const Column& column, const Value& value) const
{
    const QByteArray same = '+' + name(column) + " IS " + literalOf(value);
    return value.storage() == StorageClass::Text ? same + " COLLATE BINARY" : same;
}

QByteArray SqliteExchange::keyReadsAs(const Column& column, const Value& value) const
{
    if (value.isNull())
        return readsAs(column, value);
    const QByteArray same = name(column) + " = " + literalOf(value);
    return value.storage() == StorageClass::Text ? same + " COLLATE BINARY" : same;
}

QByteArray SqliteExchange::changingOne(const QByteArray& statement, const QString& row) const
{
    return statement + ";\nINSERT INTO temp.tuplewright_changed SELECT "
        + quotedText(row.toUtf8().replace('\0', "")) + " WHERE changes() <> 1;\n";
}

}
