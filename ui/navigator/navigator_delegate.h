// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/navigator/navigator_model.h"
#include "toolkit/context.h"

#include <QStyledItemDelegate>

namespace tw {

/// Paints a line of the navigator: icon, name, and a muted note at the right.
class NavigatorDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit NavigatorDelegate(UiContext context, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

private:
    /// Both give back what is left for the name, which would like to be `wanted` wide.
    [[nodiscard]] int paintBadges(QPainter& painter, const QStyleOptionViewItem& option, QRect rest,
        const QModelIndex& index, int wanted) const;
    [[nodiscard]] int paintSize(QPainter& painter, const QStyleOptionViewItem& option, QRect rest,
        const QModelIndex& index, int wanted, const QColor& colour) const;
    void paintState(QPainter& painter, QRect iconRect, ConnectionEntry::State state) const;

    UiContext m_context;
};

}
