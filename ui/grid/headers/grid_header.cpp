// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid_header.h"

#include "theme/fonts.h"
#include "toolkit/plain_text.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace tw {

namespace {

constexpr int kHeight = 40;
constexpr int kLowHeight = 26;
constexpr int kGridHeaderInset = 8;
constexpr int kGridHeaderGlyphSize = 12;
constexpr int kGlyphRoom = 16;
constexpr int kDotRoom = 8;
constexpr qreal kDotRadius = 1.75;
constexpr int kLineGap = 1;

}

GridHeader::Fonts::Fonts(qreal zoom)
    : name(uiFont(12 * zoom, QFont::Medium))
    , keyName(uiFont(12 * zoom, QFont::Bold))
    , type(uiFont(11 * zoom))
{ }

GridHeader::GridHeader(UiContext context, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_context(context)
    , m_fonts(context.theme.zoom())
{
    setObjectName(QStringLiteral("grid.columns.header"));
    setAccessibleName(tr("Columns"));
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QHeaderView::sectionClicked, this, &GridHeader::onClicked);
}

void GridHeader::setResultModel(ResultModel* model)
{
    m_model = model;
}

void GridHeader::setCurrentColumn(int column)
{
    if (column == m_currentColumn)
        return;
    m_currentColumn = column;
    viewport()->update();
}

void GridHeader::refreshFonts()
{
    m_fonts = Fonts(m_context.theme.zoom());
    updateGeometry();
}

void GridHeader::setTypesShown(bool shown)
{
    m_showsTypes = shown;
    updateGeometry();
    viewport()->update();
}

QSize GridHeader::sizeHint() const
{
    const qreal types = m_showsTypes ? m_fonts.type.metrics().height() : 0;
    const int lines = qCeil(m_fonts.name.metrics().height() + types);
    return {QHeaderView::sizeHint().width(),
        std::max(m_showsTypes ? kHeight : kLowHeight, lines + kGridHeaderInset)};
}

int GridHeader::widthHint(int section) const
{
    const Column& column = m_model->columns().at(section);
    qreal name = nameFont(section).width(m_model->headers().caption(section)) + kGlyphRoom;
    name += kGlyphRoom * qreal(glyphsOf(section).size());
    if (!column.nullable)
        name += kDotRoom;
    const qreal badge = m_model->decorations().isZoned(section) ? kGlyphRoom : 0;
    const qreal type = m_showsTypes ? badge + m_fonts.type.width(typeText(section)) : 0;
    return qCeil(std::max(name, type) + 2 * kGridHeaderInset) + 1;
}

const CellFont& GridHeader::nameFont(int section) const
{
    return m_model->facts(section).isKey ? m_fonts.keyName : m_fonts.name;
}

QStringList GridHeader::glyphsOf(int section) const
{
    const Column& column = m_model->columns().at(section);
    QStringList glyphs;
    if (m_model->facts(section).isKey)
        glyphs.append(QStringLiteral("key"));
    if (m_model->facts(section).isReference)
        glyphs.append(QStringLiteral("link"));
    if (m_model->computed(section))
        glyphs.append(QStringLiteral("function"));
    if (column.isMasked)
        glyphs.append(
            m_model->isMasked(section) ? QStringLiteral("eye-off") : QStringLiteral("eye"));
    if (column.generation == Generation::Expression && !m_model->computed(section))
        glyphs.append(QStringLiteral("settings"));
    return glyphs;
}

// Not every engine tells what type an expression has.
QString GridHeader::typeText(int section) const
{
    const QString type = m_model->headers().typeText(section);
    return type.isEmpty() && m_model->computed(section) ? tr("computed") : type;
}

void GridHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    if (!m_model || section >= m_model->columns().size())
        return;
    const Theme& theme = m_context.theme;
    const Column& column = m_model->columns().at(section);
    const bool isCurrent = section == m_currentColumn;
    painter->save();
    painter->fillRect(rect, theme.color(isCurrent ? Token::BgSelected : Token::BgAlt));
    const qreal hairline = 1 / painter->device()->devicePixelRatioF();
    const QRectF area(rect);
    painter->fillRect(QRectF(area.right() - hairline, area.top(), hairline, area.height()),
        theme.color(Token::LineGrid));
    painter->fillRect(QRectF(area.left(), area.bottom() - hairline, area.width(), hairline),
        theme.color(Token::Line));

    const qreal nameHeight = m_fonts.name.metrics().height();
    const qreal typeHeight = m_showsTypes ? m_fonts.type.metrics().height() : -kLineGap;
    const qreal top
        = std::round(area.top() + (area.height() - nameHeight - typeHeight - kLineGap) / 2);
    QRectF nameRoom(
        area.left() + kGridHeaderInset, top, area.width() - 2 * kGridHeaderInset, nameHeight);
    nameRoom.setRight(nameRoom.right() - paintSort(*painter, nameRoom, column));
    nameRoom.setRight(nameRoom.right() - paintFilter(*painter, nameRoom, section));
    paintName(*painter, nameRoom, section);
    if (m_showsTypes)
        paintType(*painter,
            {area.left() + kGridHeaderInset, top + nameHeight + kLineGap,
                area.width() - 2 * kGridHeaderInset, typeHeight},
            section);
    painter->restore();
}

