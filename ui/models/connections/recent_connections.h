// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection_list.h"

#include <QAbstractTableModel>
#include <QSettings>

namespace tw {

/// The connections and files that were open last, newest first, and behind them the stored ones
/// that were not: the name, and where it leads. Kept in an INI file, as URLs without passwords.
/// Lives in the GUI thread.
class RecentConnections final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr qsizetype kMost = 8;

    enum class Column
    {
        Name,
        Place,
        Count
    };

    /// `connections` must outlive the model. Without a path nothing is kept.
    RecentConnections(ConnectionList& connections, const QString& path, QObject* parent = nullptr);

    /// The connection of a row, which the list has from now on.
    [[nodiscard]] QUuid connection(int row);
    [[nodiscard]] bool isFile(int row) const { return m_rows.at(row).isFile; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row
    {
        QUuid profile; ///< null: not stored, found by its configuration
        ConnectionConfig config;
        QString name;
        QString place;
        bool isFile = false;
    };

    void record(int index);
    void read();
    void append(const QUuid& profile, const ConnectionConfig& config, const QString& name);
    [[nodiscard]] const ConnectionEntry* stored(const QString& key) const;

    ConnectionList& m_connections;
    QSettings m_settings;
    QStringList m_keys; ///< ids of profiles, or URLs
    QList<Row> m_rows;
};

}
