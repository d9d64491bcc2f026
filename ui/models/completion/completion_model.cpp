// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "completion_model.h"

#include "models/text/object_icons.h"

namespace tw {

QString iconOf(const CompletionItem& item)
{
    if (const auto* relation = std::get_if<RelationKind>(&item.object))
        return iconOf(*relation);
    if (const auto* object = std::get_if<ObjectKind>(&item.object))
        return iconOf(*object);
    switch (item.kind) {
    case CompletionItem::Kind::Join:
        return QStringLiteral("link");
    case CompletionItem::Kind::Column:
        return QStringLiteral("table-column");
    case CompletionItem::Kind::Alias:
        return QStringLiteral("table-shortcut");
    default:
        return {};
    }
}

void CompletionModel::set(const QList<CompletionItem>& items)
{
    beginResetModel();
    m_items = items;
    endResetModel();
}

int CompletionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant CompletionModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const CompletionItem& item = m_items[index.row()];
    if (role == Qt::DisplayRole)
        return item.label;
    // A type or arguments tell names apart that are alike.
    if (role == Qt::AccessibleTextRole)
        return item.detail.isEmpty() ? item.label : item.label + QStringLiteral(", ") + item.detail;
    return {};
}

}
