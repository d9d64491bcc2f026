// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>

#include <QObject>

namespace tw {

/// Rows of another table that belong to a row: the one it names, or those that name it.
struct RelatedEntry
{
    bool isParent = false;
    QualifiedName table;
    QStringList columns; ///< of the foreign key, in the table that holds it
    Filter filter; ///< which rows of `table`
    std::optional<qint64> count;
    QString problem; ///< why there is no count
};

/// Where a foreign key leads from a row; unset where a column of the key is NULL. `row` is in the
/// order of the table's columns.
[[nodiscard]] std::optional<Filter> filterAlong(
    const ForeignKey& key, const Table& table, const QList<Value>& row);

/// Counts rows on shared threads, for a few seconds at most.
[[nodiscard]] Operation<qint64> countAlong(
    AsyncAdapter& reader, const QualifiedName& table, const Filter& filter);

/// Finds and counts the rows that belong to one row, on shared threads; lives in the GUI
/// thread.
class RowRelations final : public QObject
{
    Q_OBJECT

public:
    explicit RowRelations(std::shared_ptr<const Adapter> adapter, QObject* parent = nullptr);
    ~RowRelations() override;

    /// Forgets the row before.
    void load(const TablePtr& table, const QList<Value>& row);

    /// Forgets the row.
    void clear();

    /// The related rows of the row, relation by relation.
    [[nodiscard]] const QList<RelatedEntry>& entries() const { return m_entries; }

    /// Whether relations are being read.
    [[nodiscard]] bool isLoading() const { return m_isLoading; }

    /// Why they were not read.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

Q_SIGNALS:
    /// entries(), isLoading() or error() are different.
    void changed();

private:
    void onIncoming(const Table& table, const QList<Value>& row, const QList<IncomingKey>& keys);
    void count(qsizetype index);

    AsyncAdapter m_reader;
    Operation<RelationDetailsPtr> m_describing;
    QList<Operation<qint64>> m_counting;
    QList<RelatedEntry> m_entries;
    std::optional<Error> m_error;
    bool m_isLoading = false;
    quint64 m_load = 0;
};

}
