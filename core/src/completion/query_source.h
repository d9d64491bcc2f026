// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "completion/typed_statement.h"
#include <tuplewright/completion/completion_schema.h>

namespace tw {

/// A column of something that a statement reads from.
struct SourceColumn
{
    QString name;
    ColumnType type = {};
    bool isWritable = true;

    friend bool operator==(const SourceColumn&, const SourceColumn&) = default;
};

/// What a statement reads from or writes to: a table, or what a query in it gives.
struct QuerySource
{
    QString alias; ///< how the statement names it
    QualifiedName table; ///< as the catalogue spells it; no name: it is no table of the catalogue
    QList<SourceColumn> columns; ///< none: they are not known
    qsizetype place = 0; ///< the token with which it begins
};

/// The queries with names that a statement has so far, latest last.
using NamedQueries = QList<QuerySource>;

/// Reads what stands behind FROM, JOIN, INTO, UPDATE and USING, and the columns that queries give.
class SourceReader final
{
public:
    /// Both must outlive it.
    SourceReader(const TypedStatement& statement, const CompletionSchema& schema)
        : m_statement(statement)
        , m_schema(schema)
    { }

    /// Those on one level of the tokens from `first` to before `last`.
    [[nodiscard]] QList<QuerySource> sources(
        qsizetype first, qsizetype last, const NamedQueries& named);

    /// The columns of a query's result.
    [[nodiscard]] QList<SourceColumn> columns(qsizetype first, qsizetype last, NamedQueries named);

    /// Reads WITH, if it stands there, as far as queries may be named at `caret`; returns the token
    /// behind it.
    qsizetype readNamed(qsizetype first, qsizetype last, qsizetype caret, NamedQueries& named);

    /// The table that the tokens from `first` name.
    [[nodiscard]] QuerySource tableAt(qsizetype first);

    /// Where the query that `token` is part of begins and ends: UNION and its like part queries.
    [[nodiscard]] std::pair<qsizetype, qsizetype> part(
        qsizetype first, qsizetype last, qsizetype token) const;

    /// Tables whose columns were asked for and are not known.
    [[nodiscard]] const QList<QualifiedName>& missing() const { return m_missing; }

private:
    struct Item
    {
        qsizetype first;
        qsizetype last;
    };

    [[nodiscard]] qsizetype readSource(
        qsizetype first, qsizetype last, const NamedQueries& named, QList<QuerySource>& found);
    [[nodiscard]] qsizetype readAlias(qsizetype first, qsizetype last, QuerySource& source) const;
    [[nodiscard]] QuerySource namedSource(
        qsizetype first, qsizetype end, const NamedQueries& named);
    [[nodiscard]] QList<Item> items(qsizetype first, qsizetype last) const;
    [[nodiscard]] qsizetype listStart(qsizetype first, qsizetype last) const;
    void addItem(
        const Item& item, const QList<QuerySource>& sources, QList<SourceColumn>& columns) const;
    [[nodiscard]] QStringList names(qsizetype open) const;
    void readColumns(QuerySource& source);

    const TypedStatement& m_statement;
    const CompletionSchema& m_schema;
    QList<QualifiedName> m_missing;
    int m_depth = 0; ///< of queries in queries
};

}
