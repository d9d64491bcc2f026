// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/ndjson_writer.h"

#include <tuplewright/base/json.h>

#include <algorithm>

namespace tw {

namespace {

class NdjsonWriter final : public RowWriter
{
public:
    void begin(const ResultHeader& header, QByteArray&) override
    {
        m_columns.clear();
        for (const QString& name : uniqueNames(header)) {
            QByteArray key(m_columns.empty() ? "{" : ",");
            appendJsonString(key, name.toUtf8());
            key += ':';
            m_columns.push_back({key, header.columns[qsizetype(m_columns.size())].type});
        }
    }

    void append(const RowChunk& chunk, QByteArray& out) override
    {
        for (qint64 row = 0; row < chunk.rowCount(); ++row) {
            if (m_columns.empty())
                out += '{';
            for (size_t column = 0; column < m_columns.size(); ++column) {
                out += m_columns[column].key;
                appendCell(out, chunk.cell(row, int(column)), m_columns[column].type);
            }
            out += "}\n";
        }
    }

    void end(QByteArray&) override { }

private:
    struct Column
    {
        QByteArray key; ///< the opening brace or the comma, the quoted name and the colon
        ColumnType type;
    };

    static void appendCell(QByteArray& out, const CellView& cell, const ColumnType& type)
    {
        const qsizetype start = out.size();
        appendJsonCell(out, cell, type);
        // Line ends can only stand between the tokens of an embedded JSON text; in strings they
        // are escaped.
        if (type.typeClass == TypeClass::Json)
            std::replace_if(
                out.begin() + start, out.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    }

    std::vector<Column> m_columns;
};

}

std::unique_ptr<RowWriter> makeNdjsonWriter()
{
    return std::make_unique<NdjsonWriter>();
}

}
