// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "query/literal.h"

using namespace Qt::StringLiterals;

namespace tw {

QString literal(const Value& value)
{
    if (value.isDefault())
        return u"DEFAULT"_s;
    switch (value.storage()) {
    case StorageClass::Null:
        return u"NULL"_s;
    case StorageClass::Integer:
    case StorageClass::Real:
        return value.toText();
    case StorageClass::Bytes:
        return u"x'"_s + QString::fromLatin1(value.bytes().toHex()) + u'\'';
    case StorageClass::Shortened: // no SQL, lest it is run and taken for the value
        return u"…"_s;
    case StorageClass::Text:
        break;
    }
    return u'\'' + value.toText().replace(u"'"_s, u"''"_s) + u'\'';
}

QString shortLiteral(const Value& value, qsizetype limit)
{
    if (value.bytes().size() <= limit)
        return literal(value);
    const Value start = Value::stored(value.storage(), value.bytes().first(limit));
    return literal(start) + u"… (%1 bytes)"_s.arg(value.bytes().size());
}

QString withLiterals(const Statement& statement, SqlSyntax syntax)
{
    QString text;
    qsizetype unnumbered = 0;
    SqlTokenizer tokenizer(statement.sql, syntax);
    while (!tokenizer.atEnd()) {
        const SqlToken token = tokenizer.next();
        const QStringView part = QStringView(statement.sql).sliced(token.start, token.length);
        if (token.kind != SqlTokenKind::PositionalParameter) {
            text += part;
            continue;
        }
        const qsizetype number = part.size() > 1 ? part.sliced(1).toLongLong() : ++unnumbered;
        text += literal(statement.values.value(number - 1));
    }
    return text;
}

}
