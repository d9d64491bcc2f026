// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>

#include <QString>
#include <QStringList>

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

struct TW_CORE_EXPORT ColumnType
{
    TypeClass typeClass = TypeClass::Other;
    QString name; ///< as the server spells it, with length or precision
    QStringList enumValues;
    bool hasOrder = true; ///< can stand in ORDER BY
    bool hasEquality = true; ///< can be compared with = ; json, xml and point can not

    [[nodiscard]] bool isNumeric() const
    {
        return typeClass == TypeClass::Integer || typeClass == TypeClass::Decimal
            || typeClass == TypeClass::Real;
    }

    friend bool operator==(const ColumnType&, const ColumnType&) = default;
};

}
