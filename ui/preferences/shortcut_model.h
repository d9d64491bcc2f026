// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/actions.h"

#include <QAbstractTableModel>

namespace tw {

/// All commands with their menu and their keys, as they are now.
class ShortcutModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Command,
        Menu,
        Keys,
        ColumnCount
    };

    /// `actions` must outlive the model.
    explicit ShortcutModel(const Actions& actions, QObject* parent = nullptr);

    [[nodiscard]] const CommandSpec& specAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;

private:
    const Actions& m_actions;
};

}
