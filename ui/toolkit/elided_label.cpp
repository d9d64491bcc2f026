// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "elided_label.h"

#include "plain_text.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace tw {

namespace {

constexpr int kLeastCharacters = 6; ///< less than that tells nothing

}

ElidedLabel::ElidedLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void ElidedLabel::setNote(const QString& note)
{
    m_note = note;
    setAccessibleDescription(note);
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize whole = QLabel::minimumSizeHint();
    return {std::min(whole.width(), kLeastCharacters * fontMetrics().averageCharWidth()),
        whole.height()};
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

void ElidedLabel::paintEvent(QPaintEvent* event)
{
    if (!isElided())
        return QLabel::paintEvent(event);
    QStyleOption option;
    option.initFrom(this);
    QPainter painter(this);
    style()->drawItemText(&painter, contentsRect(),
        int(QStyle::visualAlignment(layoutDirection(), alignment())), option.palette, isEnabled(),
        fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()), foregroundRole());
}

bool ElidedLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        QStringList lines{isElided() ? text() : QString(), m_note};
        lines.removeAll(QString());
        setToolTip(toolTipText(lines.join(u'\n')));
    }
    return QLabel::event(event);
}

}
