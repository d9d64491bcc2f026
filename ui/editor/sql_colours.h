// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sql/script_document.h"
#include "theme/theme.h"

#include <QTextCharFormat>

namespace tw {

/// Gives the lines that come into view the colours of their tokens. A line keeps them until it or
/// the theme changes.
class SqlColours final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    SqlColours(const Theme& theme, ScriptDocument& script, QObject* parent);

    /// Colours a line that has been read; other ones it leaves as they are.
    void colour(const QTextBlock& block) const;

Q_SIGNALS:
    void changed(); ///< all lines have to be coloured again

private:
    [[nodiscard]] QTextCharFormat formatOf(Token token) const;
    [[nodiscard]] QList<QTextLayout::FormatRange> formatsOf(const QTextBlock& block) const;

    const Theme& m_theme;
    ScriptDocument& m_script;
};

}
