// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "importing/copy_line.h"

#include "base/ascii.h"

#include <algorithm>

namespace tw {

namespace {

bool isOctal(char c)
{
    return c >= '0' && c <= '7';
}

int hexDigit(char c)
{
    return isDigitByte(c) ? c - '0' : (c | 0x20) - 'a' + 10;
}

/// A byte as up to three octal digits; `at` moves behind them.
char octalByte(QByteArrayView text, qsizetype& at)
{
    int byte = 0;
    for (int digits = 0; digits < 3 && at < text.size() && isOctal(text[at]); ++digits)
        byte = byte * 8 + (text[at++] - '0');
    return char(byte);
}

/// A byte as up to two hexadecimal digits, behind its x.
char hexByte(QByteArrayView text, qsizetype& at)
{
    int byte = 0;
    for (int digits = 0; digits < 2 && at < text.size() && isHexDigitByte(text[at]); ++digits)
        byte = byte * 16 + hexDigit(text[at++]);
    return char(byte);
}

char letterOf(char escaped)
{
    switch (escaped) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'v':
        return '\v';
    default:
        return escaped;
    }
}

/// What stands behind a backslash; `at` moves behind it.
char escapedByte(QByteArrayView text, qsizetype& at)
{
    if (isOctal(text[at]))
        return octalByte(text, at);
    if (text[at] == 'x' && at + 1 < text.size() && isHexDigitByte(text[at + 1]))
        return hexByte(text, ++at);
    return letterOf(text[at++]);
}

QByteArray unescaped(QByteArrayView text)
{
    qsizetype at = text.indexOf('\\');
    if (at < 0)
        return text.toByteArray();
    QByteArray bytes;
    bytes.reserve(text.size());
    qsizetype copied = 0;
    while (at >= 0 && at + 1 < text.size()) {
        bytes.append(text.sliced(copied, at - copied));
        ++at;
        bytes.append(escapedByte(text, at));
        copied = at;
        at = text.indexOf('\\', at);
    }
    return bytes.append(text.sliced(copied));
}

}

void readCopyLine(QByteArrayView line, QByteArrayView nullText, QList<Value>& row)
{
    for (;;) {
        const qsizetype end = line.indexOf('\t');
        const QByteArrayView field = end < 0 ? line : line.first(end);
        row.append(
            field == nullText ? Value() : Value::stored(StorageClass::Text, unescaped(field)));
        if (end < 0)
            return;
        line = line.sliced(end + 1);
    }
}

}
