// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QHash>
#include <QIcon>
#include <QPixmap>

namespace tw {

/// Icons of `:/icons`, tinted by the theme and sharp at every scale. Rendered once per name,
/// colour, size and ratio. Must outlive every icon it gave.
class Icons final
{
public:
    explicit Icons(const Theme& theme);

    /// An icon that follows the theme; disabled it takes TextDisabled.
    [[nodiscard]] QIcon icon(const QString& name, Token token = Token::Icon) const;

    [[nodiscard]] QPixmap pixmap(
        const QString& name, Token token, QSize logicalSize, qreal devicePixelRatio) const;

    /// The drawing itself in one colour, with the stroke that suits its logical size.
    [[nodiscard]] static QByteArray tintedSvg(
        const QString& name, const QColor& color, int logicalSize);

private:
    struct Key
    {
        QString name;
        QRgb color;
        QSize size;
        qreal ratio;

        friend bool operator==(const Key&, const Key&) = default;
        friend size_t qHash(const Key& key, size_t seed = 0)
        {
            return qHashMulti(
                seed, key.name, key.color, key.size.width(), key.size.height(), key.ratio);
        }
    };

    const Theme& m_theme;
    mutable QHash<Key, QPixmap> m_rendered;
};

}
