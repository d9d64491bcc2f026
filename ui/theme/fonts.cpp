// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fonts.h"

#include <QFontDatabase>
#include <QGuiApplication>

namespace tw {

namespace {

constexpr qreal kBodyStep = 13;

void setStep(QFont& font, qreal step)
{
    const QFont body = QGuiApplication::font();
    if (body.pointSizeF() > 0)
        font.setPointSizeF(body.pointSizeF() * step / kBodyStep);
    else
        font.setPixelSize(qRound(body.pixelSize() * step / kBodyStep));
}

}

QFont uiFont(qreal step, QFont::Weight weight)
{
    QFont font = QGuiApplication::font();
    setStep(font, step);
    font.setWeight(weight);
    return font;
}

QFont monoFont(qreal step)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    // Letters of Persian and Arabic are joined, while => and != stay the characters they are: any
    // spacing of letters, all of it too, leaves ligatures out.
    font.setLetterSpacing(QFont::PercentageSpacing, 100);
    setStep(font, step);
    return font;
}

}
