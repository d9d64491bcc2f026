// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_printer.h"

#include "terminal.h"
#include "text_table.h"

#include <tuplewright/base/json.h>
#include <tuplewright/exporting/row_writer.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tw::cli {

namespace {

class CsvPrinter final : public RowPrinter
{
public:
    explicit CsvPrinter(Reporter& reporter)
        : m_reporter(reporter)
        , m_writer(makeCsvWriter())
    { }

    Result<void> begin(const ResultHeader& header) override
    {
        QByteArray bytes;
        TW_TRY_VOID(m_writer->begin(header, bytes));
        return m_reporter.print(bytes);
    }

    Result<void> push(RowChunkPtr chunk) override
    {
        QByteArray bytes;
        TW_TRY_VOID(m_writer->append(*chunk, bytes));
        return m_reporter.print(bytes);
    }

    Result<void> finish(const Ending&) override { return {}; }

private:
    Reporter& m_reporter;
    std::unique_ptr<RowWriter> m_writer;
};

QByteArray toJson(const std::optional<qint64>& number)
{
    return number ? QByteArray::number(*number) : QByteArray("null");
}

QByteArray toJson(bool truth)
{
    return truth ? "true" : "false";
}

QByteArray toJson(TotalKind kind)
{
    switch (kind) {
    case TotalKind::Exact:
        return "\"exact\"";
    case TotalKind::Estimate:
        return "\"estimate\"";
    case TotalKind::AtLeast:
        return "\"at-least\"";
    case TotalKind::None:
        break;
    }
    return "\"none\"";
}

QByteArray toJson(const PageInfo& page)
{
    return "{\"page\":" + toJson(std::optional(page.number))
        + ",\"page_size\":" + toJson(std::optional(page.size)) + ",\"total\":" + toJson(page.total)
        + ",\"total_kind\":" + toJson(page.totalKind) + ",\"pages\":" + toJson(page.pages)
        + ",\"has_next\":" + toJson(page.hasNext) + ",\"has_prev\":" + toJson(page.hasPrevious)
        + '}';
}

QByteArray toJson(const KeysetJump& near)
{
    const KeysetPage& page = near.page;
    return "{\"rows\":" + toJson(std::optional(page.rows)) + ",\"has_next\":" + toJson(page.hasNext)
        + ",\"has_prev\":" + toJson(page.hasPrevious) + ",\"first\":"
        + cursorToJson(page.first).toBytes() + ",\"last\":" + cursorToJson(page.last).toBytes()
        + ",\"ordinal\":" + toJson(near.ordinal) + ",\"ordinal_kind\":" + toJson(near.kind) + '}';
}

/// One object: columns, rows, and then the page, or for any statement how many rows it affected.
class JsonPrinter final : public RowPrinter
{
public:
    explicit JsonPrinter(Reporter& reporter)
        : m_reporter(reporter)
    { }

    Result<void> begin(const ResultHeader& header) override
    {
        QByteArray bytes = "{\"columns\":[";
        for (const ResultColumn& column : header.columns) {
            if (!m_types.empty())
                bytes += ',';
            bytes += "{\"name\":";
            appendJsonString(bytes, column.name.toUtf8());
            bytes += ",\"type\":";
            appendJsonString(bytes, column.type.name.toUtf8());
            bytes += '}';
            m_types.push_back(column.type);
        }
        m_begun = true;
        return m_reporter.print(bytes + "],\n\"rows\":[");
    }

    Result<void> push(RowChunkPtr chunk) override
    {
        QByteArray bytes;
        for (qint64 row = 0; row < chunk->rowCount(); ++row) {
            bytes += std::exchange(m_anyRow, true) ? ",\n[" : "\n[";
            for (int column = 0; column < chunk->columnCount(); ++column) {
                if (column > 0)
                    bytes += ',';
                appendJsonCell(bytes, chunk->cell(row, column), m_types[size_t(column)]);
            }
            bytes += ']';
        }
        return m_reporter.print(bytes);
    }

    Result<void> finish(const Ending& ending) override
    {
        if (!m_begun)
            TW_TRY_VOID(begin({}));
        QByteArray last = "\"affected\":" + toJson(ending.affected);
        if (ending.page)
            last = "\"page\":" + toJson(*ending.page);
        if (ending.near)
            last = "\"page\":" + toJson(*ending.near);
        return m_reporter.print("],\n" + last + "}\n");
    }

private:
    Reporter& m_reporter;
    std::vector<ColumnType> m_types;
    bool m_begun = false;
    bool m_anyRow = false;
};

constexpr qsizetype kBytesToShow = 4000;

QString textOf(const CellView& cell)
{
    if (cell.isNull())
        return u"NULL"_s;
    const QByteArrayView shown = cell.bytes.first(qMin(cell.bytes.size(), kBytesToShow));
    if (cell.storage == StorageClass::Bytes)
        return u"\\x"_s + QString::fromLatin1(shown.toByteArray().toHex());
    return QString::fromUtf8(shown);
}

QString rowsText(qint64 count)
{
    return QString::number(count) + (count == 1 ? u" row"_s : u" rows"_s);
}

/// Lines for reading. The first rows decide the widths, so that any number can follow.
class TablePrinter final : public RowPrinter
{
public:
    explicit TablePrinter(Reporter& reporter)
        : m_reporter(reporter)
    { }

