// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/markdown_format.h"

#include "exporting/cell_text.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// Values are texts: what Markdown or the HTML within it would take for markup is escaped.
void appendMarkdown(QByteArray& out, QByteArrayView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n' || c == '\r') {
            if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
                ++i;
            out += "<br>";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '&') {
            out += "&amp;";
        } else {
            if (QByteArrayView("\\`*_[]|~").contains(c))
                out += '\\';
            out += c;
        }
    }
}

class MarkdownWriter final : public RowWriter
{
public:
    explicit MarkdownWriter(const ExportRecipe& recipe)
        : m_text(recipe)
    { }

    Result<void> begin(const ResultHeader& header, QByteArray& out) override
    {
        m_text.begin(header);
        QByteArray rule;
        for (const ResultColumn& column : header.columns) {
            out += "| ";
            appendMarkdown(out, column.name.toUtf8());
            out += ' ';
            rule += column.type.isNumeric() ? "| ---: " : "| --- ";
        }
        out += "|\n" + rule + "|\n";
        return {};
    }

    Result<void> append(const RowChunk& chunk, QByteArray& out) override
    {
        for (qint64 row = 0; row < chunk.rowCount(); ++row) {
            for (int column = 0; column < chunk.columnCount(); ++column) {
                const CellView cell = chunk.cell(row, column);
                out += "| ";
                appendMarkdown(out, cell.isNull() ? m_text.nullText() : m_text.text(cell, column));
                out += ' ';
            }
            out += "|\n";
        }
        return {};
    }

    Result<void> end(QByteArray&) override { return {}; }

private:
    CellText m_text;
};

Result<std::unique_ptr<RowWriter>> makeMarkdown(const ExportRecipe& recipe, const ExportSource&)
{
    return std::make_unique<MarkdownWriter>(recipe);
}

}

ExportFormat markdownFormat()
{
    return {u"markdown"_s, u".md"_s, CellText::options(u"NULL"_s), true, makeMarkdown};
}

}
