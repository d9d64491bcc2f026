// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigator_delegate.h"

#include "theme/fonts.h"
#include "toolkit/plain_text.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace tw {

namespace {

constexpr int kConnectionExtra = 8; ///< by which the line of a connection is higher
constexpr int kIcon = 16;
constexpr int kGap = 8;
constexpr int kRightInset = 16;
constexpr int kDot = 6;
constexpr int kBadge = 14;
constexpr int kBadgeGap = 4;
constexpr int kLeastName = 72; ///< what marks leave to a name

NodeKind kindOf(const QModelIndex& index)
{
    return index.data(NodeKindRole).value<NodeKind>();
}

/// The name of a connection comes before what its server calls itself.
bool hasRoomForNote(NodeKind kind, const QString& text, const QString& note, int width)
{
    if (kind != NodeKind::Connection)
        return true;
    const QFontMetrics nameMetrics(uiFont(13, QFont::DemiBold));
    const QFontMetrics noteMetrics(uiFont(11));
    return nameMetrics.horizontalAdvance(text) + kGap + noteMetrics.horizontalAdvance(note)
        <= width;
}

/// Amber is for what wants a look, all other marks are quiet.
Token badgeToken(const QString& icon)
{
    return icon == u"alert-triangle" ? Token::StateConflictFg : Token::Icon;
}

/// Where something stands whose place was worked out from left to right.
QRect placed(const QStyleOptionViewItem& option, const QRect& rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

/// Flags for one line at a side that was named from left to right.
int lineAt(const QStyleOptionViewItem& option, Qt::Alignment side)
{
    return int(QStyle::visualAlignment(option.direction, side)) | Qt::AlignAbsolute
        | Qt::AlignVCenter | Qt::TextSingleLine;
}

Token textToken(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Group:
    case NodeKind::Loading:
    case NodeKind::Notice:
        return Token::TextMuted;
    case NodeKind::Failure:
        return Token::StateFailedFg;
    default:
        return Token::Text;
    }
}

}

NavigatorDelegate::NavigatorDelegate(UiContext context, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_context(context)
{ }

QSize NavigatorDelegate::sizeHint(
    const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const
{
    const int row = m_context.theme.rowHeight();
    return {row, kindOf(index) == NodeKind::Connection ? row + kConnectionExtra : row};
}

void NavigatorDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const NodeKind kind = kindOf(index);
    const Theme& theme = m_context.theme;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const Token muted = isSelected ? Token::TextMutedOnState : Token::TextMuted;
    QRect rest = option.rect.adjusted(4, 0, -kRightInset, 0);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // names run in their own direction

    const QRect icon(rest.x(), rest.y() + (rest.height() - kIcon) / 2, kIcon, kIcon);
    const QRect iconRect = placed(option, icon);
    const Token iconToken = kind == NodeKind::Failure ? Token::StateFailedFg : Token::Icon;
    painter->drawPixmap(iconRect,
        m_context.icons.pixmap(index.data(IconNameRole).toString(), iconToken, iconRect.size(),
            painter->device()->devicePixelRatioF()));
    if (kind == NodeKind::Connection)
        paintState(
            *painter, iconRect, index.data(ConnectionStateRole).value<ConnectionEntry::State>());
    rest.setLeft(icon.right() + 1 + kGap);

    const QString text = index.data(Qt::DisplayRole).toString();
    const QString note = index.data(NoteRole).toString();
    if (!note.isEmpty() && hasRoomForNote(kind, text, note, rest.width())) {
        painter->setFont(uiFont(kind == NodeKind::Failure ? 12 : 11));
        painter->setPen(theme.color(kind == NodeKind::Failure ? Token::AccentFg : muted));
        painter->drawText(placed(option, rest), lineAt(option, Qt::AlignRight), note);
        rest.setRight(rest.right() - painter->fontMetrics().horizontalAdvance(note) - kGap);
    }
    const int wanted = QFontMetrics(uiFont(13)).horizontalAdvance(text);
    rest.setRight(paintBadges(*painter, option, rest, index, wanted));
    rest.setRight(paintSize(*painter, option, rest, index, wanted, theme.color(muted)));
    painter->setFont(uiFont(13, kind == NodeKind::Connection ? QFont::DemiBold : QFont::Normal));
    const Token token = index.data(MutedRole).toBool() ? Token::TextMuted : textToken(kind);
    painter->setPen(theme.color(token == Token::TextMuted ? muted : token));
    painter->drawText(placed(option, rest), lineAt(option, Qt::AlignLeft),
        painter->fontMetrics().elidedText(text, Qt::ElideMiddle, rest.width()));
    painter->setLayoutDirection(option.direction);
}

int NavigatorDelegate::paintBadges(QPainter& painter, const QStyleOptionViewItem& option,
    QRect rest, const QModelIndex& index, int wanted) const
{
    const QStringList badges = index.data(BadgesRole).toStringList();
    const int width = int(badges.size()) * (kBadge + kBadgeGap);
    // A name is worth more than its marks; the tool tip tells them too.
    if (badges.isEmpty() || rest.width() - width < std::min(wanted, kLeastName))
        return rest.right();
    int x = rest.right() - width + kBadgeGap;
    for (const QString& badge : badges) {
        const QRect place(x, rest.y() + (rest.height() - kBadge) / 2, kBadge, kBadge);
        painter.drawPixmap(placed(option, place),
            m_context.icons.pixmap(
                badge, badgeToken(badge), place.size(), painter.device()->devicePixelRatioF()));
        x += kBadge + kBadgeGap;
    }
    return rest.right() - width - kBadgeGap;
}

int NavigatorDelegate::paintSize(QPainter& painter, const QStyleOptionViewItem& option, QRect rest,
    const QModelIndex& index, int wanted, const QColor& colour) const
{
    const QString size = index.data(SizeRole).toString();
    painter.setFont(uiFont(11));
    const int width = painter.fontMetrics().horizontalAdvance(size) + kGap;
    if (size.isEmpty() || rest.width() - width < wanted)
        return rest.right();
    painter.setPen(colour);
    painter.drawText(placed(option, rest), lineAt(option, Qt::AlignRight), size);
    return rest.right() - width;
}

void NavigatorDelegate::paintState(
    QPainter& painter, QRect iconRect, ConnectionEntry::State state) const
{
    if (state == ConnectionEntry::State::Closed)
        return;
    Token token = Token::OkFg;
    if (state == ConnectionEntry::State::Opening)
        token = Token::StateConflictFg;
    else if (state == ConnectionEntry::State::Failed)
        token = Token::StateFailedFg;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_context.theme.color(Token::BgWindow), 1.5));
    painter.setBrush(m_context.theme.color(token));
    painter.drawEllipse(
        QRectF(iconRect.right() - kDot + 1, iconRect.bottom() - kDot + 2, kDot, kDot));
    painter.restore();
}

bool NavigatorDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
    const QStyleOptionViewItem& /*option*/, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    const QString name = index.data(Qt::DisplayRole).toString();
    const QString detail = index.data(DetailRole).toString();
    const QString both = name + u'\n' + detail;
    QToolTip::showText(
        event->globalPos(), toolTipText(detail.startsWith(name) ? detail : both.trimmed()), view);
    return true;
}

}
