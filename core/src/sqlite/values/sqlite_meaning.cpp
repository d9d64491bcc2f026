// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/values/sqlite_meaning.h"

#include "sqlite/values/sqlite_number.h"
#include "sqlite/values/sqlite_types.h"

namespace tw {

namespace {

std::optional<Value> booleanMeantBy(const Value& text)
{
    const QString word = text.toText();
    if (word.compare(u"true", Qt::CaseInsensitive) == 0)
        return Value::integer(1);
    if (word.compare(u"false", Qt::CaseInsensitive) == 0)
        return Value::integer(0);
    return std::nullopt;
}

}

Value storedAs(const ColumnType& type, const Value& value)
{
    if (value.storage() != StorageClass::Text)
        return value;
    if (type.typeClass == TypeClass::Boolean) {
        if (std::optional<Value> truth = booleanMeantBy(value))
            return *std::move(truth);
    }
    switch (sqliteAffinity(type.name)) {
    case SqliteAffinity::None:
    case SqliteAffinity::Text:
        return value;
    case SqliteAffinity::Integer:
    case SqliteAffinity::Real:
    case SqliteAffinity::Numeric:
        break;
    }
    return numberMeantBy(value).value_or(value);
}

QList<Value> meaningsOf(const ColumnType& type, const Value& value)
{
    QList<Value> meanings{storedAs(type, value)};
    if (value.storage() != StorageClass::Text)
        return meanings;
    if (type.typeClass == TypeClass::Boolean && meanings.constFirst() != value)
        meanings.append(value);
    if (sqliteAffinity(type.name) == SqliteAffinity::None) {
        if (std::optional<Value> number = numberMeantBy(value))
            meanings.prepend(*std::move(number));
    }
    return meanings;
}

}
