// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "validation/row_rules.h"

#include <algorithm>

namespace tw {

RowRules::RowRules(
    const TableRules& rules, const QStringList& columns, const QStringList& selfFilled)
    : m_rules(rules)
{
    ColumnValues present;
    for (const QString& name : columns + selfFilled)
        present.append({name, Value::defaultMarker()});
    m_missing = rules.checkNewRow(present);
    for (qsizetype place = 0; place < columns.size(); ++place) {
        ColumnRules own{place, columns[place], rules.transformsOf(columns[place]),
            rules.rulesOf(columns[place])};
        if (!own.transforms.isEmpty() || !own.rules.isEmpty())
            m_columns.push_back(std::move(own));
    }
}

void RowRules::transform(QList<Value>& row) const
{
    for (const ColumnRules& column : m_columns) {
        for (const Transform transform : column.transforms)
            row[column.place] = transformed(row[column.place], transform);
    }
}

QList<Violation> RowRules::check(const QList<Value>& row) const
{
    QList<Violation> violations = m_missing;
    for (const ColumnRules& column : m_columns) {
        const Value& value = row[column.place];
        const bool isMet = std::ranges::all_of(column.rules,
            [&value](const Rule& rule) { return objectionTo(value, rule).isEmpty(); });
        if (!isMet)
            violations += m_rules.checkValue(column.name, value);
    }
    return violations;
}

}
