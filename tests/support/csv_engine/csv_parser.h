// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv_expression.h"

#include <tuplewright/sql/tokenizer.h>

#include <initializer_list>

namespace tw::test {

inline constexpr SqlSyntax kCsvSyntax{.dollarQuotes = false,
    .nestedComments = false,
    .escapeStrings = false,
    .bracketIdentifiers = true,
    .questionParameters = true};

/// The tokens of a statement that mean something, read from the first to the last, and the
/// expressions among them. Once something was not understood, nothing is any more.
class CsvParser
{
public:
    /// Null: no column can be named.
    CsvParser(const QString& sql, const CsvTable* table);

    /// Takes the words if all of them come next, in any letter case.
    bool take(std::initializer_list<QStringView> words);
    void expect(std::initializer_list<QStringView> words);
    [[nodiscard]] bool atEnd() const { return m_next == m_tokens.size(); }

    [[nodiscard]] QString name(); ///< the last part of a name with dots
    [[nodiscard]] qint64 number();
    [[nodiscard]] int column(); ///< by its name
    [[nodiscard]] CsvExpression expression();

    void skip() { ++m_next; } ///< one token
    void refuse();
    [[nodiscard]] Result<void> outcome() const; ///< Syntax, with what was not understood

private:
    [[nodiscard]] CsvExpression conjunction();
    [[nodiscard]] CsvExpression negation();
    [[nodiscard]] CsvExpression comparison();
    [[nodiscard]] CsvExpression tail(CsvExpression first);
    [[nodiscard]] CsvExpression primary();
    [[nodiscard]] CsvExpression parenthesized();
    [[nodiscard]] CsvExpression named();
    [[nodiscard]] std::vector<CsvExpression> list();
    [[nodiscard]] bool isNext(QStringView word, qsizetype ahead = 0) const;
    [[nodiscard]] QString nextOperator();

    QStringList m_tokens;
    QList<SqlTokenKind> m_kinds;
    qsizetype m_next = 0;
    const CsvTable* m_table;
    std::optional<QString> m_refused;
};

}
