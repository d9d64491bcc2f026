// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cell_painter.h"

#include "theme/fonts.h"

#include <QPainter>
#include <QPainterPath>

namespace tw {

namespace {

constexpr int kInset = 8;
constexpr int kRowInset = 4; ///< the least above and below the text together
constexpr int kIconSize = 12;
constexpr int kIconRoom = kIconSize + 4;
constexpr int kBoxSize = 14;
constexpr qreal kBoxRadius = 3.5;
constexpr int kCornerSize = 6;
constexpr int kFrame = 2;
constexpr int kBadgeInset = 5;
constexpr int kBadgeHeight = 15;
constexpr qreal kBadgeRadius = 4;
constexpr int kLeastTextBesideBadge = 24;
constexpr qreal kStaleOpacity = 0.6;
constexpr qreal kSelectionLight = 0.12;
constexpr qreal kSelectionDark = 0.20;
constexpr qreal kSelectionHighContrast = 0.18;

QFont markerFont()
{
    QFont font = uiFont(10, QFont::Medium);
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

QFont italicFont()
{
    QFont font = uiFont(12);
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

CellPainter::Fonts::Fonts()
    : text(uiFont(12))
    , italic(italicFont())
    , marker(markerFont())
    , mono(monoFont(12))
    , json(monoFont(11))
    , blank(uiFont(12, QFont::Bold))
    , badge(uiFont(10, QFont::DemiBold))
{ }

/// A cell on its way to the screen.
struct CellPainter::Cell
{
    Cell(const ResultModel& model, int rowIndex, int columnIndex, const QRect& cellRect,
        CellFlags cellFlags)
        : rect(cellRect)
        , flags(cellFlags)
        , column(model.columns().at(columnIndex))
        , shown(model.display(rowIndex, columnIndex))
        , row(model.rowState(rowIndex))
        , state(model.cellState(rowIndex, columnIndex))
        , look(stateLook(row))
        , isReference(model.facts(columnIndex).isReference)
    { }

    [[nodiscard]] bool isTinted() const
    {
        return look.cells || state == CellState::Edited || flags.isSelected;
    }
    [[nodiscard]] bool isValue() const
    {
        return shown.glyph == CellGlyph::Text || shown.glyph == CellGlyph::Binary;
    }
    [[nodiscard]] bool isBox() const
    {
        return column.type.typeClass == TypeClass::Boolean
            && (shown.glyph == CellGlyph::Null || shown.text == u"true" || shown.text == u"false");
    }
    [[nodiscard]] bool isLink() const { return isReference && isValue(); }

    QRect rect;
    CellFlags flags;
    const Column& column;
    CellDisplay shown;
    RowState row;
    CellState state;
    StateLook look;
    bool isReference;
};

CellPainter::CellPainter(UiContext context)
    : m_context(context)
{ }

void CellPainter::refresh()
{
    m_fonts = Fonts();
}

int CellPainter::rowHeight() const
{
    return std::max(
        m_context.theme.rowHeight(), qCeil(m_fonts.text.metrics().height()) + kRowInset);
}

void CellPainter::paint(QPainter& painter, const QRect& rect, const ResultModel& model, int row,
    int column, CellFlags flags) const
{
    const Cell cell(model, row, column, rect, flags);
    paintBackground(painter, cell);
    paintGridLines(painter, cell);
    paintContent(painter, cell);
    paintMarks(painter, cell);
    if (flags.isCurrent)
        paintFrame(painter, cell);
}

void CellPainter::paintBackground(QPainter& painter, const Cell& cell) const
{
    Token base = cell.look.cells.value_or(Token::BgBase);
    if (cell.state == CellState::Edited)
        base = Token::StateEdited;
    painter.fillRect(cell.rect, color(base));
    if (!cell.flags.isSelected)
        return;
    QColor overlay = color(Token::SelCell);
    overlay.setAlphaF(float(selectionShare(m_context.theme)));
    painter.fillRect(cell.rect, overlay);
}

void CellPainter::paintGridLines(QPainter& painter, const Cell& cell) const
{
    const qreal hairline = 1 / painter.device()->devicePixelRatioF();
    const QRectF rect(cell.rect);
    const QColor line = color(Token::LineGrid);
    painter.fillRect(QRectF(rect.left(), rect.bottom() - hairline, rect.width(), hairline), line);
    painter.fillRect(QRectF(rect.right() - hairline, rect.top(), hairline, rect.height()), line);
}

void CellPainter::paintContent(QPainter& painter, const Cell& cell) const
{
    if (cell.isBox())
        paintBox(painter, cell);
    else
        paintText(painter, cell);
}

void CellPainter::paintText(QPainter& painter, const Cell& cell) const
{
    QRectF room = QRectF(cell.rect).adjusted(kInset, 0, -kInset, -1);
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
    painter.setPen(ink);
    const CellFont& font = fontOf(cell);
    const CellFont::Digits digits = cell.isValue() && &font != &m_fonts.json
        ? digitsOf(cell.column.type)
        : CellFont::Digits::Natural;
    const CellFont::Extent extent = font.draw(
        painter, room, cell.shown.text, CellFormatter::alignment(cell.column.type), digits);
    if (cell.shown.moreLines)
        paintIcon(painter, QStringLiteral("corner-down-left"), iconToken,
            {extent.right + kIconRoom / 2.0 + 2, room.center().y() + 1});
    if (cell.look.isStruck || cell.state == CellState::Removed)
        paintStrike(painter, extent, ink);
    if (cell.state == CellState::Failed)
        paintWave(painter, extent);
}

qreal CellPainter::paintBadge(QPainter& painter, const Cell& cell, const QRectF& room) const
{
    if (cell.shown.shortenedFrom == 0)
        return 0;
    const QString size = CellFormatter::sizeText(cell.shown.shortenedFrom);
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

void CellPainter::paintBox(QPainter& painter, const Cell& cell) const
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
        paintWave(painter, {box.left() - 2, box.right() + 2, box.bottom()});
}

void CellPainter::paintMarks(QPainter& painter, const Cell& cell) const
{
    const QRectF rect(cell.rect);
    if (cell.state == CellState::Edited) {
        QPainterPath corner(rect.topRight() - QPointF(kCornerSize, 0));
        corner.lineTo(rect.topRight());
        corner.lineTo(rect.topRight() + QPointF(0, kCornerSize));
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillPath(corner, color(Token::StateEditedFg));
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    if (cell.row == RowState::Failed && cell.flags.isFirst)
        painter.fillRect(
            QRectF(rect.left(), rect.top(), kFrame, rect.height()), color(Token::StateFailedFg));
    if (m_context.theme.isHighContrast())
        paintLines(painter, cell);
}

/// Where tints are all the same, lines tell the states.
void CellPainter::paintLines(QPainter& painter, const Cell& cell) const
{
    const QRectF rect(cell.rect);
    if (cell.look.cells) {
        const QColor line = color(Token::Line);
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), kFrame), line);
        painter.fillRect(QRectF(rect.left(), rect.bottom() - kFrame, rect.width(), kFrame), line);
    } else if (cell.state == CellState::Edited) {
        painter.setPen(QPen(color(Token::StateEditedFg), kFrame, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(1, 1, -2, -2));
    }
}

// Without the focus the cursor is still where it was, and only one ring is on screen.
void CellPainter::paintFrame(QPainter& painter, const Cell& cell) const
{
    const qreal width = cell.flags.hasFocus ? kFrame : 1;
    const QRectF rect(cell.rect);
    const QColor frame = color(cell.flags.hasFocus ? Token::Focus : Token::LineControl);
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), width), frame);
    painter.fillRect(QRectF(rect.left(), rect.bottom() - width, rect.width(), width), frame);
    painter.fillRect(QRectF(rect.left(), rect.top(), width, rect.height()), frame);
    painter.fillRect(QRectF(rect.right() - width, rect.top(), width, rect.height()), frame);
}

