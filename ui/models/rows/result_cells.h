// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/cell_formatter.h"
#include "result_columns.h"
#include "row_overlay.h"

#include <tuplewright/values/shortened_value.h>

#include <QVariant>

namespace tw {

/// The values of a result's cells by true position and column: staged, else saved, else loaded.
/// Rows and columns must outlive it.
class ResultCells
{
public:
    /// The cells of these rows and columns, which must outlive it.
    ResultCells(const RowOverlay& rows, const ResultColumns& columns)
        : m_rows(rows)
        , m_columns(columns)
    { }

    /// The rows by position.
    [[nodiscard]] const RowOverlay& rows() const { return m_rows; }

    /// The columns by number, computed ones last.
    [[nodiscard]] const ResultColumns& columns() const { return m_columns; }

    [[nodiscard]] Value value(qint64 position, int column) const; ///< masked where the column is
    [[nodiscard]] const Value* staged(qint64 position, int column) const; ///< null: none

    /// The value as saved or loaded, without what is staged.
    [[nodiscard]] CellView loaded(qint64 position, int column) const;
    /// What tells how the engine stores a cell: the value as loaded, or as staged over NULL.
    [[nodiscard]] Value stored(qint64 position, int column) const;
    /// As loaded (or last saved), in table order; DEFAULT for what was not read, or not whole.
    [[nodiscard]] QList<Value> loadedRow(qint64 position) const;

    /// What is there of a value that was not read whole; unset: all of it.
    [[nodiscard]] std::optional<ShortenedValue> shortened(qint64 position, int column) const;

    /// A computed value that the row came without.
    [[nodiscard]] bool isUnknown(qint64 position, int column) const
    {
        return m_columns.computed(column)
            && !m_rows.computed(position, column - m_columns.ownCount());
    }
    /// Not known as NULL or as a value: neither read, nor given in a new row.
    [[nodiscard]] bool isMissing(qint64 position, int column) const;

    /// Whether the value is masked.
    [[nodiscard]] bool isHidden(qint64 position, int column) const
    {
        return m_columns.isMasked(column) && !m_rows.isUnsaved(position);
    }

    /// As the server writes it.
    [[nodiscard]] CellDisplay display(qint64 position, int column) const;
    [[nodiscard]] QVariant checkState(qint64 position, int column) const; ///< of a boolean

    /// Values of a column in the loaded rows between two positions, the commonest first, as a cell
    /// editor has them; long ones are left out.
    [[nodiscard]] QStringList commonTexts(int column, qint64 first, qint64 end) const;

private:
    const RowOverlay& m_rows;
    const ResultColumns& m_columns;
};

}

Q_DECLARE_METATYPE(tw::Value)
