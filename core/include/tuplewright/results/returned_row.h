// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/results/result_set.h>

#include <memory>

namespace tw {

/// What a statement returned for one row: values of its own, or one row of an answer that it shares
/// with its neighbours, so that an answer for many rows is not taken apart before somebody looks. A
/// value.
class TW_CORE_EXPORT ReturnedRow
{
public:
    ReturnedRow() = default;
    /// A row with values of its own.
    ReturnedRow(QList<Value> values) // NOLINT(google-explicit-constructor)
        : m_values(std::move(values))
        , m_size(m_values.size())
    { }
    /// The first `columns` values of the row.
    ReturnedRow(std::shared_ptr<const ResultSet> answer, qint64 row, qsizetype columns)
        : m_answer(std::move(answer))
        , m_row(row)
        , m_size(columns)
    { }

    /// Columns of the row.
    [[nodiscard]] qsizetype size() const { return m_size; }
    /// The statement returned no row.
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    /// The value of a column there is.
    [[nodiscard]] Value at(qsizetype column) const;
    [[nodiscard]] Value value(qsizetype column) const; ///< NULL when there is none
    /// All values, copied out of a shared answer.
    [[nodiscard]] QList<Value> values() const;

private:
    QList<Value> m_values;
    std::shared_ptr<const ResultSet> m_answer;
    qint64 m_row = 0;
    qsizetype m_size = 0;
};

}
