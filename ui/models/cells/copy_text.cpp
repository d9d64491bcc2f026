// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copy_text.h"

#include "cpp_struct.h"
#include "models/filters/filter_lines.h"
#include "models/text/tsv.h"
#include "models/text/value_codec.h"

#include <tuplewright/exporting/row_writer.h>
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

ResultHeader headerOf(const CellBlock& block)
{
    ResultHeader header;
    for (const Column& column : block.columns)
        header.columns.append({column.name, column.type});
    return header;
}

QString csv(const CellBlock& block)
{
    RowChunkBuilder builder(int(block.columns.size()));
    for (const QList<Value>& row : block.rows) {
        for (const Value& value : row)
            builder.append(
                viewOf(value).storage, value.bytes().constData(), size_t(value.bytes().size()));
        static_cast<void>(builder.endRow());
    }
    const std::unique_ptr<RowWriter> writer = makeCsvWriter();
    QByteArray text;
    const bool isWhole = writer->begin(headerOf(block), text)
        && writer->append(*builder.seal(), text) && writer->end(text);
    return isWhole ? QString::fromUtf8(text) : QString();
}

QString json(const CellBlock& block)
{
    const QStringList names = uniqueNames(headerOf(block));
    QByteArray text = "[";
    for (const QList<Value>& row : block.rows) {
        text += text.size() == 1 ? "\n  {" : ",\n  {";
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                text += ", ";
            appendJsonString(text, names.at(i).toUtf8());
            text += ": ";
            appendJsonCell(text, viewOf(row.at(i)), block.columns.at(i).type);
        }
        text += '}';
    }
    return QString::fromUtf8(text + "\n]");
}

QString literals(const QList<Value>& row, const QList<Column>& columns)
{
    QStringList texts;
    for (qsizetype i = 0; i < row.size(); ++i)
        texts.append(sqlLiteral(row.at(i), columns.at(i).type));
    return u'(' + texts.join(QStringLiteral(", ")) + u')';
}

QString insert(const CellBlock& block)
{
    QStringList names;
    for (const Column& column : block.columns)
        names.append(plainName(column.name));
    QString table = plainName(block.table.name);
    if (!block.table.schema.isEmpty())
        table = plainName(block.table.schema) + u'.' + table;
    QStringList rows;
    for (const QList<Value>& row : block.rows)
        rows.append(QStringLiteral("  ") + literals(row, block.columns));
    return QStringLiteral("INSERT INTO ") + table + QStringLiteral(" (")
        + names.join(QStringLiteral(", ")) + QStringLiteral(") VALUES\n")
        + rows.join(QStringLiteral(",\n")) + QStringLiteral(";\n");
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

QString markdownCell(QString text)
{
    return text.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'|', QStringLiteral("\\|"))
        .replace(QStringLiteral("\r\n"), QStringLiteral("<br>"))
        .replace(u'\n', QStringLiteral("<br>"));
}

QString markdownRow(const QStringList& cells)
{
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

QString markdown(const CellBlock& block)
{
    QStringList names;
    QStringList rules;
    for (const Column& column : block.columns) {
        names.append(markdownCell(column.name));
        rules.append(column.type.isNumeric() ? QStringLiteral("---:") : QStringLiteral("---"));
    }
    QString text = markdownRow(names) + markdownRow(rules);
    for (const QList<Value>& row : block.rows) {
        QStringList cells;
        for (const Value& value : row)
            cells.append(markdownCell(plainText(value).value_or(QStringLiteral("NULL"))));
        text += markdownRow(cells);
    }
    return text;
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
    case CopyFormat::Csv:
        return csv(block);
    case CopyFormat::Json:
        return json(block);
    case CopyFormat::Insert:
        return insert(block);
    case CopyFormat::InList:
        return inList(block);
    case CopyFormat::Markdown:
        return markdown(block);
    case CopyFormat::CppStruct:
        break;
    }
    return cppStruct(block);
}

}
