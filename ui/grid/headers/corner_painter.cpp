// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corner_painter.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>
#include <QTableView>

namespace tw {

CornerPainter::CornerPainter(const Theme& theme, QTableView& view)
    : QObject(&view)
    , m_theme(theme)
{
    auto* corner = view.findChild<QAbstractButton*>(QString(), Qt::FindDirectChildrenOnly);
    if (!corner)
        return;
    corner->setObjectName(QStringLiteral("grid.corner.button"));
    corner->setAccessibleName(tr("Select all rows"));
    corner->installEventFilter(this);
}

bool CornerPainter::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Paint)
        return QObject::eventFilter(watched, event);
    paint(*static_cast<QWidget*>(watched));
    return true;
}

void CornerPainter::paint(QWidget& corner) const
{
    QPainter painter(&corner);
    const QRectF area(corner.rect());
    const qreal hairline = 1 / corner.devicePixelRatioF();
    painter.fillRect(area, m_theme.color(Token::BgAlt));
    painter.fillRect(QRectF(area.right() - hairline, area.top(), hairline, area.height()),
        m_theme.color(Token::LineGrid));
    painter.fillRect(QRectF(area.left(), area.bottom() - hairline, area.width(), hairline),
        m_theme.color(Token::Line));
}

}
