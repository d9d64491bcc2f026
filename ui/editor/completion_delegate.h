// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toolkit/context.h"

#include <QStyledItemDelegate>

namespace tw {

/// Paints one line of completions: icon, name, and at its end what it is.
class CompletionDelegate final : public QStyledItemDelegate
{
public:
    explicit CompletionDelegate(UiContext context, QObject* parent = nullptr);

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;

private:
    UiContext m_context;
};

}
