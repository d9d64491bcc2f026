// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_list.h"
#include "navigator_marks.h"

#include <QAbstractTableModel>

namespace tw {

/// The tables that were opened last over all connections that are still there, newest first: the
/// table, and its connection beside it.
class RecentTables final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column
    {
        Table,
        Connection,
        Count
    };

    /// Both must outlive the model.
    RecentTables(
        const ConnectionList& connections, const NavigatorMarks& marks, QObject* parent = nullptr);

    [[nodiscard]] QUuid connection(int row) const { return m_tables.at(row).connection; }
    [[nodiscard]] const QualifiedName& name(int row) const { return m_tables.at(row).name; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Table
    {
        QUuid connection;
        QString connectionName;
        QualifiedName name;
    };

    void read();

    const ConnectionList& m_connections;
    const NavigatorMarks& m_marks;
    QList<Table> m_tables;
};

}