    Result<void> begin(const ResultHeader& header) override
    {
        QStringList names;
        QList<bool> numeric;
        for (const ResultColumn& column : header.columns) {
            names.append(column.name);
            numeric.append(column.type.isNumeric());
        }
        m_table.emplace(names, numeric);
        return {};
    }

    Result<void> push(RowChunkPtr chunk) override
    {
        for (qint64 row = 0; row < chunk->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < chunk->columnCount(); ++column)
                cells.append(textOf(chunk->cell(row, column)));
            m_table->append(cells);
        }
        m_rows += chunk->rowCount();
        return m_rows < kRowsToMeasure && !m_printing ? Result<void>() : printTable();
    }

    Result<void> finish(const Ending& ending) override
    {
        if (m_table)
            TW_TRY_VOID(printTable());
        return m_reporter.print(footer(ending) + u'\n');
    }

private:
    static constexpr qint64 kRowsToMeasure = 1000;

    Result<void> printTable()
    {
        m_printing = true;
        return m_reporter.print(m_table->take());
    }

    [[nodiscard]] QString footer(const Ending& ending) const
    {
        if (ending.page)
            return footer(*ending.page);
        if (ending.near)
            return footer(*ending.near);
        if (m_table || !ending.affected)
            return rowsText(m_rows);
        return rowsText(*ending.affected) + u" affected"_s;
    }

    static QString footer(const PageInfo& page)
    {
        QString text = rowsText(page.rows) + u", page %1"_s.arg(page.number);
        if (page.total && page.pages) {
            const QString sign = page.totalKind == TotalKind::Estimate ? u"about "_s : QString();
            text += u" of %1%2, %1%3 in all"_s.arg(
                sign, QString::number(*page.pages), rowsText(*page.total));
        } else if (page.total) {
            text += u", at least %1 in all"_s.arg(rowsText(*page.total));
        }
        return text + (page.hasNext ? u"; more follow"_s : QString());
    }

    static QString footer(const KeysetJump& near)
    {
        QString text = rowsText(near.page.rows);
        if (near.ordinal)
            text += (near.kind == TotalKind::Exact ? u", from row %1"_s : u", from about row %1"_s)
                        .arg(*near.ordinal);
        if (near.page.hasPrevious && near.page.rows > 0)
            text += u"; --before '%1'"_s.arg(cursorText(near.page.first));
        if (near.page.hasNext)
            text += u"; --after '%1'"_s.arg(cursorText(near.page.last));
        return text;
    }

    /// Fit to stand between the single quotes of a shell.
    static QString cursorText(const QList<Value>& cursor)
    {
        return QString::fromUtf8(cursorToJson(cursor).toBytes()).replace(u"'"_s, u"'\\''"_s);
    }

    Reporter& m_reporter;
    std::optional<TextTable> m_table;
    qint64 m_rows = 0;
    bool m_printing = false;
};

/// A value a line, for rows with many columns.
class VerticalPrinter final : public RowPrinter
{
public:
    explicit VerticalPrinter(Reporter& reporter)
        : m_reporter(reporter)
    { }

    Result<void> begin(const ResultHeader& header) override
    {
        for (const ResultColumn& column : header.columns) {
            m_names.append(visibleText(column.name));
            m_width = std::max(m_width, displayWidth(m_names.last()));
        }
        return {};
    }

    Result<void> push(RowChunkPtr chunk) override
    {
        QString text;
        for (qint64 row = 0; row < chunk->rowCount(); ++row) {
            text += u"-- row %1\n"_s.arg(++m_rows);
            for (int column = 0; column < chunk->columnCount(); ++column) {
                const QString& name = m_names[column];
                const int padding = m_width - displayWidth(name);
                // Further lines of a value stand below its first one.
                const QString below = u'\n' + QString(m_width + kBetween, u' ');
                text += name + QString(padding + kBetween, u' ')
                    + visibleLines(textOf(chunk->cell(row, column))).replace(u"\n"_s, below)
                    + u'\n';
            }
        }
        return m_reporter.print(text);
    }

    Result<void> finish(const Ending& ending) override
    {
        if (m_names.isEmpty() && ending.affected)
            return m_reporter.print(rowsText(*ending.affected) + u" affected\n"_s);
        return m_reporter.print(rowsText(m_rows) + u'\n');
    }

private:
    static constexpr int kBetween = 2;

    Reporter& m_reporter;
    QStringList m_names;
    int m_width = 0;
    qint64 m_rows = 0;
};

}

Option formatOption()
{
    return {u"format"_s, u"json|csv|table|vertical"_s, u"how to print rows (table)"_s};
}

Result<std::unique_ptr<RowPrinter>> makeRowPrinter(const Arguments& arguments, Reporter& reporter)
{
    return makeRowPrinter(arguments.value(u"format"_s, u"table"_s), reporter);
}

Result<std::unique_ptr<RowPrinter>> makeRowPrinter(const QString& format, Reporter& reporter)
{
    if (format == u"csv"_s)
        return std::make_unique<CsvPrinter>(reporter);
    if (format == u"json"_s)
        return std::make_unique<JsonPrinter>(reporter);
    if (format == u"table"_s)
        return std::make_unique<TablePrinter>(reporter);
    if (format == u"vertical"_s)
        return std::make_unique<VerticalPrinter>(reporter);
    return usage(u"--format is json, csv, table or vertical, not %1."_s.arg(format));
}

}
