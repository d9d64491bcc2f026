// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/json_row.h"

#include <tuplewright/base/json.h>
#include <tuplewright/exporting/row_writer.h>

#include <algorithm>

namespace tw {

namespace {

void appendOneLine(QByteArray& out, const CellView& cell, const ColumnType& type)
{
    const qsizetype start = out.size();
    appendJsonCell(out, cell, type);
    // Line ends can only stand between the tokens of an embedded JSON text; in strings they are
    // escaped.
    if (type.typeClass == TypeClass::Json)
        std::replace_if(
            out.begin() + start, out.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
}

}

void JsonRow::begin(const ResultHeader& header)
{
    m_columns.clear();
    for (const QString& name : uniqueNames(header)) {
        QByteArray lead(m_columns.empty() ? "" : ",");
        if (m_layout == Layout::Objects) {
            appendJsonString(lead, name.toUtf8());
            lead += ':';
        }
        m_columns.push_back({lead, header.columns[qsizetype(m_columns.size())].type});
    }
}

void JsonRow::append(const RowChunk& chunk, qint64 row, QByteArray& out) const
{
    out += m_layout == Layout::Objects ? '{' : '[';
    for (size_t column = 0; column < m_columns.size(); ++column) {
        out += m_columns[column].lead;
        appendOneLine(out, chunk.cell(row, int(column)), m_columns[column].type);
    }
    out += m_layout == Layout::Objects ? '}' : ']';
}

}
