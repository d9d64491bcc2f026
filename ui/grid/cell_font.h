// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QRawFont>
#include <QRectF>

#include <array>

class QPainter;

namespace tw {

/// A font with the widths of its ASCII characters at hand, so that a line of text can be measured,
/// cut and drawn at a cost that depends on the room it has and not on its length.
class CellFont final
{
public:
    explicit CellFont(const QFont& font);

    /// Where on the line the text was drawn.
    struct Extent
    {
        qreal left = 0;
        qreal right = 0;
        qreal baseline = 0;
    };

    enum class Digits
    {
        Natural,
        Equal, ///< all digits as wide as the widest one, for ASCII text
    };

    /// Draws one line with the current pen; what does not fit ends in an ellipsis.
    Extent draw(QPainter& painter, const QRectF& room, const QString& text, Qt::Alignment alignment,
        Digits digits = Digits::Natural) const;

    [[nodiscard]] qreal width(const QString& text, Digits digits = Digits::Natural) const;
    [[nodiscard]] const QFontMetricsF& metrics() const { return m_metrics; }

private:
    struct Line
    {
        QString text;
        qreal width = 0;
        bool isAscii = false; ///< apart from an ellipsis at its end
    };

    [[nodiscard]] Line fitted(const QString& text, qreal room, Digits digits) const;
    [[nodiscard]] Line fittedAscii(const QString& text, qreal room, Digits digits) const;
    [[nodiscard]] qreal advance(QChar character, Digits digits) const;
    void drawGlyphs(QPainter& painter, QPointF start, const QString& text, Digits digits) const;

    static constexpr int kAsciiEnd = 128;

    QFont m_font;
    QFontMetricsF m_metrics;
    QRawFont m_raw;
    std::array<qreal, kAsciiEnd> m_advances{};
    std::array<quint32, kAsciiEnd> m_glyphs{};
    qreal m_digitWidth = 0;
    qreal m_ellipsisWidth = 0;
};

}
