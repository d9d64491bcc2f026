// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/query/computed_column.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/schema/table.h>

namespace tw {

class ResultCells;

/// What the keys of a table say about one of its columns.
struct ColumnFacts
{
    bool isKey = false; ///< part of the primary key
    bool isReference = false; ///< part of a foreign key
    bool isUnique = false; ///< unique by itself
};

/// The columns of a result: those of the table, then computed ones; of a query, those of its
/// header.
class ResultColumns
{
public:
    void setTable(TablePtr table); ///< null: a query

    /// The computed columns, which stand behind those of the table.
    void setComputed(const std::vector<ComputedColumn>& columns);
    void setHeader(const ResultHeader& header); ///< of a query

    /// The table of the rows; null for rows of no table.
    [[nodiscard]] const TablePtr& table() const { return m_table; }

    /// All columns, computed ones last.
    [[nodiscard]] const QList<Column>& all() const { return m_columns; }

    /// The column of a number that is there.
    [[nodiscard]] const Column& at(int column) const { return m_columns.at(column); }

    /// How many columns the table has, computed ones not counted.
    [[nodiscard]] int ownCount() const { return m_table ? int(m_table->columns.size()) : 0; }

    /// What is known of a column for its header and editing.
    [[nodiscard]] ColumnFacts facts(int column) const { return m_facts.value(column); }

    /// The computed columns.
    [[nodiscard]] const std::vector<ComputedColumn>& computed() const { return m_computed; }
    [[nodiscard]] const ComputedColumn* computed(int column) const; ///< null: one of the table's

    /// Whether rows come with the values of masked columns. True when that has changed.
    bool setRevealed(bool revealed);

    /// Whether values of the column are masked.
    [[nodiscard]] bool isMasked(int column) const
    {
        const Column& definition = m_columns.at(column);
        return definition.isMasked && !(m_isRevealed && definition.readable);
    }

    /// Takes the types of computed columns that rows came with. True when one is another.
    bool adoptTypes(const ResultHeader& header);
    /// Where the engine reports no type, the first value between the positions decides.
    void inferTypes(const ResultCells& cells, qint64 first, qint64 end);

private:
    TablePtr m_table;
    QList<Column> m_columns;
    QList<ColumnFacts> m_facts; ///< of a table's columns
    std::vector<ComputedColumn> m_computed;
    bool m_isRevealed = false;
};

}
