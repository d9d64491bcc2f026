// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text_places.h"
#include "theme/theme.h"

#include <QRegularExpression>
#include <QTextCursor>

class QPainter;

namespace tw {

/// What is painted under the text of an editor: the current line, brackets that belong together,
/// matches of a search, and the wave under an error.
class TextGround
{
public:
    /// Must outlive it.
    explicit TextGround(const Theme& theme)
        : m_theme(theme)
    { }

    void setCurrent(const QTextCursor& cursor) { m_current = cursor; }
    void setBrackets(QList<int> positions) { m_brackets = std::move(positions); }
    /// A null cursor: no error.
    void setError(const QTextCursor& cursor) { m_error = cursor; }
    [[nodiscard]] const QTextCursor& error() const { return m_error; }
    /// Matches of the pattern are marked, within `scope` if it has a selection.
    void setPattern(const QRegularExpression& pattern, const QTextCursor& scope);

    void paint(QPainter& painter, const QList<VisibleLine>& lines, int width) const;

private:
    void paintLine(QPainter& painter, const VisibleLine& line, int width) const;
    void paintMatches(QPainter& painter, const VisibleLine& line) const;
    void paintBrackets(QPainter& painter, const VisibleLine& line) const;
    void paintError(QPainter& painter, const VisibleLine& line) const;

    const Theme& m_theme;
    QTextCursor m_current;
    QList<int> m_brackets;
    QTextCursor m_error;
    QRegularExpression m_pattern;
    QTextCursor m_scope;
};

}
