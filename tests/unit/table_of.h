// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/schema/table.h>

#include <QHash>

namespace tw::test {

inline ColumnType typeOf(const QString& word)
{
    static const QHash<QString, TypeClass> classes{
        {QStringLiteral("bool"), TypeClass::Boolean},
        {QStringLiteral("bytea"), TypeClass::Bytes},
        {QStringLiteral("date"), TypeClass::Date},
        {QStringLiteral("enum"), TypeClass::Enum},
        {QStringLiteral("int"), TypeClass::Integer},
        {QStringLiteral("json"), TypeClass::Json},
        {QStringLiteral("numeric"), TypeClass::Decimal},
        {QStringLiteral("real"), TypeClass::Real},
        {QStringLiteral("text"), TypeClass::Text},
        {QStringLiteral("timestamp"), TypeClass::Timestamp},
        {QStringLiteral("timestamptz"), TypeClass::TimestampTz},
        {QStringLiteral("uuid"), TypeClass::Uuid},
    };
    ColumnType type;
    type.typeClass = classes.value(word, TypeClass::Other);
    type.name = word;
    type.hasOrder = type.typeClass != TypeClass::Json;
    type.hasEquality = type.hasOrder;
    return type;
}

/// Reads `name: column type, …`; a star after a column's name makes it part of the primary key.
inline Table tableOf(const QString& text)
{
    Table table;
    const qsizetype colon = text.indexOf(u':');
    table.name = {{}, text.first(colon)};
    for (const QString& part : text.sliced(colon + 1).split(u',')) {
        const QStringList words = part.simplified().split(u' ');
        Column column;
        column.name = words[0];
        column.type = typeOf(words.value(1));
        if (column.name.endsWith(u'*')) {
            column.name.chop(1);
            column.nullable = false;
            table.identityColumns.append(column.name);
        }
        table.columns.append(column);
    }
    table.primaryKey.columns = table.identityColumns;
    table.rowAddress = table.identityColumns.isEmpty() ? RowAddress::None : RowAddress::Key;
    table.lifecycle = Lifecycle::detect(table.columns);
    return table;
}

}
