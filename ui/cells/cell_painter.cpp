// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cell_painter.h"

#include "models/text/number_text.h"
#include "theme/fonts.h"

#include <QPainter>

namespace tw {

namespace {

constexpr int kCellPainterInset = 8;
constexpr int kRowInset = 4; ///< the least above and below the text together
constexpr int kIconRoom = 16;
constexpr int kBoxSize = 14;
constexpr qreal kBoxRadius = 3.5;
constexpr int kBadgeInset = 5;
constexpr int kBadgeHeight = 15;
constexpr qreal kBadgeRadius = 4;
constexpr int kLeastTextBesideBadge = 24;
constexpr int kLabelGap = 8;
constexpr qreal kLeastLabel = 16;
constexpr qreal kWidestLabelHint = 150;
constexpr qreal kStaleOpacity = 0.6;
constexpr int kSkeletonHeight = 8;
constexpr qreal kSkeletonRadius = 4;
constexpr int kSkeletonShares[]{72, 45, 58, 36, 64}; ///< of the width, in percent
constexpr int kFitInset = 3; ///< above and below the bar
constexpr float kFitShare = 0.16F; ///< of its colour
constexpr qreal kSelectionLight = 0.12;
constexpr qreal kSelectionDark = 0.20;
constexpr qreal kSelectionHighContrast = 0.18;

QFont markerFont(qreal zoom)
{
    QFont font = uiFont(10 * zoom, QFont::Medium);
    font.setItalic(true);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.3);
    return font;
}

qreal selectionShare(const Theme& theme)
{
    if (theme.isHighContrast())
        return kSelectionHighContrast;
    return theme.isDark() ? kSelectionDark : kSelectionLight;
}

QFont italicFont(qreal zoom)
{
    QFont font = uiFont(12 * zoom);
    font.setItalic(true);
    return font;
}

CellFont::Digits digitsOf(const ColumnType& type)
{
    switch (type.typeClass) {
    case TypeClass::Integer:
    case TypeClass::Decimal:
    case TypeClass::Real:
    case TypeClass::Date:
    case TypeClass::Time:
    case TypeClass::Timestamp:
    case TypeClass::TimestampTz:
    case TypeClass::Interval:
        return CellFont::Digits::Equal;
    default:
        return CellFont::Digits::Natural;
    }
}

}

CellPainter::Fonts::Fonts(qreal zoom)
    : text(uiFont(12 * zoom))
    , italic(italicFont(zoom))
    , marker(markerFont(zoom))
    , mono(monoFont(12 * zoom))
    , json(monoFont(11 * zoom))
    , blank(uiFont(12 * zoom, QFont::Bold))
    , badge(uiFont(10, QFont::DemiBold))
{ }

CellPainter::CellPainter(UiContext context)
    : m_context(context)
    , m_marks(context.theme)
    , m_fonts(context.theme.zoom())
{ }

void CellPainter::refresh()
{
    m_fonts = Fonts(m_context.theme.zoom());
}

int CellPainter::rowHeight() const
{
    const Theme& theme = m_context.theme;
    return std::max(qRound(theme.rowHeight() * theme.zoom()),
        qCeil(m_fonts.text.metrics().height()) + kRowInset);
}

void CellPainter::paint(QPainter& painter, const QRect& rect, const ResultModel& model, int row,
    int column, CellFlags flags) const
{
    const PaintedCell cell(model, row, column, rect, flags);
    paintBackground(painter, cell);
    paintGridLines(painter, cell);
    paintContent(painter, cell);
    m_marks.paint(painter, cell);
}

void CellPainter::paintBackground(QPainter& painter, const PaintedCell& cell) const
{
    const Token own = cell.decoration.rule ? groundOf(cell.decoration.rule->colour) : Token::BgBase;
    Token base = cell.look.cells.value_or(own);
    if (cell.state == CellState::Edited)
        base = Token::StateEdited;
    painter.fillRect(cell.rect, color(base));
    if (cell.decoration.fit)
        paintFit(painter, cell);
    if (!cell.flags.isSelected)
        return;
    QColor overlay = color(Token::SelCell);
    overlay.setAlphaF(float(selectionShare(m_context.theme)));
    painter.fillRect(cell.rect, overlay);
}

void CellPainter::paintFit(QPainter& painter, const PaintedCell& cell) const
{
    const QRectF room = QRectF(cell.rect).adjusted(1, kFitInset, -2, -kFitInset);
    QColor bar = color(Token::Accent);
    bar.setAlphaF(kFitShare);
    painter.fillRect(
        QRectF(room.topLeft(), QSizeF(room.width() * *cell.decoration.fit, room.height())), bar);
}

