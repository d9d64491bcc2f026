// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QProxyStyle>

namespace tw {

/// Fusion with the measures of the program and without what neither palette nor sheet can change.
class ThemedStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit ThemedStyle(const Theme& theme);

    using QProxyStyle::polish;
    void polish(QApplication* application) override;
    void unpolish(QApplication* application) override;
    using QProxyStyle::unpolish;
    int pixelMetric(
        PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
        const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
        QStyleHintReturn* returnData) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget) const override;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showMnemonics(bool shows);
    void drawBranch(const QStyleOption& option, QPainter& painter) const;

    const Theme& m_theme;
    bool m_showsMnemonics = false; ///< while Alt is held
};

}
