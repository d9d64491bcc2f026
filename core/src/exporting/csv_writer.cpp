// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/csv_writer.h"

#include "exporting/byte_cursor.h"

#include <array>
#include <utility>

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

class CsvWriter final : public RowWriter
{
public:
    void begin(const ResultHeader& header, QByteArray& out) override
    {
        m_single = header.columns.size() == 1;
        ByteCursor cursor(out);
        bool first = true;
        for (const ResultColumn& column : header.columns) {
            if (!std::exchange(first, false))
                appendByte(cursor, ',');
            appendText(cursor, column.name.toUtf8());
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
                appendCell(cursor, chunk.cell(row, column));
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

    void appendCell(ByteCursor& out, const CellView& cell) const
    {
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

    bool m_single = false;
};

}

std::unique_ptr<RowWriter> makeCsvWriter()
{
    return std::make_unique<CsvWriter>();
}

}
