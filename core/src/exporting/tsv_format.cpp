// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/tsv_format.h"

#include "exporting/cell_text.h"
#include "exporting/copy_text_line.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

class TsvWriter final : public RowWriter
{
public:
    explicit TsvWriter(const ExportRecipe& recipe)
        : m_text(recipe)
        , m_lineEnd(recipe.has(u"line-end"_s, u"crlf"_s) ? "\r\n" : "\n")
        , m_hasHeader(recipe.has(u"header"_s, u"yes"_s))
    { }

    Result<void> begin(const ResultHeader& header, QByteArray& out) override
    {
        m_text.begin(header);
        if (!m_hasHeader)
            return {};
        for (qsizetype i = 0; i < header.columns.size(); ++i) {
            if (i > 0)
                out += '\t';
            appendEscaped(out, header.columns[i].name.toUtf8());
        }
        out += m_lineEnd;
        return {};
    }

    Result<void> append(const RowChunk& chunk, QByteArray& out) override
    {
        for (qint64 row = 0; row < chunk.rowCount(); ++row) {
            for (int column = 0; column < chunk.columnCount(); ++column) {
                if (column > 0)
                    out += '\t';
                const CellView cell = chunk.cell(row, column);
                if (cell.isNull())
                    out += m_text.nullText();
                else
                    appendValue(out, m_text.text(cell, column));
            }
            out += m_lineEnd;
        }
        return {};
    }

    Result<void> end(QByteArray&) override { return {}; }

private:
    /// A value that reads as what stands for NULL has its first byte written as a number, which
    /// readers undo after they have looked for NULL.
    void appendValue(QByteArray& out, QByteArrayView text) const
    {
        if (text.isEmpty() || text != m_text.nullText())
            return appendEscaped(out, text);
        out += '\\';
        out += QByteArray::number(uchar(text.front()), 8).rightJustified(3, '0');
        appendEscaped(out, text.sliced(1));
    }

    CellText m_text;
    QByteArray m_lineEnd;
    bool m_hasHeader;
};

Result<std::unique_ptr<RowWriter>> makeTsv(const ExportRecipe& recipe, const ExportSource&)
{
    return std::make_unique<TsvWriter>(recipe);
}

}

ExportFormat tsvFormat()
{
    QList<FormatOption> options{
        {u"header"_s, u"a first line with the names of the columns"_s, {u"yes"_s, u"no"_s},
            u"yes"_s},
        {u"line-end"_s, u"how lines end"_s, {u"lf"_s, u"crlf"_s}, u"lf"_s},
    };
    return {u"tsv"_s, u".tsv"_s, options + CellText::options(u"\\N"_s), true, makeTsv};
}

}