void CellPainter::paintGridLines(QPainter& painter, const PaintedCell& cell) const
{
    const qreal hairline = 1 / painter.device()->devicePixelRatioF();
    const QRectF rect(cell.rect);
    const QColor line = color(Token::LineGrid);
    painter.fillRect(QRectF(rect.left(), rect.bottom() - hairline, rect.width(), hairline), line);
    painter.fillRect(QRectF(rect.right() - hairline, rect.top(), hairline, rect.height()), line);
}

void CellPainter::paintContent(QPainter& painter, const PaintedCell& cell) const
{
    if (cell.shown.glyph == CellGlyph::Awaited)
        paintSkeleton(painter, cell);
    else if (cell.isBox())
        paintBox(painter, cell);
    else
        paintText(painter, cell);
}

void CellPainter::paintSkeleton(QPainter& painter, const PaintedCell& cell) const
{
    const QRectF room = QRectF(cell.rect).adjusted(kCellPainterInset, 0, -kCellPainterInset, -1);
    const int share = kSkeletonShares[cell.shape % std::ssize(kSkeletonShares)];
    QRectF bar(room.left(), room.center().y() - kSkeletonHeight / 2.0, room.width() * share / 100,
        kSkeletonHeight);
    if (CellFormatter::alignment(cell.column.type).testFlag(Qt::AlignRight))
        bar.moveRight(room.right());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::BgHover));
    painter.drawRoundedRect(bar, kSkeletonRadius, kSkeletonRadius);
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void CellPainter::paintText(QPainter& painter, const PaintedCell& cell) const
{
    QRectF room = QRectF(cell.rect).adjusted(kCellPainterInset, 0, -kCellPainterInset, -1);
    const QColor ink = color(textToken(cell));
    const Token iconToken = cell.isTinted() ? Token::TextMutedOnState : Token::TextMuted;
    if (cell.isLink()) {
        paintIcon(painter, QStringLiteral("arrow-up-right"), iconToken,
            {room.right() - kIconSize / 2.0 + 2, room.center().y()});
        room.setRight(room.right() - kIconRoom + 2);
    }
    room.setRight(room.right() - paintBadge(painter, cell, room));
    if (cell.shown.moreLines)
        room.setRight(room.right() - kIconRoom);
    const CellFont& font = fontOf(cell);
    if (cell.decoration.searched && cell.shown.glyph == CellGlyph::Text)
        m_marks.paintMatches(painter, cell, font, room);
    painter.setPen(ink);
    const CellFont::Digits digits = cell.isValue() && &font != &m_fonts.json
        ? digitsOf(cell.column.type)
        : CellFont::Digits::Natural;
    CellFont::Extent extent = font.draw(painter, room, cell.shown.text, cell.alignment(), digits);
    extent.right = paintLabel(painter, cell, extent.right, room.right());
    if (cell.shown.moreLines)
        paintIcon(painter, QStringLiteral("corner-down-left"), iconToken,
            {extent.right + kIconRoom / 2.0 + 2, room.center().y() + 1});
    if (cell.look.isStruck || cell.state == CellState::Removed)
        CellMarks::paintStrike(painter, extent, m_fonts.text.metrics().xHeight(), ink);
    if (cell.state == CellState::Failed)
        m_marks.paintWave(painter, extent);
}

/// Returns where the text ends.
qreal CellPainter::paintLabel(
    QPainter& painter, const PaintedCell& cell, qreal left, qreal right) const
{
    const QRectF room(
        left + kLabelGap, cell.rect.top(), right - left - kLabelGap, cell.rect.height() - 1);
    if (cell.decoration.label.isEmpty() || room.width() < kLeastLabel)
        return left;
    painter.setPen(color(cell.isTinted() ? Token::TextMutedOnState : Token::TextMuted));
    const CellFont& font = cell.row == RowState::Deleted ? m_fonts.italic : m_fonts.text;
    return font.draw(painter, room, cell.decoration.label, Qt::AlignVCenter | Qt::AlignLeft).right;
}

qreal CellPainter::paintBadge(QPainter& painter, const PaintedCell& cell, const QRectF& room) const
{
    if (cell.shown.shortenedFrom == 0)
        return 0;
    const QString size = sizeText(cell.shown.shortenedFrom);
    const qreal width = m_fonts.badge.width(size) + 2 * kBadgeInset;
    if (room.width() < width + kLeastTextBesideBadge)
        return 0;
    const QRectF badge(room.right() - width + 2, room.center().y() - kBadgeHeight / 2.0 + 0.5,
        width, kBadgeHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::BgPressed));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawRoundedRect(badge, kBadgeRadius, kBadgeRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(color(Token::TextMuted));
    m_fonts.badge.draw(painter, badge, size, Qt::AlignCenter);
    return width + 2;
}

