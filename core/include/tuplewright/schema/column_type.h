// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/qualified_name.h>

#include <QList>
#include <QStringList>

#include <memory>

namespace tw {

/// What a value is for alignment, editors, operators and JSON; the server's own type name decides
/// everything else.
enum class TypeClass
{
    Boolean,
    Integer,
    Decimal,
    Real,
    Text,
    Bytes,
    Date,
    Time,
    Timestamp,
    TimestampTz,
    Interval,
    Uuid,
    Json,
    Enum,
    Array,
    Range,
    Composite,
    FullText,
    Other,
};

/// One part of a composite type.
struct TypeField
{
    QString name;
    QString type;

    friend bool operator==(const TypeField&, const TypeField&) = default;
};

/// What a type is made of, where that is more than a name.
struct TypeDetails
{
    QualifiedName name; ///< of a type that is not built in
    bool isDomain = false;
    QString baseType; ///< of a domain: the type it narrows
    QStringList checks; ///< of a domain and those it is made of: the server's definition texts
    QString elementType; ///< of an array its elements', of a range its bounds'
    QList<TypeField> fields; ///< of a composite

    friend bool operator==(const TypeDetails&, const TypeDetails&) = default;
};

struct TW_CORE_EXPORT ColumnType
{
    TypeClass typeClass = TypeClass::Other;
    QString name; ///< as the server spells it, with length or precision
    QStringList enumValues;
    bool hasOrder = true; ///< can stand in ORDER BY
    bool hasEquality = true; ///< can be compared with = ; json, xml and point can not
    std::shared_ptr<const TypeDetails> details; ///< null for a plain type

    /// Integer, decimal or floating point, so that values add up and are ordered as numbers.
    [[nodiscard]] bool isNumeric() const
    {
        return typeClass == TypeClass::Integer || typeClass == TypeClass::Decimal
            || typeClass == TypeClass::Real;
    }

    friend TW_CORE_EXPORT bool operator==(const ColumnType& a, const ColumnType& b);
};

}
