// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql_colours.h"

#include "toolkit/sql_highlighter.h"

#include <QTextLayout>

namespace tw {

SqlColours::SqlColours(const Theme& theme, ScriptDocument& script, QObject* parent)
    : QObject(parent)
    , m_theme(theme)
    , m_script(script)
{
    connect(&theme, &Theme::changed, this, [this] {
        m_script.forgetColours();
        Q_EMIT changed();
    });
}

QTextCharFormat SqlColours::formatOf(Token token) const
{
    QTextCharFormat format;
    format.setForeground(m_theme.color(token));
    return format;
}

QList<QTextLayout::FormatRange> SqlColours::formatsOf(const QTextBlock& block) const
{
    const QString text = block.text();
    const ScriptLine line = m_script.line(block);
    QList<QTextLayout::FormatRange> formats;
    if (line.isData)
        formats.append({0, int(text.size()), formatOf(Token::SynString)});
    for (const SqlToken& token : line.tokens) {
        const Token colour = sqlColour(token, text);
        if (colour != Token::Text)
            formats.append({int(token.start), int(token.length), formatOf(colour)});
    }
    return formats;
}

void SqlColours::colour(const QTextBlock& block) const
{
    if (block.userState() < 0 || ScriptDocument::isColoured(block))
        return;
    QTextLayout* layout = block.layout();
    const QList<QTextLayout::FormatRange> formats = formatsOf(block);
    if (layout->formats() != formats)
        layout->setFormats(formats);
    ScriptDocument::setColoured(block, true);
}

}
