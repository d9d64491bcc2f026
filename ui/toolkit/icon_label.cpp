// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "icon_label.h"

#include <QPainter>

namespace tw {

IconLabel::IconLabel(UiContext context, QString icon, Token token, int size, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_icon(std::move(icon))
    , m_token(token)
{
    setFixedSize(size, size);
}

void IconLabel::setIcon(const QString& icon, Token token)
{
    m_icon = icon;
    m_token = token;
    update();
}

void IconLabel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.drawPixmap(
        rect(), m_context.icons.pixmap(m_icon, m_token, size(), devicePixelRatioF()));
}

}
