// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/html_format.h"

#include "exporting/cell_text.h"
#include "exporting/markup_text.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr char kStyle[]
    = "<style>\n"
      "body { font: 14px system-ui, sans-serif; }\n"
      "table { border-collapse: collapse; }\n"
      "th, td { border: 1px solid #c8ccd4; padding: 4px 8px; text-align: start; "
      "vertical-align: top; white-space: pre-wrap; }\n"
      "th { background: #eef0f4; position: sticky; top: 0; }\n"
      ".number { text-align: end; font-variant-numeric: tabular-nums; }\n"
      ".null { color: #6b7280; font-style: italic; }\n"
      "</style>\n";

QByteArray charsetOf(const ExportRecipe& recipe)
{
    const QString encoding = recipe.choice(u"encoding"_s);
    if (encoding == u"utf-16"_s)
        return "utf-16le";
    return encoding == u"latin-1"_s ? "windows-1252" : "utf-8";
}

class HtmlWriter final : public RowWriter
{
public:
    HtmlWriter(const ExportRecipe& recipe, const ExportSource& source)
        : m_text(recipe)
        , m_charset(charsetOf(recipe))
        , m_title(source.table.name.isEmpty() ? QByteArray("Rows") : source.table.name.toUtf8())
    { }

    Result<void> begin(const ResultHeader& header, QByteArray& out) override
    {
        m_text.begin(header);
        m_opening.clear();
        out += "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"" + m_charset + "\">\n<title>";
        appendMarkupText(out, m_title);
        out += "</title>\n";
        out += kStyle;
        out += "</head>\n<body>\n<table>\n<thead>\n<tr>";
        for (const ResultColumn& column : header.columns) {
            out += column.type.isNumeric() ? "<th class=\"number\">" : "<th>";
            appendMarkupText(out, column.name.toUtf8());
            out += "</th>";
            m_opening.append(column.type.isNumeric() ? "<td class=\"number\">" : "<td>");
        }
        out += "</tr>\n</thead>\n<tbody>\n";
        return {};
    }

    Result<void> append(const RowChunk& chunk, QByteArray& out) override
    {
        for (qint64 row = 0; row < chunk.rowCount(); ++row) {
            out += "<tr>";
            for (int column = 0; column < chunk.columnCount(); ++column)
                appendCell(out, chunk.cell(row, column), column);
            out += "</tr>\n";
        }
        return {};
    }

    Result<void> end(QByteArray& out) override
    {
        out += "</tbody>\n</table>\n</body>\n</html>\n";
        return {};
    }

private:
    void appendCell(QByteArray& out, const CellView& cell, int column)
    {
        out += cell.isNull() ? QByteArray("<td class=\"null\">") : m_opening[column];
        appendMarkupText(out, cell.isNull() ? m_text.nullText() : m_text.text(cell, column));
        out += "</td>";
    }

    CellText m_text;
    QByteArray m_charset;
    QByteArray m_title;
    QList<QByteArray> m_opening; ///< tag of each column
};

Result<std::unique_ptr<RowWriter>> makeHtml(const ExportRecipe& recipe, const ExportSource& source)
{
    return std::make_unique<HtmlWriter>(recipe, source);
}

}

ExportFormat htmlFormat()
{
    return {u"html"_s, u".html"_s, CellText::options(u"NULL"_s), true, makeHtml};
}

}
