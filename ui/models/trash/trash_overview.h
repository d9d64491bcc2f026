// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>

#include <QAbstractTableModel>

namespace tw {

/// A table that marks deleted rows, and what is known of these.
struct TrashEntry
{
    TablePtr table;
    bool isCounted = false; ///< or counting it was given up
    std::optional<qint64> rows; ///< unset: not known
    TotalKind kind = TotalKind::None; ///< of `rows`
    QString newest = {}; ///< when the last row was deleted, as the server writes it
    QString by = {}; ///< who did it
    std::optional<Error> error = {};
};

/// The column that tells who deleted a row, or who changed it last; empty: none does.
[[nodiscard]] QString deletedByColumn(const Table& table);

/// The tables of a connection that mark deleted rows, one a row, by name. Their deleted rows are
/// counted one table after the other, beside all else; a table that takes too long gets an
/// estimate, or what is certain. Lives in the GUI thread.
class TrashOverview final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column
    {
        Name,
        Sign, ///< what tells a deleted row
        Rows,
        Newest,
        By,
        Count
    };

    explicit TrashOverview(std::shared_ptr<const Adapter> adapter, QObject* parent = nullptr);
    ~TrashOverview() override; ///< stops reading

    /// Reads the tables, then counts. Forgets what was known.
    void load();

    /// Counts the rows of one table, however long it takes.
    void countExactly(int row);

    /// Ends what is being read; what is not counted yet stays so.
    void stop();

    [[nodiscard]] const TrashEntry& at(int row) const { return m_entries.at(row); }
    [[nodiscard]] bool isLoading() const { return m_isLoading; } ///< tables, or numbers of rows
    [[nodiscard]] bool isRead() const { return m_isRead; } ///< the tables are known
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; } ///< of the tables

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void changed(); ///< isLoading(), error(), or an entry

private:
    [[nodiscard]] QString text(const TrashEntry& entry, Column column) const;
    void onTables(const Result<QList<TablePtr>>& tables);
    void countNext();
    void count(int row, bool isPatient);
    void onCounted(int row, const Result<TrashEntry>& entry);
    void endLoading();

    AsyncAdapter m_reader;
    Operation<QList<TablePtr>> m_tables;
    Operation<TrashEntry> m_counting;
    QList<TrashEntry> m_entries;
    std::optional<Error> m_error;
    quint64 m_number = 0; ///< answers to earlier questions count no more
    bool m_isLoading = false;
    bool m_isRead = false;
};

}