// A sign before the type says that cells show something else than the server wrote.
void GridHeader::paintType(QPainter& painter, const QRectF& place, int section) const
{
    const bool isCurrent = section == m_currentColumn;
    QRectF room = place;
    if (m_model->decorations().isZoned(section)) {
        paintIcon(painter, QStringLiteral("world"), Token::AccentFg,
            {room.left() + kGridHeaderGlyphSize / 2.0, room.center().y()});
        room.setLeft(room.left() + kGlyphRoom);
    }
    painter.setPen(m_context.theme.color(isCurrent ? Token::TextMutedOnState : Token::TextMuted));
    m_fonts.type.draw(painter, room, typeText(section), Qt::AlignLeft);
}

void GridHeader::paintName(QPainter& painter, const QRectF& place, int section) const
{
    const Column& column = m_model->columns().at(section);
    QRectF room = place;
    for (const QString& glyph : glyphsOf(section)) {
        paintIcon(painter, glyph, Token::Icon,
            {room.left() + kGridHeaderGlyphSize / 2.0, room.center().y()});
        room.setLeft(room.left() + kGlyphRoom);
    }
    if (!column.nullable)
        room.setRight(room.right() - kDotRoom);
    painter.setPen(m_context.theme.color(Token::Text));
    const CellFont::Extent extent
        = nameFont(section).draw(painter, room, m_model->headers().caption(section), Qt::AlignLeft);
    if (column.nullable)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_context.theme.color(Token::TextMuted));
    painter.drawEllipse(QPointF(extent.right + kDotRoom - 2 * kDotRadius, room.center().y() + 0.5),
        kDotRadius, kDotRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

qreal GridHeader::paintFilter(QPainter& painter, const QRectF& room, int section) const
{
    if (!m_model->headers().isFiltered(section))
        return 0;
    paintIcon(painter, QStringLiteral("filter"), Token::AccentFg,
        {room.right() - kGridHeaderGlyphSize / 2.0, room.center().y()});
    return kGlyphRoom;
}

qreal GridHeader::paintSort(QPainter& painter, const QRectF& room, const Column& column) const
{
    const Sort& sort = m_model->headers().sortKeys();
    const auto key = std::ranges::find(sort, column.name, &SortKey::column);
    if (key == sort.end())
        return 0;
    const QString rank = QString::number(key - sort.begin() + 1);
    const qreal rankWidth = m_fonts.type.width(rank);
    const qreal width = rankWidth + kGridHeaderGlyphSize + 2;
    painter.setPen(m_context.theme.color(Token::AccentFg));
    m_fonts.type.draw(
        painter, {room.right() - width, room.top(), rankWidth, room.height()}, rank, Qt::AlignLeft);
    const bool isUp = key->order == SortOrder::Ascending && !key->byRelevance;
    paintIcon(painter,
        isUp ? QStringLiteral("arrow-narrow-up") : QStringLiteral("arrow-narrow-down"),
        Token::AccentFg, {room.right() - kGridHeaderGlyphSize / 2.0 + 1, room.center().y()});
    return width + 2;
}

void GridHeader::paintIcon(
    QPainter& painter, const QString& name, Token token, QPointF center) const
{
    const QPixmap icon = m_context.icons.pixmap(name, token,
        QSize(kGridHeaderGlyphSize, kGridHeaderGlyphSize), painter.device()->devicePixelRatioF());
    painter.drawPixmap(QPointF(std::round(center.x() - kGridHeaderGlyphSize / 2.0),
                           std::round(center.y() - kGridHeaderGlyphSize / 2.0)),
        icon);
}

void GridHeader::mousePressEvent(QMouseEvent* event)
{
    m_clickModifiers = event->modifiers();
    QHeaderView::mousePressEvent(event);
}

void GridHeader::contextMenuEvent(QContextMenuEvent* event)
{
    if (const int section = logicalIndexAt(event->pos()); section >= 0)
        Q_EMIT menuRequested(section, event->globalPos());
}

bool GridHeader::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !m_model)
        return QHeaderView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int section = logicalIndexAt(help->pos());
    const QString text = m_model->headerData(section, Qt::Horizontal, Qt::ToolTipRole).toString();
    QToolTip::showText(help->globalPos(), toolTipText(text), this);
    return true;
}

void GridHeader::onClicked(int section)
{
    const Column& column = m_model->columns().at(section);
    if (m_model->computed(section))
        Q_EMIT sortRefused(tr("Rows cannot be sorted by %1, which is computed when they are read.")
                .arg(column.name));
    else if (column.type.hasOrder)
        Q_EMIT sortRequested(sortAfterClick(column.name));
}

// Ascending, then descending, then not at all. Without Shift the other levels go.
Sort GridHeader::sortAfterClick(const QString& column) const
{
    Sort sort = m_model->headers().sortKeys();
    const auto key = std::ranges::find(sort, column, &SortKey::column);
    const bool isNew = key == sort.end();
    const bool wasAscending = !isNew && key->order == SortOrder::Ascending && !key->byRelevance;
    const SortKey next{column, isNew ? SortOrder::Ascending : SortOrder::Descending};
    if (!m_clickModifiers.testFlag(Qt::ShiftModifier))
        return isNew || wasAscending ? Sort{next} : Sort();
    if (isNew)
        sort.append(next);
    else if (wasAscending)
        *key = next;
    else
        sort.erase(key);
    return sort;
}

}
