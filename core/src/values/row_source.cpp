// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/values/row_source.h>

namespace tw {

RowSource::~RowSource() = default;

Result<bool> RowList::next(QList<Value>& row)
{
    if (m_next == m_rows.size())
        return false;
    row = m_rows.at(m_next++);
    return true;
}

}
