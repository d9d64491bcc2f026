// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exported_text.h"

#include <tuplewright/exporting/export_recipe.h>
#include <tuplewright/query/dialect.h>
#include <tuplewright/results/row_chunk.h>

#include <algorithm>

namespace tw {

namespace {

ResultHeader headerOf(const CellBlock& block)
{
    ResultHeader header;
    for (const Column& column : block.columns)
        header.columns.append({column.name, column.type});
    return header;
}

Result<void> appendRows(RowWriter& writer, const CellBlock& block, QByteArray& text)
{
    RowChunkBuilder builder(int(block.columns.size()));
    for (const QList<Value>& row : block.rows) {
        for (const Value& value : row)
            builder.append(
                viewOf(value).storage, value.bytes().constData(), size_t(value.bytes().size()));
        if (builder.endRow())
            TW_TRY_VOID(writer.append(*builder.seal(), text));
    }
    return builder.isEmpty() ? Result<void>() : writer.append(*builder.seal(), text);
}

Result<void> appendBlock(const CellBlock& block, const ExportRecipe& recipe,
    const ExportSource& source, QByteArray& text)
{
    TW_TRY(const std::unique_ptr<RowWriter> writer, makeRowWriter(recipe, source));
    TW_TRY_VOID(writer->begin(headerOf(block), text));
    TW_TRY_VOID(appendRows(*writer, block, text));
    return writer->end(text);
}

QList<bool> defaultsIn(const QList<Value>& row)
{
    QList<bool> defaults;
    for (const Value& value : row)
        defaults.append(value.isDefault());
    return defaults;
}

/// The rows in their order, as blocks that have no column whose default is wanted: statements can
/// say that in no other way on every engine.
QList<CellBlock> withoutDefaults(const CellBlock& block)
{
    QList<CellBlock> parts;
    QList<bool> before;
    for (const QList<Value>& row : block.rows) {
        const QList<bool> defaults = defaultsIn(row);
        if (parts.isEmpty() || defaults != before) {
            CellBlock part{block.table, {}, {}};
            for (qsizetype i = 0; i < row.size(); ++i)
                if (!defaults.at(i))
                    part.columns.append(block.columns.at(i));
            parts.append(part);
            before = defaults;
        }
        QList<Value> values = row;
        values.removeIf([](const Value& value) { return value.isDefault(); });
        parts.last().rows.append(values);
    }
    return parts;
}

/// Rows in which nothing but defaults are wanted.
void appendDefaultRows(qsizetype count, const ExportSource& source, QByteArray& text)
{
    const QByteArray table = source.dialect->quote(source.table).toUtf8();
    for (qsizetype i = 0; i < count; ++i)
        text += "INSERT INTO " + table + " DEFAULT VALUES;\n";
}

}

bool namesTable(const QString& format)
{
    return format == QStringLiteral("sql");
}

Result<QString> exportedText(
    const CellBlock& block, const QString& format, const ExportSource& source)
{
    const ExportRecipe recipe{.format = format};
    TW_TRY_VOID(recipe.check());
    QByteArray text;
    const QList<CellBlock> parts
        = namesTable(format) && source.dialect ? withoutDefaults(block) : QList<CellBlock>{block};
    for (const CellBlock& part : parts) {
        if (part.columns.isEmpty())
            appendDefaultRows(part.rows.size(), source, text);
        else
            TW_TRY_VOID(appendBlock(part, recipe, source, text));
    }
    return QString::fromUtf8(text);
}

}
