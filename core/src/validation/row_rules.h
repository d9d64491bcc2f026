// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/validation/table_rules.h>

namespace tw {

/// The rules for many new rows that fill the same columns, looked up once.
class RowRules
{
public:
    /// What is missing in the columns and those that fill themselves is a violation of each row.
    RowRules(const TableRules& rules, const QStringList& columns, const QStringList& selfFilled);

    /// Transforms the values of the columns in place.
    void transform(QList<Value>& row) const;

    /// All that is wrong with a row of values in the order given to the constructor.
    [[nodiscard]] QList<Violation> check(const QList<Value>& row) const;

private:
    struct ColumnRules
    {
        qsizetype place = 0;
        QString name;
        QList<Transform> transforms;
        QList<Rule> rules;
    };

    const TableRules& m_rules;
    std::vector<ColumnRules> m_columns; ///< those with any
    QList<Violation> m_missing;
};

}
