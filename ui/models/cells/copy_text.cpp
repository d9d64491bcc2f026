// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copy_text.h"

#include "cpp_struct.h"
#include "models/text/tsv.h"
#include "models/text/value_codec.h"

#include <tuplewright/values/decimal_scanner.h>

namespace tw {

namespace {

std::optional<QString> plainText(const Value& value)
{
    if (value.isNull() || value.isDefault())
        return std::nullopt;
    return ValueCodec::editText(value);
}

QString tsv(const CellBlock& block, bool withHeaders)
{
    QList<TsvRow> rows;
    if (withHeaders) {
        TsvRow names;
        for (const Column& column : block.columns)
            names.append(column.name);
        rows.append(names);
    }
    for (const QList<Value>& row : block.rows) {
        TsvRow cells;
        for (const Value& value : row)
            cells.append(plainText(value));
        rows.append(cells);
    }
    return toTsv(rows);
}

QString literals(const QList<Value>& row, const QList<Column>& columns)
{
    QStringList texts;
    for (qsizetype i = 0; i < row.size(); ++i)
        texts.append(sqlLiteral(row.at(i), columns.at(i).type));
    return u'(' + texts.join(QStringLiteral(", ")) + u')';
}

// NULL is in no list; what stands twice is said once.
QString inList(const CellBlock& block)
{
    QStringList texts;
    for (const QList<Value>& row : block.rows) {
        const bool hasNull = std::ranges::any_of(
            row, [](const Value& value) { return value.isNull() || value.isDefault(); });
        if (!hasNull)
            texts.append(row.size() == 1 ? sqlLiteral(row.first(), block.columns.first().type)
                                         : literals(row, block.columns));
    }
    texts.removeDuplicates();
    return u'(' + texts.join(QStringLiteral(", ")) + u')';
}

}

QString sqlLiteral(const Value& value, const ColumnType& type)
{
    if (value.isDefault())
        return QStringLiteral("DEFAULT");
    if (value.isNull())
        return QStringLiteral("NULL");
    if (value.storage() == StorageClass::Bytes)
        return QStringLiteral("x'") + QString::fromLatin1(value.bytes().toHex()) + u'\'';
    const QString text = value.toText();
    const bool isNumber
        = (type.isNumeric() || value.storage() != StorageClass::Text) && scanDecimal(value.bytes());
    return isNumber ? text : u'\'' + QString(text).replace(u'\'', QStringLiteral("''")) + u'\'';
}

QString copyText(const CellBlock& block, CopyFormat format)
{
    switch (format) {
    case CopyFormat::Tsv:
        return tsv(block, false);
    case CopyFormat::TsvWithHeaders:
        return tsv(block, true);
    case CopyFormat::InList:
        return inList(block);
    case CopyFormat::CppStruct:
        break;
    }
    return cppStruct(block);
}

}
