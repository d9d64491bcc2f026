// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "themed_style.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>

#include <utility>

namespace tw {

ThemedStyle::ThemedStyle(const Theme& theme)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_theme(theme)
{ }

void ThemedStyle::polish(QApplication* application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(this);
}

void ThemedStyle::unpolish(QApplication* application)
{
    application->removeEventFilter(this);
    QProxyStyle::unpolish(application);
}

bool ThemedStyle::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    if (isKey && watched->isWidgetType() && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt)
        showMnemonics(event->type() == QEvent::KeyPress);
    else if (event->type() == QEvent::WindowDeactivate)
        showMnemonics(false); // where the key is released nobody here hears of it
    return QProxyStyle::eventFilter(watched, event);
}

void ThemedStyle::showMnemonics(bool shows)
{
    if (std::exchange(m_showsMnemonics, shows) == shows)
        return;
    // A menu that opened meanwhile is a window of its own.
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window->isVisible())
            window->update();
}

int ThemedStyle::pixelMetric(
    PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_TreeViewIndentation:
        return 16;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
        return 1;
    case PM_DockWidgetFrameWidth:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize ThemedStyle::sizeFromContents(ContentsType type, const QStyleOption* option,
    const QSize& contents, const QWidget* widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    // A style sheet has no say over the height of a tree's lines, and density shall have one.
    if (type == CT_ItemViewItem)
        return size.expandedTo({0, m_theme.rowHeight()});
    return size;
}

int ThemedStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
    QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
        return m_showsMnemonics;
    case SH_EtchDisabledText:
    case SH_ItemView_ShowDecorationSelected:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

void ThemedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
    QPainter* painter, const QWidget* widget) const
{
    if (element == PE_IndicatorBranch)
        return drawBranch(*option, *painter);
    // Views draw their own current item; every other ring comes from the style sheet.
    if (element == PE_FrameFocusRect)
        return;
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ThemedStyle::drawBranch(const QStyleOption& option, QPainter& painter) const
{
    if (!option.state.testFlag(State_Children))
        return;
    const QPointF centre = QRectF(option.rect).center();
    QPolygonF chevron{QPointF(-2, -4), QPointF(2, 0), QPointF(-2, 4)};
    if (option.state.testFlag(State_Open))
        chevron = QPolygonF{QPointF(-4, -2), QPointF(0, 2), QPointF(4, -2)};
    else if (option.direction == Qt::RightToLeft)
        chevron = QPolygonF{QPointF(2, -4), QPointF(-2, 0), QPointF(2, 4)};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Token::Icon), 1.2, Qt::SolidLine, Qt::RoundCap));
    painter.drawPolyline(chevron.translated(centre));
    painter.restore();
}

}
