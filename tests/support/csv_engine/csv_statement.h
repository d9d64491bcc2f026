// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv_expression.h"

#include <tuplewright/results/row_sink.h>

namespace tw::test {

/// The name of the table that a statement is about; empty when it is about none.
[[nodiscard]] QString csvTableOf(const QString& sql);

/// What a statement is to do with its table.
struct CsvStatement
{
    enum class Verb
    {
        Select,
        Insert,
        Update,
        Delete
    };

    struct Term
    {
        CsvExpression expression;
        QString name; ///< of the column in the answer
    };

    struct Order
    {
        CsvExpression expression;
        bool descending = false;
        bool nullsFirst = false;
    };

    struct Assignment
    {
        int column = 0;
        CsvExpression expression;
    };

    Verb verb = Verb::Select;
    QList<Term> terms; ///< of SELECT, or what RETURNING names
    QList<Assignment> assignments; ///< of INSERT and UPDATE
    std::optional<CsvExpression> condition;
    QList<Order> order;
    qint64 limit = -1; ///< -1: none
    qint64 offset = 0;
    bool countsSelection = false; ///< `SELECT count(*) FROM (…)`: only the number of rows is told

    [[nodiscard]] bool changesRows() const { return verb != Verb::Select; }
};

/// Reads what CsvDialect and the renderer write. Fails with Syntax at the first word that is none
/// of it.
[[nodiscard]] Result<CsvStatement> parseCsvStatement(const QString& sql, const CsvTable& table);

struct CsvAnswer
{
    ResultHeader header; ///< no columns: none was asked for
    QList<CsvRow> rows;
    qint64 affected = 0;
};

/// Runs a statement on its table, which keeps the changes.
[[nodiscard]] Result<CsvAnswer> runCsvStatement(
    const CsvStatement& statement, const QList<Value>& parameters, CsvTable& table);

}
