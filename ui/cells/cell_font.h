// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QRawFont>
#include <QRectF>

#include <array>
#include <optional>

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

    /// Of one line, in pixels.
    [[nodiscard]] qreal width(const QString& text, Digits digits = Digits::Natural) const;

    /// Of the whole font.
    [[nodiscard]] const QFontMetricsF& metrics() const { return face().metrics; }

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

    static constexpr int kAsciiEnd = 127; ///< DEL is in no font

    struct Face
    {
        explicit Face(const QFont& font);

        QFontMetricsF metrics;
        QRawFont raw;
        std::array<qreal, kAsciiEnd> advances{};
        std::array<quint32, kAsciiEnd> glyphs{};
        qreal digitWidth = 0;
        qreal ellipsisWidth = 0;
    };

    /// Measured when it is first needed: a window opens sooner without the fonts it does not show.
    [[nodiscard]] const Face& face() const;

    QFont m_font;
    mutable std::optional<Face> m_face;
};

}
