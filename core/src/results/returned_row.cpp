// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/results/returned_row.h>

namespace tw {

Value ReturnedRow::at(qsizetype column) const
{
    return m_answer ? m_answer->cell(m_row, int(column)).toValue() : m_values.at(column);
}

Value ReturnedRow::value(qsizetype column) const
{
    return column >= 0 && column < m_size ? at(column) : Value();
}

QList<Value> ReturnedRow::values() const
{
    if (!m_answer)
        return m_values;
    QList<Value> values;
    values.reserve(m_size);
    for (qsizetype column = 0; column < m_size; ++column)
        values.append(at(column));
    return values;
}

}
