// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/postgres_text.h"

namespace tw {

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
    for (const Value& element : elements) {
        if (literal.size() > 1)
            literal += ',';
        literal += element.isNull() ? QByteArray("NULL")
                                    : '"' + withBackslashes(postgresText(element), "\"\\") + '"';
    }
    return literal + '}';
}

QByteArray escapedPattern(const QByteArray& text)
{
    return withBackslashes(text, "\\%_");
}

}
