// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/csv_writer.h"

#include "exporting/byte_cursor.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>
#include <vector>

namespace tw {

namespace {

constexpr std::array<bool, 256> markedBytes()
{
    std::array<bool, 256> marked{};
    for (const char c : {',', '"', '\n', '\r'})
        marked[static_cast<unsigned char>(c)] = true;
    return marked;
}

constexpr std::array<bool, 256> kMarked = markedBytes();

bool holdsMarkedByte(QByteArrayView bytes)
{
    for (const char c : bytes) {
        if (kMarked[static_cast<unsigned char>(c)])
            return true;
    }
    return false;
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

/// Numbers begin with a sign, too, and are none.
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
    explicit CsvWriter(CsvFormulas formulas)
        : m_disarms(formulas == CsvFormulas::Disarm)
    { }

    void begin(const ResultHeader& header, QByteArray& out) override
    {
        m_single = header.columns.size() == 1;
        ByteCursor cursor(out);
        bool first = true;
        m_types.clear();
        for (const ResultColumn& column : header.columns) {
            m_types.push_back(column.type);
            if (!std::exchange(first, false))
                appendByte(cursor, ',');
            const QByteArray name = column.name.toUtf8();
            appendText(cursor, m_disarms && startsFormula(name, {}) ? disarmed(name) : name);
        }
        appendByte(cursor, '\n');
    }

    void append(const RowChunk& chunk, QByteArray& out) override
    {
        ByteCursor cursor(out);
        for (qint64 row = 0; row < chunk.rowCount(); ++row) {
            for (int column = 0; column < chunk.columnCount(); ++column) {
                if (column > 0)
                    appendByte(cursor, ',');
                appendCell(cursor, chunk.cell(row, column), m_types[size_t(column)]);
            }
            appendByte(cursor, '\n');
        }
    }

    void end(QByteArray&) override { }

private:
    static void appendByte(ByteCursor& out, char c)
    {
        out.reserve(1);
        out.put(c);
    }

    void appendCell(ByteCursor& out, const CellView& cell, const ColumnType& type) const
    {
        if (m_disarms && startsFormula(cell.bytes, type) && cell.storage != StorageClass::Bytes)
            return appendText(out, disarmed(cell.bytes));
        if (cell.storage == StorageClass::Bytes) {
            out.reserve(hexSize(cell.bytes));
            appendHex(out, cell.bytes);
        } else if (!cell.isNull()) {
            appendText(out, cell.bytes);
        }
    }

    /// Quotes what a reader would take for NULL, for a separator, or, alone on its line, for the
    /// end of the data.
    void appendText(ByteCursor& out, QByteArrayView bytes) const
    {
        if (bytes.isEmpty() || holdsMarkedByte(bytes) || (m_single && bytes == "\\.")) {
            appendQuoted(out, bytes);
        } else {
            out.reserve(bytes.size());
            out.copy(bytes);
        }
    }

    std::vector<ColumnType> m_types;
    bool m_disarms;
    bool m_single = false;
};

}

std::unique_ptr<RowWriter> makeCsvWriter(CsvFormulas formulas)
{
    return std::make_unique<CsvWriter>(formulas);
}

}
