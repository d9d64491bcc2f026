// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/dialect.h>

namespace tw {

/// Why SQLite has no such test of a column of that type; empty when it has.
[[nodiscard]] QString sqliteObjection(const ColumnType& type, const FilterCondition& condition);

/// Writes one condition. Lives as long as the call that makes it.
class SqliteCondition
{
public:
    SqliteCondition(const Dialect& dialect, const ColumnTerm& column,
        const FilterCondition& condition, Parameters& parameters)
        : m_dialect(dialect)
        , m_column(column)
        , m_condition(condition)
        , m_parameters(parameters)
    { }

    /// The SQL of the condition; its values are added to the parameters.
    [[nodiscard]] QString write();

    /// Of a FULL_TEXT condition: how well it fits; empty without an index of words.
    [[nodiscard]] QString relevance();
    [[nodiscard]] QString snippet(const ColumnTerm& text); ///< of that text, around the words

private:
    QString bind(const Value& value);
    QString bindText(const QByteArray& text);
    QString bindAll(const QList<Value>& values);
    QString bindJson(const QList<Value>& values);
    [[nodiscard]] Value first() const { return m_condition.operands.value(0); }

    QString jsonArguments();
    QString guarded(const QString& kind, const QString& test);
    ColumnTerm measured();
    ColumnTerm tested();
    ColumnTerm placeInJson();
    QString searched();

    QString nullTest();
    QString equality(const ColumnTerm& term);
    QString membership(const ColumnTerm& term);
    QString comparison(const ColumnTerm& term, QLatin1StringView op);
    QString between(const ColumnTerm& term);
    QString folded(const QString& text) const;
    QString textMatch();
    QString truth();
    QString timeSpan();
    QString arrayAny();
    QString arrayTest();
    QString jsonContains();
    QString hasKeys(bool all);
    QString fullText();
    QString indexedText(const ColumnTerm::TextIndex& index);
    QString foundInRow(const QString& fact);
    QString indexedRows(const ColumnTerm::TextIndex& index, const QString& words);

    const Dialect& m_dialect;
    const ColumnTerm& m_column;
    const FilterCondition& m_condition;
    Parameters& m_parameters;
};

}
