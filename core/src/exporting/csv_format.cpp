// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/csv_format.h"

#include "exporting/byte_cursor.h"
#include "exporting/cell_text.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using MarkedBytes = std::array<bool, 256>;

char delimiterOf(const QString& word)
{
    if (word == u"semicolon"_s)
        return ';';
    if (word == u"tab"_s)
        return '\t';
    return word == u"pipe"_s ? '|' : ',';
}

MarkedBytes markedBytes(char delimiter)
{
    MarkedBytes marked{};
    for (const char c : {delimiter, '"', '\n', '\r'})
        marked[static_cast<unsigned char>(c)] = true;
    return marked;
}

void appendQuoted(ByteCursor& out, QByteArrayView bytes)
{
    out.reserve(bytes.size() * 2 + 2);
    out.put('"');
    for (const char c : bytes) {
        if (c == '"')
            out.put('"');
        out.put(c);
    }
    out.put('"');
}

bool isNumber(QByteArrayView bytes)
{
    return bytes == "-Infinity" || std::ranges::all_of(bytes.sliced(1), [](char c) {
        return strchr("0123456789.eE+-", c);
    });
}

/// What a spreadsheet would compute. Numbers begin with a sign, too, and are none.
bool startsFormula(QByteArrayView bytes, const ColumnType& type)
{
    return !bytes.isEmpty() && QByteArrayView("=+-@\t\r").contains(bytes.front())
        && !(type.isNumeric() && isNumber(bytes));
}

QByteArray disarmed(QByteArrayView bytes)
{
    QByteArray text("'");
    return text.append(bytes);
}

class CsvWriter final : public RowWriter
{
public:
    explicit CsvWriter(const ExportRecipe& recipe)
        : m_text(recipe)
        , m_delimiter(delimiterOf(recipe.choice(u"delimiter"_s)))
        , m_marked(markedBytes(m_delimiter))
        , m_lineEnd(recipe.has(u"line-end"_s, u"crlf"_s) ? "\r\n" : "\n")
        , m_hasHeader(recipe.has(u"header"_s, u"yes"_s))
        , m_disarms(recipe.has(u"formulas"_s, u"disarm"_s))
        , m_quotesAll(recipe.has(u"quote"_s, u"always"_s))
    { }

    Result<void> begin(const ResultHeader& header, QByteArray& out) override
    {
        m_single = header.columns.size() == 1;
        m_text.begin(header);
        m_types.clear();
        for (const ResultColumn& column : header.columns)
            m_types.push_back(column.type);
        if (m_hasHeader)
            appendNames(header, out);
        return {};
    }

    Result<void> append(const RowChunk& chunk, QByteArray& out) override
    {
        ByteCursor cursor(out);
        for (qint64 row = 0; row < chunk.rowCount(); ++row) {
            for (int column = 0; column < chunk.columnCount(); ++column) {
                if (column > 0)
                    appendBare(cursor, QByteArrayView(&m_delimiter, 1));
                appendCell(cursor, chunk.cell(row, column), column);
            }
            appendBare(cursor, m_lineEnd);
        }
        return {};
    }

    Result<void> end(QByteArray&) override { return {}; }

private:
    static void appendBare(ByteCursor& out, QByteArrayView bytes)
    {
        out.reserve(bytes.size());
        out.copy(bytes);
    }

    void appendNames(const ResultHeader& header, QByteArray& out) const
    {
        ByteCursor cursor(out);
        bool first = true;
        for (const ResultColumn& column : header.columns) {
            if (!std::exchange(first, false))
                appendBare(cursor, QByteArrayView(&m_delimiter, 1));
            const QByteArray name = column.name.toUtf8();
            appendText(cursor, m_disarms && startsFormula(name, {}) ? disarmed(name) : name);
        }
        appendBare(cursor, m_lineEnd);
    }

    void appendCell(ByteCursor& out, const CellView& cell, int column)
    {
        if (cell.isNull())
            return appendBare(out, m_text.nullText());
        if (m_disarms && cell.storage != StorageClass::Bytes
            && startsFormula(cell.bytes, m_types[size_t(column)]))
            return appendText(out, disarmed(cell.bytes));
        appendText(out, m_text.text(cell, column));
    }

    /// Quotes what a reader would take for NULL, for a separator, or, alone on its line, for the
    /// end of the data.
    void appendText(ByteCursor& out, QByteArrayView bytes) const
    {
        if (m_quotesAll || bytes.isEmpty() || holdsMarkedByte(bytes) || bytes == m_text.nullText()
            || (m_single && bytes == "\\."))
            appendQuoted(out, bytes);
        else
            appendBare(out, bytes);
    }

    bool holdsMarkedByte(QByteArrayView bytes) const
    {
        return std::ranges::any_of(
            bytes, [this](char c) { return m_marked[static_cast<unsigned char>(c)]; });
    }

    CellText m_text;
    std::vector<ColumnType> m_types;
    char m_delimiter;
    MarkedBytes m_marked;
    QByteArray m_lineEnd;
    bool m_hasHeader;
    bool m_disarms;
    bool m_quotesAll;
    bool m_single = false;
};

Result<std::unique_ptr<RowWriter>> makeCsv(const ExportRecipe& recipe, const ExportSource&)
{
    return std::make_unique<CsvWriter>(recipe);
}

}

ExportFormat csvFormat()
{
    QList<FormatOption> options{
        {u"delimiter"_s, u"what stands between two values"_s,
            {u"comma"_s, u"semicolon"_s, u"tab"_s, u"pipe"_s}, u"comma"_s},
        {u"quote"_s, u"which values stand in quotes"_s, {u"needed"_s, u"always"_s}, u"needed"_s},
        {u"header"_s, u"a first line with the names of the columns"_s, {u"yes"_s, u"no"_s},
            u"yes"_s},
        {u"formulas"_s, u"an apostrophe before what a spreadsheet would compute"_s,
            {u"keep"_s, u"disarm"_s}, u"keep"_s},
        {u"line-end"_s, u"how lines end"_s, {u"lf"_s, u"crlf"_s}, u"lf"_s},
    };
    return {u"csv"_s, u".csv"_s, options + CellText::options({}), true, makeCsv};
}

std::unique_ptr<RowWriter> makeCsvWriter()
{
    return std::make_unique<CsvWriter>(ExportRecipe());
}

}
