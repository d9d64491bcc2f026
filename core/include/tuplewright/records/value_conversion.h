// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/column_type.h>
#include <tuplewright/values/array_text.h>
#include <tuplewright/values/value.h>

#include <QDateTime>
#include <QUuid>

#include <optional>

namespace tw {

/// A decimal number as its digits, exactly; SQLite keeps 15 of them in a NUMERIC column.
struct DecimalText
{
    QString digits = QStringLiteral("0");

    friend bool operator==(const DecimalText&, const DecimalText&) = default;
};

/// How a C++ type is kept in a column. Specialize it for types of your own. fromValue() fails with
/// DataType where the value is NULL, or is none of the type.
template <class T>
struct ValueConversion;

// NOLINTBEGIN(readability-identifier-naming): the macro writes one declaration for each type
#define TW_VALUE_CONVERSION(Type, Class)                                                           \
    template <>                                                                                    \
    struct TW_CORE_EXPORT ValueConversion<Type>                                                    \
    {                                                                                              \
        static constexpr TypeClass kTypeClass = TypeClass::Class;                                  \
        static constexpr bool kNullable = false;                                                   \
        [[nodiscard]] static Value toValue(const Type& from);                                      \
        [[nodiscard]] static Result<Type> fromValue(const Value& value);                           \
    };
// NOLINTEND(readability-identifier-naming)

TW_VALUE_CONVERSION(int, Integer)
TW_VALUE_CONVERSION(qint64, Integer)
TW_VALUE_CONVERSION(bool, Boolean)
TW_VALUE_CONVERSION(double, Real)
TW_VALUE_CONVERSION(QString, Text)
TW_VALUE_CONVERSION(QByteArray, Bytes)
TW_VALUE_CONVERSION(QUuid, Uuid)
TW_VALUE_CONVERSION(QDateTime, TimestampTz) // to the millisecond; without a zone it is UTC
TW_VALUE_CONVERSION(DecimalText, Decimal)

#undef TW_VALUE_CONVERSION

/// Nothing is NULL.
template <class T>
struct ValueConversion<std::optional<T>>
{
    static constexpr TypeClass kTypeClass = ValueConversion<T>::kTypeClass;
    static constexpr bool kNullable = true;

    [[nodiscard]] static Value toValue(const std::optional<T>& from)
    {
        return from ? ValueConversion<T>::toValue(*from) : Value();
    }

    [[nodiscard]] static Result<std::optional<T>> fromValue(const Value& value)
    {
        if (value.isNull())
            return std::optional<T>();
        TW_TRY(T converted, ValueConversion<T>::fromValue(value));
        return std::optional<T>(std::move(converted));
    }
};

/// A list is an array, which only some engines have; one inside of another is none.
template <class T>
    requires(ValueConversion<T>::kTypeClass != TypeClass::Bytes
        && ValueConversion<T>::kTypeClass != TypeClass::Array)
struct ValueConversion<QList<T>>
{
    static constexpr TypeClass kTypeClass = TypeClass::Array;
    static constexpr TypeClass kElement = ValueConversion<T>::kTypeClass;
    static constexpr bool kNullable = false;

    [[nodiscard]] static Value toValue(const QList<T>& from)
    {
        QList<TextItem> items;
        for (const T& element : from) {
            const Value value = ValueConversion<T>::toValue(element);
            items.append(value.isNull() ? TextItem() : TextItem(value.bytes()));
        }
        return Value::stored(StorageClass::Text, ArrayText(std::move(items)).print());
    }

    [[nodiscard]] static Result<QList<T>> fromValue(const Value& value)
    {
        TW_TRY(const ArrayText array, ArrayText::parse(value.bytes()));
        QList<T> converted;
        for (const TextItem& item : array.elements()) {
            TW_TRY(T element,
                ValueConversion<T>::fromValue(
                    item ? Value::stored(StorageClass::Text, *item) : Value()));
            converted.append(std::move(element));
        }
        return converted;
    }
};

}
