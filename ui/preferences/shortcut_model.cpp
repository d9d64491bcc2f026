// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcut_model.h"

#include <QAction>
#include <QFont>

namespace tw {

ShortcutModel::ShortcutModel(const Actions& actions, QObject* parent)
    : QAbstractTableModel(parent)
    , m_actions(actions)
{
    connect(&actions, &Actions::keysChanged, this,
        [this] { Q_EMIT dataChanged(index(0, Keys), index(rowCount() - 1, Keys)); });
}

const CommandSpec& ShortcutModel::specAt(int row) const
{
    return m_actions.commands().specs().at(row);
}

int ShortcutModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_actions.commands().specs().size());
}

int ShortcutModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutModel::data(const QModelIndex& index, int role) const
{
    const CommandSpec& spec = specAt(index.row());
    if (role == Qt::FontRole && index.column() == Keys && !m_actions.hasDefaultKeys(spec.id)) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role != Qt::DisplayRole)
        return {};
    const QAction& action = *m_actions.action(spec.id);
    switch (index.column()) {
    case Command:
        return Actions::plainText(action);
    case Menu:
        return m_actions.menuTitle(spec.menu);
    default:
        return QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText);
    }
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return {};
    switch (section) {
    case Command:
        return tr("Command");
    case Menu:
        return tr("Menu");
    default:
        return tr("Keys");
    }
}

}
