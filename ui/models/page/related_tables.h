// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/adapter/related_tables.h>

#include <QObject>

namespace tw {

/// Descriptions of the tables that a filter reaches by foreign keys, and of all neighbours of its
/// table once they are needed. Lives in the GUI thread; an older answer is dropped.
class RelatedTables final : public QObject
{
    Q_OBJECT

public:
    explicit RelatedTables(std::shared_ptr<const Adapter> adapter, QObject* parent = nullptr);
    ~RelatedTables() override;

    /// The tables described so far.
    [[nodiscard]] const TableSet& tables() const { return m_tables; }

    /// Whose foreign keys count; another table forgets the tables of the one before.
    void setTable(const TablePtr& table);

    /// Describes what a filter reaches and is not described yet; ends in finished() then.
    void load(const Filter& filter);

    /// Describes all tables that foreign keys lead to, from now on. Ends in finished(); does
    /// nothing where hasNeighbours() is true.
    void loadNeighbours();

    /// Whether all neighbours are described, or on their way, or there are none.
    [[nodiscard]] bool hasNeighbours() const;

Q_SIGNALS:
    /// A description has ended, perhaps with a failure, which leaves tables() as it was.
    void finished(bool isChanged);

private:
    void describe();

    AsyncAdapter m_reader;
    TablePtr m_table;
    Filter m_filter;
    TableSet m_tables;
    Operation<TableSet> m_describing;
    quint64 m_number = 0;
    bool m_needsNeighbours = false;
};

}
