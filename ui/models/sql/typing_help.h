// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script_document.h"

#include <QTextCursor>

#include <optional>

namespace tw {

/// Closes brackets and quotes as they are typed, and keeps the indent of lines. What it closed can
/// be typed over or removed; within strings, names and comments it leaves everything as typed.
class TypingHelp
{
public:
    /// The document must outlive it.
    explicit TypingHelp(ScriptDocument& script)
        : m_script(script)
    { }

    /// True when it wrote the character itself, with what belongs to it.
    bool type(QTextCursor& cursor, QChar typed);
    /// Removes an empty pair that it closed; false when there is none around the caret.
    bool removeBackwards(QTextCursor& cursor);
    /// A new line with the indent of the one before, a level more behind an open bracket.
    void startLine(QTextCursor& cursor);

private:
    bool typeOver(QTextCursor& cursor, QChar typed);
    void enclose(QTextCursor& cursor, QChar opening, QChar closing) const;
    [[nodiscard]] bool shouldClose(const QTextCursor& cursor, QChar opening) const;
    [[nodiscard]] std::optional<SqlToken> textAround(const QTextCursor& cursor) const;
    void forgetOthers(const QTextCursor& cursor);

    ScriptDocument& m_script;
    QList<QTextCursor> m_closed; ///< before each bracket or quote that it wrote
};

}
