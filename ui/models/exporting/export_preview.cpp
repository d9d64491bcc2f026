// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_preview.h"

#include <tuplewright/values/shortened_value.h>

namespace tw {

namespace {

constexpr int kPreviewedRows = 10;

void appendPreviewed(RowChunkBuilder& builder, const CellView& cell)
{
    if (!cell.isShortened())
        return builder.append(cell.storage, cell.bytes.data(), size_t(cell.bytes.size()));
    const QByteArray start = ShortenedValue::read(cell.bytes).start.bytes() + "…";
    builder.append(StorageClass::Text, start.constData(), size_t(start.size()));
}

/// Long values that were not read whole, as their start with an ellipsis.
RowChunkPtr previewed(const RowChunk& chunk)
{
    RowChunkBuilder builder(chunk.columnCount());
    for (qint64 row = 0; row < chunk.rowCount(); ++row) {
        for (int column = 0; column < chunk.columnCount(); ++column)
            appendPreviewed(builder, chunk.cell(row, column));
        static_cast<void>(builder.endRow());
    }
    return builder.seal();
}

ExportRecipe readable(const ExportRecipe& recipe)
{
    const ExportFormat* format = findExportFormat(recipe.format);
    if (!format || format->isText)
        return recipe;
    ExportRecipe table;
    table.format = QStringLiteral("markdown");
    table.choices.insert(QStringLiteral("null"), {});
    table.captions = recipe.captions;
    return table;
}

}

ExportPreview::ExportPreview(const ExportRows& rows, QObject* parent)
    : QObject(parent)
    , m_source(rows)
{ }

void ExportPreview::show(const ExportRecipe& recipe, const QStringList& columns)
{
    m_recipe = recipe;
    if (m_columns == columns)
        return write();
    m_columns = columns;
    m_rows.reset();
    m_reading.requestCancel();
    m_reading = m_source.firstRows(columns, kPreviewedRows);
    m_reading.then(this, [this, columns](Result<ResultSet> rows) {
        if (m_columns != columns)
            return;
        if (!rows) {
            m_columns.reset();
            Q_EMIT failed(rows.error());
            return;
        }
        m_rows = *std::move(rows);
        write();
    });
}

void ExportPreview::write()
{
    if (!m_rows)
        return;
    const Result<QString> text = previewText(m_recipe, m_source.source(), *m_rows);
    if (text)
        Q_EMIT ready(*text);
    else
        Q_EMIT failed(text.error());
}

Result<QString> previewText(
    const ExportRecipe& recipe, const ExportSource& source, const ResultSet& rows)
{
    TW_TRY_VOID(recipe.check());
    TW_TRY(const auto writer, makeRowWriter(readable(recipe), source));
    QByteArray text;
    TW_TRY_VOID(writer->begin(recipe.captioned(rows.header()), text));
    for (const RowChunkPtr& chunk : rows.chunks())
        TW_TRY_VOID(writer->append(*previewed(*chunk), text));
    TW_TRY_VOID(writer->end(text));
    return QString::fromUtf8(text);
}

}
