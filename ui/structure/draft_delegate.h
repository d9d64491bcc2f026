// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toolkit/context.h"

#include <QStyledItemDelegate>

namespace tw {

/// Paints staged parts of a table as rows are painted that are new, changed or deleted, and edits
/// the cells of columns. Types are picked or typed.
class DraftDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    DraftDelegate(UiContext context, QObject* parent);

    /// Offered beside what is typed.
    void setTypes(const QStringList& types) { m_types = types; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(
        QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    UiContext m_context;
    QStringList m_types;
};

}
