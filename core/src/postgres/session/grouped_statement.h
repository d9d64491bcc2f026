// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/connection/connection.h>
#include <tuplewright/connection/many_outcome.h>
#include <tuplewright/connection/server_info.h>
#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/results/row_sink.h>

namespace tw {

struct ParameterType
{
    QString name; ///< as a cast spells it, without length or precision
    bool hasArrays = false; ///< an array's literal takes its texts as elements
};

/// A statement about one row, rewritten to do the same for many: its parameters become the columns
/// of arrays, one element a row. So the server parses, plans and answers once.
class GroupedStatement
{
public:
    /// Of INSERT … VALUES (…), or UPDATE or DELETE … WHERE, of one table; nothing for any other.
    [[nodiscard]] static std::optional<GroupedStatement> of(const ManyRows& many);

    /// Placeholders of the statement for all rows together.
    [[nodiscard]] qsizetype parameterCount() const { return m_parameterCount; }

    /// Each row must have a value for each of the parameters.
    [[nodiscard]] Statement statement(
        const QList<ParameterType>& types, const QList<QList<Value>>& rows) const;

    /// Reads what the rewritten statement answered for so many rows.
    [[nodiscard]] ManyOutcome outcomeOf(const std::shared_ptr<const ResultSet>& answer,
        const StatementOutcome& outcome, qsizetype rows) const;

private:
    enum class Verb
    {
        Insert,
        Update,
        Delete
    };

    enum class PieceKind
    {
        Text,
        Parameter,
        Rows ///< where the arrays take part
    };
    struct Piece
    {
        PieceKind kind = PieceKind::Text;
        QString text;
        qsizetype parameter = 0; ///< its number, from 1
    };

    [[nodiscard]] bool split(const QString& sql);
    void append(QStringView text);
    void appendParameter(QStringView text);
    [[nodiscard]] QString rowsSql(const QList<ParameterType>& types) const;
    [[nodiscard]] static ManyOutcome numbered(
        const std::shared_ptr<const ResultSet>& answer, qsizetype rows);

    Verb m_verb = Verb::Update;
    bool m_returns = false;
    bool m_isNumbered = false; ///< each affected row answers with the place of its values
    QList<Piece> m_pieces;
    qsizetype m_parameterCount = 0;
};

}
