// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette_delegate.h"

#include "palette_model.h"
#include "theme/fonts.h"

#include <QPainter>

#include <ranges>

namespace tw {

namespace {

constexpr int kRow = 32;
constexpr int kTitleRow = 28;
constexpr int kInset = 12;
constexpr int kIcon = 16;
constexpr int kGap = 8;
constexpr int kCapHeight = 18;
constexpr int kPaletteDelegateRadius = 5;

/// Places `inner`, which is meant for a line from left to right, in one of either direction.
QRect placed(Qt::LayoutDirection direction, const QRect& outer, const QRect& inner)
{
    return QStyle::visualRect(direction, outer, inner);
}

/// The text in pieces of one weight each.
struct Piece
{
    QString text;
    bool isMeant = false;
};

QList<Piece> piecesOf(const QString& text, const QList<int>& places)
{
    QList<Piece> pieces;
    for (int at = 0; at < text.size(); ++at) {
        const bool isMeant = places.contains(at);
        if (pieces.isEmpty() || pieces.constLast().isMeant != isMeant)
            pieces.append({{}, isMeant});
        pieces.last().text += text.at(at);
    }
    return pieces;
}

/// Returns how wide the text came out.
int paintText(QPainter& painter, const PaletteItem& item, const QRect& room,
    Qt::LayoutDirection direction, const QColor& color)
{
    int x = room.x();
    painter.setPen(color);
    for (const Piece& piece : piecesOf(item.text, item.places)) {
        const QFont font = uiFont(13, piece.isMeant ? QFont::Bold : QFont::Normal);
        const QFontMetrics metrics(font);
        const int left = room.right() - x + 1;
        if (left <= 0)
            break;
        const QString text = metrics.elidedText(piece.text, Qt::ElideRight, left);
        const QRect place(
            x, room.y(), qMin(metrics.horizontalAdvance(text) + 1, left), room.height());
        painter.setFont(font);
        painter.drawText(
            placed(direction, room, place), Qt::AlignVCenter | Qt::TextSingleLine, text);
        x += metrics.horizontalAdvance(text);
        if (text != piece.text)
            break;
    }
    return x - room.x();
}

}

PaletteDelegate::PaletteDelegate(UiContext context, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_context(context)
{ }

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = static_cast<const PaletteModel*>(index.model());
    const bool isTitle = model->item(index).kind == PaletteItem::Kind::Title;
    return {option.rect.width(), isTitle ? kTitleRow : kRow};
}

void PaletteDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const PaletteItem& item = static_cast<const PaletteModel*>(index.model())->item(index);
    painter->save();
    if (item.kind == PaletteItem::Kind::Title)
        paintTitle(*painter, option, item.text);
    else
        paintItem(*painter, option, item);
    painter->restore();
}

void PaletteDelegate::paintTitle(
    QPainter& painter, const QStyleOptionViewItem& option, const QString& text) const
{
    painter.setFont(uiFont(11, QFont::DemiBold));
    painter.setPen(m_context.theme.color(Token::TextMuted));
    painter.drawText(option.rect.adjusted(kInset, 6, -kInset, 0),
        int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter, text);
}

void PaletteDelegate::paintItem(
    QPainter& painter, const QStyleOptionViewItem& option, const PaletteItem& item) const
{
    const Theme& theme = m_context.theme;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool canRun = item.reason.isEmpty();
    if (isSelected) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::BgSelected));
        painter.drawRoundedRect(option.rect, kPaletteDelegateRadius, kPaletteDelegateRadius);
    }
    const QRect room = option.rect.adjusted(kInset, 0, -kInset, 0);
    const Qt::LayoutDirection direction = option.direction;
    const QRect icon(room.x(), room.center().y() - kIcon / 2 + 1, kIcon, kIcon);
    if (!item.icon.isEmpty())
        painter.drawPixmap(placed(direction, room, icon),
            m_context.icons.pixmap(item.icon, canRun ? Token::Icon : Token::TextDisabled,
                icon.size(), painter.device()->devicePixelRatioF()));
    QRect left = room.adjusted(kIcon + kGap, 0, 0, 0);
    if (!item.keys.isEmpty()) {
        const QRect keysRoom = placed(direction, room, left);
        left.setWidth(paintKeys(painter, theme, item.keys, keysRoom).width() - kGap);
    }
    const Token muted = isSelected ? Token::TextMutedOnState : Token::TextMuted;
    const QRect textRoom = placed(direction, room, left);
    const int width
        = paintText(painter, item, textRoom, direction, theme.color(canRun ? Token::Text : muted));
    const QRect note = left.adjusted(width + kGap + 4, 0, 0, 0);
    if (note.width() <= 0)
        return;
    painter.setFont(uiFont(12));
    painter.setPen(theme.color(muted));
    painter.drawText(placed(direction, room, note),
        int(QStyle::visualAlignment(direction, Qt::AlignLeft)) | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(item.note, Qt::ElideRight, note.width()));
}

QRect PaletteDelegate::paintKeys(
    QPainter& painter, const Theme& theme, const QStringList& keys, QRect room)
{
    const bool isMirrored = painter.layoutDirection() == Qt::RightToLeft;
    painter.setFont(uiFont(11));
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QString& key : keys | std::views::reverse) {
        const int width = painter.fontMetrics().horizontalAdvance(key) + 12;
        QRect cap(isMirrored ? room.x() : room.right() - width + 1,
            room.center().y() - kCapHeight / 2 + 1, width, kCapHeight);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::BgPressed));
        painter.drawRoundedRect(cap, 4, 4);
        painter.setPen(theme.color(Token::Text));
        painter.drawText(cap, Qt::AlignCenter, key);
        if (isMirrored)
            room.setLeft(cap.right() + 5);
        else
            room.setRight(cap.x() - 5);
    }
    return room;
}

}
