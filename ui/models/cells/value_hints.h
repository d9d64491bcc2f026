// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/async_adapter.h>

#include <QHash>
#include <QObject>

namespace tw {

/// Common values of a table's columns as SQL, for whoever types a condition. Each column is asked
/// for once, when it is first wanted, on shared threads and in a short time; lives in the GUI
/// thread. What cannot be read has no hints.
class ValueHints final : public QObject
{
    Q_OBJECT

public:
    explicit ValueHints(std::shared_ptr<const Adapter> adapter, QObject* parent = nullptr);

    void setTable(TablePtr table); ///< forgets what was known

    /// The commonest first; empty until came() when they were not asked for before.
    [[nodiscard]] QStringList of(const Column& column);

Q_SIGNALS:
    void came();

private:
    void ask(const Column& column);

    AsyncAdapter m_reader;
    TablePtr m_table;
    QHash<QString, QStringList> m_known; ///< by the name of the column
};

}
