// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan_delegate.h"

namespace tw {

PlanDelegate::PlanDelegate(UiContext context, const PlanModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_context(context)
    , m_model(model)
{ }

void PlanDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const PlanStep& step = m_model.step(index);
    const bool wasLeftOut = step.measure && step.measure->loops <= 0;
    const bool isSelected = option->state.testFlag(QStyle::State_Selected);
    const Token ink = wasLeftOut ? Token::TextMuted : Token::Text;
    option->palette.setColor(QPalette::Text, m_context.theme.color(ink));
    option->palette.setColor(QPalette::HighlightedText,
        m_context.theme.color(wasLeftOut && isSelected ? Token::TextMutedOnState : Token::Text));
    if (index.siblingAtColumn(0) != m_model.worst())
        return;
    option->font.setBold(true);
    if (index.column() > 0)
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = m_context.icons.icon(QStringLiteral("alert-triangle"), Token::StateConflictFg);
    option->decorationSize = {16, 16};
}

}
