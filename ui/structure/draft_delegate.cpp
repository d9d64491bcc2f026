// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draft_delegate.h"

#include "models/structure/column_draft_model.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace tw {

namespace {

constexpr int kIconSize = 14;

DraftState stateOf(const QModelIndex& index)
{
    return DraftState(index.siblingAtColumn(0).data(ColumnDraftModel::StateRole).toInt());
}

}

DraftDelegate::DraftDelegate(UiContext context, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_context(context)
{ }

void DraftDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const DraftState state = stateOf(index);
    if (state == DraftState::Kept)
        return;
    option->font.setStrikeOut(state == DraftState::Dropped);
    if (state == DraftState::Dropped)
        option->palette.setColor(QPalette::Text, m_context.theme.color(Token::TextMutedOnState));
    if (index.column() != 0)
        return;
    const auto [icon, token] = state == DraftState::New ? std::pair("plus", Token::StateNewFg)
        : state == DraftState::Changed                  ? std::pair("pencil", Token::StateEditedFg)
                                                        : std::pair("minus", Token::StateDeletedFg);
    option->icon = m_context.icons.icon(QLatin1StringView(icon), token);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(kIconSize, kIconSize);
}

void DraftDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const DraftState state = stateOf(index);
    if (state == DraftState::New)
        painter->fillRect(option.rect, m_context.theme.color(Token::StateNew));
    else if (state == DraftState::Dropped)
        painter->fillRect(option.rect, m_context.theme.color(Token::StateDeleted));
    else if (index.data(ColumnDraftModel::CellChangedRole).toBool())
        painter->fillRect(option.rect, m_context.theme.color(Token::StateEdited));
    QStyledItemDelegate::paint(painter, option, index);
}

QWidget* DraftDelegate::createEditor(
    QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QWidget* editor = nullptr;
    if (index.column() == ColumnDraftModel::Type || index.column() == ColumnDraftModel::Null) {
        auto* box = new QComboBox(parent);
        if (index.column() == ColumnDraftModel::Type) {
            box->setEditable(true);
            box->setInsertPolicy(QComboBox::NoInsert);
            box->addItems(m_types);
        } else {
            box->addItem(tr("allowed"), false);
            box->addItem(tr("not null"), true);
        }
        editor = box;
    } else {
        editor = QStyledItemDelegate::createEditor(parent, option, index);
    }
    if (editor) {
        editor->setObjectName(QStringLiteral("structure.cell.edit"));
        editor->setAccessibleName(
            index.model()->headerData(index.column(), Qt::Horizontal).toString());
    }
    return editor;
}

/// Over the whole cell, and around its middle where the editor is higher.
void DraftDelegate::updateEditorGeometry(
    QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    QRect place = option.rect;
    place.setHeight(std::max(place.height(), editor->minimumSizeHint().height()));
    place.moveCenter(option.rect.center());
    editor->setGeometry(place);
}

void DraftDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* box = qobject_cast<QComboBox*>(editor);
    if (!box)
        return QStyledItemDelegate::setEditorData(editor, index);
    if (box->isEditable()) {
        box->setEditText(index.data(Qt::EditRole).toString());
        box->lineEdit()->selectAll();
    } else {
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    }
}

void DraftDelegate::setModelData(
    QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    auto* box = qobject_cast<QComboBox*>(editor);
    if (!box)
        return QStyledItemDelegate::setModelData(editor, model, index);
    model->setData(index, box->isEditable() ? QVariant(box->currentText()) : box->currentData());
}

}
