// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "colour_swatch.h"

#include <tuplewright/profiles/profile_store.h>

#include <QPainter>

namespace tw {

namespace {

constexpr int kColourSwatchSize = 24;
constexpr int kMargin = 3;
constexpr qreal kRadius = 4;

struct Colour
{
    Token token;
    const char* name;
};

// In the order of profileColours().
constexpr Colour kColours[]{
    {Token::ProfileRed, QT_TRANSLATE_NOOP("tw::ColourSwatch", "Red")},
    {Token::ProfileAmber, QT_TRANSLATE_NOOP("tw::ColourSwatch", "Amber")},
    {Token::ProfileGreen, QT_TRANSLATE_NOOP("tw::ColourSwatch", "Green")},
    {Token::ProfileTeal, QT_TRANSLATE_NOOP("tw::ColourSwatch", "Teal")},
    {Token::ProfileBlue, QT_TRANSLATE_NOOP("tw::ColourSwatch", "Blue")},
    {Token::ProfileViolet, QT_TRANSLATE_NOOP("tw::ColourSwatch", "Violet")},
};

}

std::optional<Token> profileToken(const QString& colour)
{
    const qsizetype index = profileColours().indexOf(colour);
    return index < 0 ? std::nullopt : std::optional(kColours[index].token);
}

ColourSwatch::ColourSwatch(const Theme& theme, QString colour, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_colour(std::move(colour))
{
    const QString name = tr(kColours[profileColours().indexOf(m_colour)].name);
    setObjectName(QStringLiteral("connection.colour.") + m_colour + QStringLiteral(".button"));
    setAccessibleName(name);
    setToolTip(name);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ColourSwatch::sizeHint() const
{
    return {kColourSwatchSize, kColourSwatchSize};
}

void ColourSwatch::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(*profileToken(m_colour)));
    painter.drawRoundedRect(box, kRadius, kRadius);
    if (!isChecked() && !hasFocus())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.color(hasFocus() ? Token::Focus : Token::Text), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius + 2, kRadius + 2);
}

}
