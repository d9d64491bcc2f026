// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/values/postgres_text.h"

namespace tw {

namespace {

void appendElement(QByteArray& literal, const Value& element)
{
    if (literal.size() > 1)
        literal += ',';
    if (element.isNull()) {
        literal += "NULL";
        return;
    }
    literal += '"';
    const QByteArray text = postgresText(element);
    const char* plain = text.constData();
    const char* const end = plain + text.size();
    for (const char* at = plain; at != end; ++at) {
        if (*at != '"' && *at != '\\')
            continue;
        literal.append(plain, at - plain);
        literal += '\\';
        plain = at;
    }
    literal.append(plain, end - plain);
    literal += '"';
}

}

QByteArray withBackslashes(const QByteArray& text, QByteArrayView special)
{
    QByteArray escaped;
    escaped.reserve(text.size());
    for (const char byte : text) {
        if (special.contains(byte))
            escaped += '\\';
        escaped += byte;
    }
    return escaped;
}

QByteArray postgresText(const Value& value)
{
    return value.storage() == StorageClass::Bytes ? "\\x" + value.bytes().toHex() : value.bytes();
}

QByteArray arrayLiteral(const QList<Value>& elements)
{
    QByteArray literal("{");
    for (const Value& element : elements)
        appendElement(literal, element);
    return literal + '}';
}

QByteArray arrayLiteral(const QList<QList<Value>>& rows, qsizetype column)
{
    QByteArray literal("{");
    for (const QList<Value>& row : rows)
        appendElement(literal, row.at(column));
    return literal + '}';
}

QByteArray escapedPattern(const QByteArray& text)
{
    return withBackslashes(text, "\\%_");
}

}
