// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/values/sqlite_types.h"

#include <algorithm>
#include <initializer_list>

namespace tw {

namespace {

bool containsAny(QStringView declared, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(),
        [declared](QStringView word) { return declared.contains(word, Qt::CaseInsensitive); });
}

bool startsWithAny(QStringView declared, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(),
        [declared](QStringView word) { return declared.startsWith(word, Qt::CaseInsensitive); });
}

TypeClass timeClass(QStringView declared)
{
    if (startsWithAny(declared, {u"TIMESTAMP", u"DATETIME"}))
        return containsAny(declared, {u"TZ", u"WITH TIME ZONE"}) ? TypeClass::TimestampTz
                                                                 : TypeClass::Timestamp;
    return startsWithAny(declared, {u"DATE"}) ? TypeClass::Date : TypeClass::Time;
}

/// Types that SQLite has no storage class for, but people and other programs do.
TypeClass borrowedClass(QStringView declared)
{
    if (startsWithAny(declared, {u"BOOL"}))
        return TypeClass::Boolean;
    if (startsWithAny(declared, {u"DATE", u"TIME"}))
        return timeClass(declared);
    if (startsWithAny(declared, {u"INTERVAL"}))
        return TypeClass::Interval;
    if (startsWithAny(declared, {u"JSON"}))
        return TypeClass::Json;
    if (startsWithAny(declared, {u"UUID", u"GUID", u"UNIQUEIDENTIFIER"}))
        return TypeClass::Uuid;
    if (startsWithAny(declared, {u"NUMERIC", u"DECIMAL", u"NUMBER", u"MONEY"}))
        return TypeClass::Decimal;
    if (startsWithAny(declared, {u"BINARY", u"VARBINARY", u"BYTEA"}))
        return TypeClass::Bytes;
    return TypeClass::Other;
}

TypeClass affinityClass(QStringView declared)
{
    switch (sqliteAffinity(declared)) {
    case SqliteAffinity::Text:
        return TypeClass::Text;
    case SqliteAffinity::Integer:
        return TypeClass::Integer;
    case SqliteAffinity::Real:
        return TypeClass::Real;
    case SqliteAffinity::None:
        return containsAny(declared, {u"BLOB"}) ? TypeClass::Bytes : TypeClass::Other;
    case SqliteAffinity::Numeric:
        break;
    }
    return TypeClass::Other;
}

}

SqliteAffinity sqliteAffinity(QStringView declaredType)
{
    const QStringView declared = declaredType.trimmed();
    if (containsAny(declared, {u"INT"}))
        return SqliteAffinity::Integer;
    if (containsAny(declared, {u"CHAR", u"CLOB", u"TEXT"}))
        return SqliteAffinity::Text;
    // ANY keeps values as they come in STRICT tables; elsewhere nothing is lost by leaving the
    // conversion to SQLite.
    if (declared.isEmpty() || containsAny(declared, {u"BLOB"})
        || declared.compare(u"ANY", Qt::CaseInsensitive) == 0)
        return SqliteAffinity::None;
    if (containsAny(declared, {u"REAL", u"FLOA", u"DOUB"}))
        return SqliteAffinity::Real;
    return SqliteAffinity::Numeric;
}

ColumnType sqliteColumnType(const QString& declaredType)
{
    const QStringView declared = QStringView(declaredType).trimmed();
    const TypeClass borrowed = borrowedClass(declared);
    ColumnType type;
    type.typeClass = borrowed == TypeClass::Other ? affinityClass(declared) : borrowed;
    type.name = declaredType;
    return type;
}

}
