// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>

#include <QObject>

namespace tw {

/// The rows of another table that name a row of this one by a foreign key.
struct ChildRelation
{
    enum class Kind
    {
        Many,
        One, ///< a row is named at most once
        Links, ///< each row joins the one that is named with a row of a third table
    };

    IncomingKey incoming;
    TablePtr source;
    Kind kind = Kind::Many;
    std::optional<ForeignKey> other; ///< of Links: to the third table
    QString title; ///< what a person calls it
};

/// Which rows of a relation belong to one row, and what a new one of them holds.
struct ChildScope
{
    Filter filter;
    ColumnValues values;
};

/// Unset where the named columns hold no value. `row` is in the order of the columns of `table`.
[[nodiscard]] std::optional<ChildScope> scopeOf(
    const IncomingKey& incoming, const Table& table, const QList<Value>& row);

/// The relations that lead to one table, and how many rows they have for one of its rows. Asks the
/// server on shared threads; lives in the GUI thread.
class ChildRelations final : public QObject
{
    Q_OBJECT

public:
    explicit ChildRelations(std::shared_ptr<const Adapter> adapter, QObject* parent = nullptr);
    ~ChildRelations() override;

    /// Finds the relations; ends in found(). Again only for another table.
    void find(const TablePtr& table);

    /// Counts the rows of each relation that belong to a row; each ends in counted().
    void count(const QList<Value>& row);

    /// Forgets the counts of the row before.
    void forgetCounts();

    /// The relations found.
    [[nodiscard]] const QList<ChildRelation>& relations() const { return m_relations; }

    /// Rows of a relation that belong to the row; unset until they are counted.
    [[nodiscard]] std::optional<qint64> count(qsizetype index) const
    {
        return m_counts.value(index);
    }

    /// Whether find() has ended well.
    [[nodiscard]] bool isFound() const { return m_isFound; }

    /// Why find() has failed.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:
    /// find() has ended, see isFound() and error().
    void found();

    /// Another relation is counted.
    void counted();

private:
    void countOne(qsizetype index, const Filter& filter);

    AsyncAdapter m_reader;
    TablePtr m_table;
    Operation<QList<ChildRelation>> m_finding;
    QList<Operation<qint64>> m_counting;
    QList<ChildRelation> m_relations;
    QList<std::optional<qint64>> m_counts;
    std::optional<Error> m_error;
    quint64 m_round = 0; ///< of counting
    bool m_isFound = false;
};

}
