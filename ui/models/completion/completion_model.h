// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/completion/completion_item.h>

#include <QAbstractListModel>

namespace tw {

/// Completions as the lines of a list. Its texts are plain.
/// The icon of `:/icons` beside an item; empty: none.
[[nodiscard]] QString iconOf(const CompletionItem& item);

/// What may stand at the caret, a line each.
class CompletionModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void set(const QList<CompletionItem>& items);
    [[nodiscard]] const CompletionItem& item(int row) const { return m_items[row]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<CompletionItem> m_items;
};

}
