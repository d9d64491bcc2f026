// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_header.h"

#include "cells/state_look.h"
#include "toolkit/plain_text.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace tw {

namespace {

constexpr int kWidth = 28;
constexpr int kRowHeaderGlyphSize = 14;
constexpr int kBarWidth = 3;

}

RowHeader::RowHeader(UiContext context, QWidget* parent)
    : QHeaderView(Qt::Vertical, parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("grid.rows.header"));
    setAccessibleName(tr("Row states"));
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
}

void RowHeader::setResultModel(const ResultModel* model)
{
    m_model = model;
}

void RowHeader::setCurrentRow(int row)
{
    if (row == m_currentRow)
        return;
    m_currentRow = row;
    viewport()->update();
}

QSize RowHeader::sizeHint() const
{
    return {kWidth, QHeaderView::sizeHint().height()};
}

void RowHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    if (!m_model || section >= m_model->rowCount())
        return;
    const Theme& theme = m_context.theme;
    const StateLook look = stateLook(m_model->rowState(section));
    const bool isCurrent = section == m_currentRow;
    const Token plain = isCurrent ? Token::BgSelected : Token::BgAlt;
    painter->fillRect(rect, theme.color(look.head.value_or(plain)));
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QRectF area(rect);
    const QColor line = theme.color(Token::LineGrid);
    painter->fillRect(
        QRectF(area.left(), area.bottom() - 1 / ratio, area.width(), 1 / ratio), line);
    painter->fillRect(QRectF(area.right() - 1 / ratio, area.top(), 1 / ratio, area.height()), line);
    if (isCurrent)
        painter->fillRect(
            QRectF(area.left(), area.top(), kBarWidth, area.height()), theme.color(Token::Focus));
    if (look.glyph.isEmpty())
        return;
    const QPixmap glyph = m_context.icons.pixmap(
        look.glyph, look.glyphColor, QSize(kRowHeaderGlyphSize, kRowHeaderGlyphSize), ratio);
    painter->drawPixmap(QPointF(std::round(area.center().x() - kRowHeaderGlyphSize / 2.0),
                            std::round(area.center().y() - kRowHeaderGlyphSize / 2.0)),
        glyph);
}

bool RowHeader::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !m_model)
        return QHeaderView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = logicalIndexAt(help->pos());
    const RowState state = row < 0 ? RowState::Clean : m_model->rowState(row);
    QString text;
    if (state == RowState::Failed || state == RowState::Conflict)
        text = m_model->headerData(row, Qt::Vertical, Qt::ToolTipRole).toString();
    else if (state != RowState::Clean)
        text = m_model->headerData(row, Qt::Vertical, Qt::AccessibleTextRole).toString();
    QToolTip::showText(help->globalPos(), toolTipText(text), this);
    return true;
}

}
