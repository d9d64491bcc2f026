// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/dialect.h>

namespace tw {

/// NULL tests that are exact opposites for values of every type.
[[nodiscard]] QString isNull(const ColumnTerm& column);
[[nodiscard]] QString isNotNull(const ColumnTerm& column);

/// The term as it can be compared for equality; types without one are compared by their text.
[[nodiscard]] QString comparable(const ColumnTerm& column);

/// The column as operators take it: those of an enum refuse a domain over it.
[[nodiscard]] QString operand(const ColumnTerm& column);

/// Why PostgreSQL has no such test of a column of that type; empty when it has.
[[nodiscard]] QString postgresObjection(const ColumnType& type, const FilterCondition& condition);

/// Writes one condition. Lives as long as the call that makes it.
class PostgresCondition
{
public:
    PostgresCondition(const Dialect& dialect, const ColumnTerm& column,
        const FilterCondition& condition, Parameters& parameters)
        : m_dialect(dialect)
        , m_column(column)
        , m_condition(condition)
        , m_parameters(parameters)
    { }

    [[nodiscard]] QString write();

    /// Of a FULL_TEXT condition: how well it fits.
    [[nodiscard]] QString relevance();
    [[nodiscard]] QString snippet(const ColumnTerm& text); ///< of that text, around the words

private:
    QString bind(Value value);
    QString bindText(const QByteArray& text);
    QString bindArray(const QList<Value>& values);
    [[nodiscard]] Value first() const { return m_condition.operands.value(0); }

    QString json();
    ColumnTerm measured();
    ColumnTerm tested();
    ColumnTerm placeInJson();
    ColumnTerm searched();

    QString compare(const ColumnTerm& term);
    QString list(const ColumnTerm& term);
    QString anyOf(const ColumnTerm& term, const QList<Value>& values);
    QString match(const ColumnTerm& term);
    QString contains();
    QString truth();
    QString timeSpan();
    QString jsonTest();
    QString members(QLatin1StringView op);
    QString rangeTest(QLatin1StringView op);
    QString fullText();
    QString searchedDocument();
    QString searchQuery();
    QString searchConfig();

    const Dialect& m_dialect;
    const ColumnTerm& m_column;
    const FilterCondition& m_condition;
    Parameters& m_parameters;
};

}
