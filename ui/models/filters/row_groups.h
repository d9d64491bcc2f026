// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aggregate_reading.h"

#include <QObject>

namespace tw {

/// The rows of a table in groups that hold the same values: how many they are, and a number over
/// each. Asks on shared threads; lives in the GUI thread.
class RowGroups final : public QObject
{
    Q_OBJECT

public:
    /// More are not shown; those with the greatest numbers come first.
    static constexpr int kMostGroups = 1000;

    struct Request
    {
        QStringList columns; ///< that are the same in a group; at least one
        AggregateFunction function = AggregateFunction::Count;
        QString column = {}; ///< of which the number is made; empty: of rows
    };

    /// The groups of `rows` of the table.
    RowGroups(std::shared_ptr<const Adapter> adapter, TablePtr table, RowFilter rows,
        DeletedRows deleted, QObject* parent = nullptr);
    ~RowGroups() override;

    /// Ends in changed(); another request takes its place.
    void read(const Request& request);
    void stop();

    /// Columns that rows can be grouped by, and those that a function takes.
    [[nodiscard]] QStringList groupColumns() const;
    [[nodiscard]] QStringList columnsOf(AggregateFunction function) const;

    [[nodiscard]] const ResultSet& groups() const { return m_groups; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] bool isReading() const { return m_isReading; }
    [[nodiscard]] bool hasMore() const { return m_hasMore; }

    /// Which rows belong to a group.
    [[nodiscard]] QList<FilterCondition> conditionsOf(int group) const;

Q_SIGNALS:
    void changed();

private:
    AsyncAdapter m_reader;
    TablePtr m_table;
    RowFilter m_rows;
    DeletedRows m_deleted;
    Operation<ResultSet> m_reading;
    Request m_request; ///< of the groups that are there
    ResultSet m_groups;
    std::optional<Error> m_error;
    bool m_isReading = false;
    bool m_hasMore = false;
    quint64 m_number = 0;
};

}
