// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "completion_delegate.h"

#include "models/completion/completion_model.h"
#include "theme/fonts.h"

#include <QPainter>

namespace tw {

namespace {

constexpr int kLineHeight = 24;
constexpr int kSideInset = 8;
constexpr int kSymbol = 16;
constexpr int kBetween = 8;
constexpr int kNameSize = 13;
constexpr int kDetailSize = 12;
constexpr int kMostDetail = 240; ///< longer ones are cut off
constexpr int kCorner = 5;

const CompletionItem& itemAt(const QModelIndex& index)
{
    return static_cast<const CompletionModel*>(index.model())->item(index.row());
}

int widthOf(const QString& text, const QFont& font)
{
    return QFontMetrics(font).horizontalAdvance(text);
}

}

CompletionDelegate::CompletionDelegate(UiContext context, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_context(context)
{ }

QSize CompletionDelegate::sizeHint(
    const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const
{
    const CompletionItem& item = itemAt(index);
    const double zoom = m_context.theme.zoom();
    const int detail = std::min(widthOf(item.detail, uiFont(kDetailSize * zoom)), kMostDetail);
    const int width = widthOf(item.label, monoFont(kNameSize * zoom)) + detail;
    return {width + kSymbol + 2 * kSideInset + 4 * kBetween, int(kLineHeight * zoom)};
}

void CompletionDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const CompletionItem& item = itemAt(index);
    const Theme& theme = m_context.theme;
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (isChosen) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.color(Token::BgSelected));
        painter->drawRoundedRect(option.rect, kCorner, kCorner);
    }
    QRect room = option.rect.adjusted(kSideInset, 0, -kSideInset, 0);
    if (const QString icon = iconOf(item); !icon.isEmpty())
        painter->drawPixmap(room.left(), room.center().y() - kSymbol / 2 + 1,
            m_context.icons.pixmap(
                icon, Token::Icon, {kSymbol, kSymbol}, painter->device()->devicePixelRatioF()));
    room.setLeft(room.left() + kSymbol + kBetween);
    painter->setFont(monoFont(kNameSize * theme.zoom()));
    painter->setPen(theme.color(Token::Text));
    const QString name
        = painter->fontMetrics().elidedText(item.label, Qt::ElideRight, room.width());
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    room.setLeft(room.left() + painter->fontMetrics().horizontalAdvance(name) + 2 * kBetween);
    painter->setFont(uiFont(kDetailSize * theme.zoom()));
    painter->setPen(theme.color(isChosen ? Token::TextMutedOnState : Token::TextMuted));
    if (room.width() > 2 * kBetween)
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(item.detail, Qt::ElideRight, room.width()));
    painter->restore();
}

}