// A glyph run strikes out at the width it would have without equal digits, so the line is ours.
void CellPainter::paintStrike(
    QPainter& painter, const CellFont::Extent& extent, const QColor& ink) const
{
    const qreal y = std::round(extent.baseline - m_fonts.text.metrics().xHeight() / 2);
    painter.fillRect(QRectF(extent.left, y, extent.right - extent.left, 1), ink);
}

void CellPainter::paintWave(QPainter& painter, const CellFont::Extent& extent) const
{
    constexpr int kStep = 2;
    QPainterPath wave({extent.left, extent.baseline + 3});
    const int steps = qCeil((extent.right - extent.left) / kStep);
    for (int step = 1; step <= steps; ++step)
        wave.lineTo(extent.left + step * kStep, extent.baseline + (step % 2 == 0 ? 3 : 5));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.strokePath(wave, QPen(color(Token::StateFailedFg), 1.2));
    painter.setRenderHint(QPainter::Antialiasing, false);
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

const CellFont& CellPainter::fontOf(const Cell& cell) const
{
    switch (cell.shown.glyph) {
    case CellGlyph::Null:
    case CellGlyph::Default:
    case CellGlyph::Generated:
        return m_fonts.marker;
    case CellGlyph::Empty:
        return m_fonts.mono;
    case CellGlyph::Blank:
        return m_fonts.blank;
    case CellGlyph::Binary:
        return m_fonts.json;
    case CellGlyph::Text:
        break;
    }
    const TypeClass type = cell.column.type.typeClass;
    if (type == TypeClass::Json || type == TypeClass::Array)
        return m_fonts.json;
    return cell.row == RowState::Deleted ? m_fonts.italic : m_fonts.text;
}

Token CellPainter::textToken(const Cell& cell) const
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
    const Cell cell(model, row, column, QRect(), {});
    if (cell.isBox())
        return kBoxSize + 2 * kInset;
    qreal width = fontOf(cell).width(cell.shown.text, digitsOf(cell.column.type)) + 2 * kInset + 1;
    if (cell.shown.shortenedFrom > 0)
        width += m_fonts.badge.width(CellFormatter::sizeText(cell.shown.shortenedFrom))
            + 2 * kBadgeInset + 2;
    if (cell.shown.moreLines)
        width += kIconRoom;
    if (cell.isLink())
        width += kIconRoom;
    return qCeil(width);
}

QRect CellPainter::boxRect(const QRect& cell)
{
    QRect box(0, 0, kBoxSize, kBoxSize);
    box.moveCenter(cell.center());
    return box;
}

}
