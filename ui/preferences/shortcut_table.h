// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shortcut_model.h"

#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace tw {

/// The list of commands and keys with a filter above it.
class ShortcutTable final : public QWidget
{
    Q_OBJECT

public:
    /// `area` is what its widgets are named after.
    ShortcutTable(const Actions& actions, const QString& area, QWidget* parent = nullptr);

    /// The command that is selected; null: none.
    [[nodiscard]] const CommandSpec* current() const;
    void setFilter(const QString& text);

Q_SIGNALS:
    void currentChanged();

private:
    ShortcutModel m_model;
    QSortFilterProxyModel* m_filtered = nullptr;
    QLineEdit* m_filter = nullptr;
    QTreeView* m_list = nullptr;
};

}
