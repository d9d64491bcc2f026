// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_gutter.h"

#include "sql_text_edit.h"

#include <QMouseEvent>
#include <QPainter>

namespace tw {

namespace {

constexpr int kSign = 12; ///< of an error
constexpr int kInset = 8;
constexpr int kBar = 3;
constexpr int kGap = 4; ///< between bar and text
constexpr int kLeastDigits = 3;

}

LineGutter::LineGutter(UiContext context, SqlTextEdit& text)
    : QWidget(&text)
    , m_context(context)
    , m_text(text)
{
    setObjectName(QStringLiteral("editor.lines.gutter"));
    setAccessibleName(tr("Line numbers"));
    setLayoutDirection(Qt::LeftToRight);
}

void LineGutter::setRunLines(int first, int last)
{
    if (first == m_firstRun && last == m_lastRun)
        return;
    m_firstRun = first;
    m_lastRun = last;
    update();
}

void LineGutter::setErrorLine(int line)
{
    if (line == m_error)
        return;
    m_error = line;
    update();
}

int LineGutter::widthFor(int lines) const
{
    const int digits = std::max(kLeastDigits, int(QString::number(lines).size()));
    return kInset + kSign + digits * fontMetrics().horizontalAdvance(u'0') + kInset + kBar + kGap;
}

void LineGutter::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_context.theme.color(Token::BgBase));
    painter.setFont(font());
    const int current = m_text.textCursor().blockNumber();
    for (const VisibleLine& line : m_text.visibleLines()) {
        const int number = line.block.blockNumber();
        const QRectF rect(0, line.rect.top(), width(), line.rect.height());
        paintLine(painter, rect, number, number == current);
    }
}

void LineGutter::paintLine(QPainter& painter, const QRectF& rect, int line, bool isCurrent) const
{
    const Theme& theme = m_context.theme;
    const qreal height = std::min(rect.height(), qreal(fontMetrics().lineSpacing()));
    const QRectF numberRect(0, rect.top(), width() - kInset - kBar - kGap, height);
    painter.setPen(theme.color(isCurrent ? Token::Text : Token::TextMuted));
    painter.drawText(numberRect, Qt::AlignRight | Qt::AlignVCenter, QString::number(line + 1));
    if (line >= m_firstRun && line <= m_lastRun) {
        const QRectF bar(width() - kBar - kGap, rect.top(), kBar, rect.height());
        painter.fillRect(bar, theme.color(Token::Accent));
    }
    if (line == m_error) {
        const QPixmap sign = m_context.icons.pixmap(
            QStringLiteral("circle-x"), Token::StateFailedFg, {kSign, kSign}, devicePixelRatioF());
        painter.drawPixmap(QPointF(kInset / 2.0, rect.top() + (height - kSign) / 2), sign);
    }
}

void LineGutter::mousePressEvent(QMouseEvent* event)
{
    const QPoint place(0, int(event->position().y()));
    QTextCursor cursor = m_text.cursorForPosition(place);
    cursor.movePosition(QTextCursor::StartOfBlock);
    if (event->modifiers() & Qt::ShiftModifier) {
        const int end = cursor.block().position() + cursor.block().length() - 1;
        const int anchor = m_text.textCursor().anchor();
        cursor.setPosition(anchor);
        cursor.setPosition(end, QTextCursor::KeepAnchor);
    } else {
        cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor);
    }
    m_text.setTextCursor(cursor);
    m_text.setFocus();
}

void LineGutter::wheelEvent(QWheelEvent* event)
{
    QCoreApplication::sendEvent(m_text.viewport(), event);
}

}
