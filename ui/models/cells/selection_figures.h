// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/schema/table.h>
#include <tuplewright/values/decimal.h>
#include <tuplewright/values/value.h>

#include <optional>

namespace tw {

/// Exact figures about selected cells; no number passes through a double.
class SelectionFigures final
{
public:
    void add(const Value& value, const ColumnType& type);

    /// `8 cells · sum 3713.63 · avg 464.20 · min 3.42 · max 1249.50`; without numbers only the
    /// cells.
    [[nodiscard]] QString text() const;

private:
    void addNumber(const Decimal& number, const QString& text);

    qint64 m_cells = 0;
    qint64 m_nulls = 0;
    qint64 m_numbers = 0;
    bool m_isExact = true; ///< every number was read and the sum has a size that can be shown
    qsizetype m_fraction = 0; ///< digits behind the point, the most there are
    Decimal m_sum;
    std::optional<std::pair<Decimal, QString>> m_least;
    std::optional<std::pair<Decimal, QString>> m_most;
};

}