void CellPainter::paintBox(QPainter& painter, const PaintedCell& cell) const
{
    const QRectF box = QRectF(boxRect(cell.rect)).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool isChecked = cell.shown.text == u"true";
    const bool isNull = cell.shown.glyph == CellGlyph::Null;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (cell.flags.isStale || cell.row == RowState::Deleted)
        painter.setOpacity(kStaleOpacity);
    painter.setPen(color(isChecked ? Token::Accent : Token::LineControl));
    painter.setBrush(color(isChecked ? Token::Accent : Token::BgField));
    painter.drawRoundedRect(box, kBoxRadius, kBoxRadius);
    if (isChecked)
        paintIcon(painter, QStringLiteral("check"), Token::AccentText, box.center());
    if (isNull)
        painter.fillRect(QRectF(box.center().x() - 3.5, box.center().y() - 0.75, 7, 1.5),
            color(cell.isTinted() ? Token::TextMutedOnState : Token::TextMuted));
    painter.restore();
    if (cell.state == CellState::Failed)
        m_marks.paintWave(painter, {box.left() - 2, box.right() + 2, box.bottom()});
}

void CellPainter::paintIcon(
    QPainter& painter, const QString& name, Token token, QPointF center) const
{
    const QPixmap icon = m_context.icons.pixmap(
        name, token, QSize(kIconSize, kIconSize), painter.device()->devicePixelRatioF());
    painter.drawPixmap(
        QPointF(std::round(center.x() - kIconSize / 2.0), std::round(center.y() - kIconSize / 2.0)),
        icon);
}

const CellFont& CellPainter::fontOf(const PaintedCell& cell) const
{
    switch (cell.shown.glyph) {
    case CellGlyph::Null:
    case CellGlyph::Default:
    case CellGlyph::Generated:
        return m_fonts.marker;
    case CellGlyph::Required: // a translated word, which the font of markers may not have
        return m_fonts.text;
    case CellGlyph::Empty:
        return m_fonts.mono;
    case CellGlyph::Blank:
        return m_fonts.blank;
    case CellGlyph::Binary:
        return m_fonts.json;
    case CellGlyph::Masked:
        return m_fonts.text;
    case CellGlyph::Text:
    case CellGlyph::Awaited:
        break;
    }
    const TypeClass type = cell.column.type.typeClass;
    if (type == TypeClass::Json || type == TypeClass::Array)
        return m_fonts.json;
    return cell.row == RowState::Deleted ? m_fonts.italic : m_fonts.text;
}

Token CellPainter::textToken(const PaintedCell& cell) const
{
    if (cell.flags.isStale)
        return Token::TextMuted;
    const bool isReadOnlyNumber
        = cell.column.generation == Generation::Expression && cell.column.type.isNumeric();
    if (!cell.isValue() || cell.row == RowState::Deleted || isReadOnlyNumber)
        return cell.isTinted() ? Token::TextMutedOnState : Token::TextMuted;
    return cell.isReference && !cell.isTinted() ? Token::AccentFg : Token::Text;
}

int CellPainter::widthHint(const ResultModel& model, int row, int column) const
{
    const PaintedCell cell(model, row, column, QRect(), {});
    if (cell.isBox())
        return kBoxSize + 2 * kCellPainterInset;
    qreal width = fontOf(cell).width(cell.shown.text, digitsOf(cell.column.type))
        + 2 * kCellPainterInset + 1;
    if (cell.shown.shortenedFrom > 0)
        width += m_fonts.badge.width(sizeText(cell.shown.shortenedFrom)) + 2 * kBadgeInset + 2;
    if (cell.shown.moreLines)
        width += kIconRoom;
    if (cell.isLink())
        width += kIconRoom;
    if (!cell.decoration.label.isEmpty())
        width += kLabelGap + std::min(kWidestLabelHint, m_fonts.text.width(cell.decoration.label));
    return qCeil(width);
}

QRect CellPainter::linkRect(const QRect& cell)
{
    const int width = kIconRoom + kCellPainterInset;
    return {cell.right() - width + 1, cell.top(), width, cell.height()};
}

QRect CellPainter::boxRect(const QRect& cell)
{
    QRect box(0, 0, kBoxSize, kBoxSize);
    box.moveCenter(cell.center());
    return box;
}

}
