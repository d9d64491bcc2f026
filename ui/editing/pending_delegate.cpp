// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pending_delegate.h"

#include "change_look.h"

namespace tw {

namespace {

Token stateToken(PendingModel::LineState state)
{
    switch (state) {
    case PendingModel::LineState::Failed:
    case PendingModel::LineState::Incomplete:
        return Token::StateFailedFg;
    case PendingModel::LineState::Unknown:
        return Token::StateConflictFg;
    case PendingModel::LineState::Saving:
        return Token::TextMuted;
    case PendingModel::LineState::Ready:
        break;
    }
    return Token::OkFg;
}

}

PendingDelegate::PendingDelegate(UiContext context, const PendingModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_context(context)
    , m_model(model)
{ }

void PendingDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!index.parent().isValid()) {
        option->font.setWeight(QFont::DemiBold);
        return;
    }
    const auto colour = [&](Token token) {
        option->palette.setColor(QPalette::Text, m_context.theme.color(token));
    };
    switch (index.column()) {
    case PendingModel::Row:
        return showKind(*option, index);
    case PendingModel::Before:
        option->font.setStrikeOut(true);
        return colour(Token::TextMuted);
    case PendingModel::State:
        return colour(stateToken(m_model.stateOf(index)));
    default:
        return;
    }
}

void PendingDelegate::showKind(QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (!m_model.rowOf(index))
        return;
    const bool failed = m_model.stateOf(index) == PendingModel::LineState::Failed;
    const auto [icon, token] = failed
        ? std::pair(QStringLiteral("alert-triangle"), Token::StateFailedFg)
        : changeLook(m_model.kindOf(index));
    option.icon = m_context.icons.icon(icon, token);
    option.features |= QStyleOptionViewItem::HasDecoration;
    option.decorationSize = QSize(14, 14);
}

}
