// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QString>
#include <QTemporaryDir>

namespace tw {

/// The style sheet of the application. Its glyphs are tinted copies of a few icons, written to a
/// private folder that lives as long as this object.
class StyleSheet final
{
public:
    [[nodiscard]] QString text(ColorScheme scheme);

private:
    [[nodiscard]] bool writeGlyphs(ColorScheme scheme) const;

    QTemporaryDir m_folder;
};

}
