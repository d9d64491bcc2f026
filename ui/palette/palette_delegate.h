// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toolkit/context.h"

#include <QStyledItemDelegate>

namespace tw {

struct PaletteItem;

/// Draws the lines of the palette: icon, text with the letters that were meant in bold, note, keys.
/// Mirrors itself where the language runs from right to left.
class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PaletteDelegate(UiContext context, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Draws key caps that end at the right edge of `room`; returns what is left of it.
    static QRect paintKeys(
        QPainter& painter, const Theme& theme, const QStringList& keys, QRect room);

private:
    void paintTitle(
        QPainter& painter, const QStyleOptionViewItem& option, const QString& text) const;
    void paintItem(
        QPainter& painter, const QStyleOptionViewItem& option, const PaletteItem& item) const;

    UiContext m_context;
};

}
