// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/results/row_chunk.h>
#include <tuplewright/schema/table.h>
#include <tuplewright/values/value.h>

#include <QCoreApplication>
#include <QString>

namespace tw {

/// What stands in a cell, so that NULL, '' and DEFAULT never look alike.
enum class CellGlyph
{
    Text,
    Null,
    Default,
    Generated,
    Required, ///< a new row must give a value
    Empty,
    Blank,
    Binary,
    Awaited, ///< not read yet
    Masked, ///< there is a value, which was not read
};

struct CellDisplay
{
    QString text; ///< one line, at most CellFormatter::kMaxCharacters
    CellGlyph glyph = CellGlyph::Text;
    bool moreLines = false;
    qint64 shortenedFrom = 0; ///< full size in bytes when the text was cut, else 0
};

/// Bytes to display text, at a cost that does not depend on the size of the value.
class CellFormatter
{
    Q_DECLARE_TR_FUNCTIONS(CellFormatter)

public:
    static constexpr qsizetype kMaxCharacters = 1000;

    [[nodiscard]] static CellDisplay display(const CellView& cell, const ColumnType& type);

    /// As above for a value being staged, which may be a DEFAULT.
    [[nodiscard]] static CellDisplay display(const Value& value, const Column& column);

    /// What becomes of a column that a new row leaves out, or that is set to DEFAULT: its default,
    /// else NULL, which the column may refuse.
    [[nodiscard]] static CellDisplay unset(const Column& column, const Table& table);

    /// What stands for any value that is masked; its length tells nothing.
    [[nodiscard]] static CellDisplay masked();

    [[nodiscard]] static Qt::Alignment alignment(const ColumnType& type);
};

}
