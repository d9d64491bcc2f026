// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/row_history.h"

#include <QTreeWidget>

namespace tw {

/// The old versions of a row, each with what it held otherwise. Enter on one asks for its row.
class RowHistoryView final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit RowHistoryView(std::shared_ptr<const Adapter> adapter, QWidget* parent = nullptr);

    /// Reads when that is another row than before; without one the view is empty.
    void showRow(const TablePtr& table, const std::optional<RowIdentity>& row);

    /// The version of the current line; unset: there is none.
    [[nodiscard]] std::optional<RowIdentity> currentVersion() const;

    [[nodiscard]] QString note() const; ///< why there is nothing to see; may be empty

Q_SIGNALS:
    void changed();
    void rowsRequested(const tw::QualifiedName& table, const tw::Filter& filter);

private:
    void showVersions();
    void open(const QTreeWidgetItem* item);

    RowHistory m_history;
    TablePtr m_table;
    std::optional<RowIdentity> m_row;
};

}
