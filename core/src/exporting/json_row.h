// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/results/row_sink.h>

#include <vector>

namespace tw {

/// Rows as JSON on one line each, as objects or as arrays.
class JsonRow
{
public:
    enum class Layout
    {
        Objects,
        Arrays
    };

    explicit JsonRow(Layout layout)
        : m_layout(layout)
    { }

    /// Names that repeat are told apart by numbers.
    void begin(const ResultHeader& header);
    void append(const RowChunk& chunk, qint64 row, QByteArray& out) const;

private:
    struct Column
    {
        QByteArray lead; ///< the comma before others, and the quoted name with its colon
        ColumnType type;
    };

    Layout m_layout;
    std::vector<Column> m_columns;
};

}
