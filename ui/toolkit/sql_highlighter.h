// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <tuplewright/sql/tokenizer.h>

#include <QSyntaxHighlighter>

namespace tw {

/// The colour of a token in its line.
[[nodiscard]] Token sqlColour(const SqlToken& token, QStringView line);

/// Colours SQL shown for reading, with the core's own tokenizer. Follows the theme.
class SqlHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    SqlHighlighter(const Theme& theme, QTextDocument* document);

protected:
    void highlightBlock(const QString& text) override;

private:
    const Theme& m_theme;
};

}
