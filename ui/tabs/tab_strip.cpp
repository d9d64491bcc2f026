// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tab_strip.h"

#include "theme/fonts.h"
#include "toolkit/plain_text.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

namespace tw {

namespace {

constexpr int kTabStripHeight = 36;
constexpr int kInset = 12;
constexpr int kGap = 8;
constexpr int kIcon = 16;
constexpr int kDot = 8;
constexpr int kCloseRoom = 28;
constexpr int kStripe = 2;
constexpr int kProfileStripe = 3;
constexpr int kMaxTitle = 200;

int titleWidth(const QString& title)
{
    // The active tab is bolder; room for that keeps the tabs still when another one is chosen.
    const int natural = QFontMetrics(uiFont(13, QFont::DemiBold)).horizontalAdvance(title);
    return qMin(natural + 1, kMaxTitle);
}

}

TabStrip::TabStrip(UiContext context, QWidget* parent)
    : QTabBar(parent)
    , m_context(context)
{
    setExpanding(false);
    setDrawBase(false);
    setUsesScrollButtons(true);
    setMouseTracking(true);
    setFixedHeight(kTabStripHeight);
    setFocusPolicy(Qt::TabFocus);
}

int TabStrip::append(const TabLook& look)
{
    const int index = addTab({});
    setTabData(index, QVariant::fromValue(look));
    addCloseButton(index);
    nameTab(index, look);
    return index;
}

void TabStrip::setLook(int index, const TabLook& look)
{
    if (lookOf(index) == look)
        return;
    setTabData(index, QVariant::fromValue(look));
    nameTab(index, look); // also lays the tabs out again
    update();
}

void TabStrip::setActive(bool active)
{
    if (std::exchange(m_isActive, active) != active)
        update();
}

void TabStrip::addCloseButton(int index)
{
    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("pages.close.button"));
    close->setProperty("kind", QStringLiteral("icon"));
    close->setFocusPolicy(Qt::NoFocus);
    close->setIconSize(QSize(14, 14));
    close->setFixedSize(24, 24);
    close->setIcon(m_context.icons.icon(QStringLiteral("x")));
    connect(close, &QToolButton::clicked, this, [this, close] {
        for (int tab = 0; tab < count(); ++tab)
            if (tabButton(tab, RightSide) == close)
                return Q_EMIT tabCloseRequested(tab);
    });
    setTabButton(index, RightSide, close);
}

void TabStrip::nameTab(int index, const TabLook& look)
{
    setTabText(index, mnemonicText(look.title));
    setAccessibleTabName(index, spokenName(look));
    setTabToolTip(index, toolTipText(look.toolTip));
    QWidget* close = tabButton(index, RightSide);
    close->setAccessibleName(tr("Close %1").arg(look.title));
    close->setToolTip(toolTipText(tr("Close %1").arg(look.title)));
}

QString TabStrip::spokenName(const TabLook& look)
{
    QStringList parts{look.title};
    if (look.isDirty)
        parts.append(tr("unsaved changes"));
    if (look.isPinned)
        parts.append(tr("pinned"));
    return parts.join(QStringLiteral(", "));
}

TabLook TabStrip::lookOf(int index) const
{
    return tabData(index).value<TabLook>();
}

QSize TabStrip::tabSizeHint(int index) const
{
    const TabLook look = lookOf(index);
    const int dot = look.isDirty ? kDot + kGap : 0;
    return {
        kInset + kIcon + kGap + titleWidth(look.title) + kGap + dot + kCloseRoom, kTabStripHeight};
}

QSize TabStrip::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void TabStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_context.theme.color(Token::BgWindow));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_context.theme.color(Token::Line));
    for (int index = 0; index < count(); ++index)
        paintTab(painter, index);
}

/// Where a part of a tab stands that is `x` from the side on which its text begins.
QRect TabStrip::placed(const QRect& tab, int x, const QSize& size) const
{
    const QRect place(
        tab.x() + x, (kTabStripHeight - size.height()) / 2, size.width(), size.height());
    return QStyle::visualRect(layoutDirection(), tab, place);
}

void TabStrip::paintTab(QPainter& painter, int index) const
{
    const TabLook look = lookOf(index);
    const bool isCurrent = index == currentIndex();
    const Theme& theme = m_context.theme;
    const QRect tab = tabRect(index);
    if (isCurrent) {
        painter.fillRect(tab, theme.color(Token::BgBase));
        painter.fillRect(QRect(tab.x(), 0, tab.width(), kStripe),
            theme.color(m_isActive ? Token::AccentFg : Token::Line));
    }
    if (look.stripe)
        painter.fillRect(QRect(tab.x(), 0, tab.width(), kProfileStripe), theme.color(*look.stripe));
    painter.fillRect(
        placed(tab, tab.width() - 1, {1, isCurrent ? kTabStripHeight : kTabStripHeight - 20}),
        theme.color(Token::Line));
    paintContent(painter, look, tab, isCurrent);
    if (isCurrent && hasFocus()) {
        painter.setPen(QPen(theme.color(Token::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(tab.adjusted(3, 5, -4, -4));
    }
}

void TabStrip::paintContent(
    QPainter& painter, const TabLook& look, const QRect& tab, bool isCurrent) const
{
    const Theme& theme = m_context.theme;
    const QSize iconSize(kIcon, kIcon);
    painter.drawPixmap(placed(tab, kInset, iconSize),
        m_context.icons.pixmap(look.isPinned ? QStringLiteral("pin") : look.iconName, Token::Icon,
            iconSize, devicePixelRatioF()));

    const int titleAt = kInset + kIcon + kGap;
    const QRect title = placed(tab, titleAt, {titleWidth(look.title), kTabStripHeight});
    painter.setFont(uiFont(13, isCurrent && m_isActive ? QFont::DemiBold : QFont::Normal));
    painter.setPen(theme.color(isCurrent ? Token::Text : Token::TextMuted));
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // a name runs in its own direction
    painter.drawText(title,
        int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignAbsolute
            | Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(look.title, Qt::ElideMiddle, title.width()));
    if (!look.isDirty)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::StateEditedFg));
    painter.drawEllipse(placed(tab, titleAt + title.width() - 1 + kGap, {kDot, kDot}));
}

void TabStrip::contextMenuEvent(QContextMenuEvent* event)
{
    const int index
        = event->reason() == QContextMenuEvent::Mouse ? tabAt(event->pos()) : currentIndex();
    if (index < 0)
        return;
    setCurrentIndex(index); // the commands are about the tab in front
    const QPoint place = event->reason() == QContextMenuEvent::Mouse
        ? event->globalPos()
        : mapToGlobal(tabRect(index).bottomLeft());
    Q_EMIT menuRequested(place);
}

void TabStrip::mouseReleaseEvent(QMouseEvent* event)
{
    const int index = tabAt(event->position().toPoint());
    if (event->button() == Qt::MiddleButton && index >= 0)
        return Q_EMIT tabCloseRequested(index);
    QTabBar::mouseReleaseEvent(event);
}

}
