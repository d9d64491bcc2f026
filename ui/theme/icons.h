// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QIcon>
#include <QPixmap>

namespace tw {

/// Icons of `:/icons`, tinted by the theme and sharp at every scale. Rendered once per name,
/// colour, size and ratio.
class Icons final
{
public:
    explicit Icons(const Theme& theme);

    /// An icon that follows the theme; disabled it takes TextDisabled.
    [[nodiscard]] QIcon icon(const QString& name, Token token = Token::Icon) const;

    [[nodiscard]] QPixmap pixmap(
        const QString& name, Token token, QSize logicalSize, qreal devicePixelRatio) const;

private:
    const Theme& m_theme;
};

}
