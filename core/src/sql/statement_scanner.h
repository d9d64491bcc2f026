// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/sql/script_line.h>

namespace tw {

/// Blanks and comments say nothing to the server.
[[nodiscard]] inline bool isBlankToken(SqlTokenKind kind)
{
    return kind == SqlTokenKind::Whitespace || kind == SqlTokenKind::Comment;
}

/// The engine has COPY … FROM STDIN.
[[nodiscard]] bool hasCopyStatement(SqlSyntax syntax);

/// Follows one statement token by token and knows which semicolons belong inside it.
class StatementScanner
{
public:
    /// Goes on where another one stood.
    explicit StatementScanner(SqlSyntax syntax, bool hasCopy, StatementProgress progress = {})
        : m_progress(progress)
        , m_hasTriggerBodies(syntax.triggerBodies)
        , m_hasCopy(hasCopy)
    { }

    /// True when the token is the semicolon that ends the statement.
    bool take(SqlTokenKind kind, QStringView text);

    /// What has been read so far.
    [[nodiscard]] const StatementProgress& progress() const { return m_progress; }
    /// The statement has more than comments.
    [[nodiscard]] bool hasText() const { return m_progress.hasText; }
    /// Lines of data stand behind the statement.
    [[nodiscard]] bool readsData() const
    {
        return m_progress.copy == StatementProgress::Copy::ReadsData;
    }

    /// Begins with the next statement.
    void restart() { m_progress = {}; }

private:
    void readHead(int word);
    void followBody(int word);
    void followCopy(int word);

    StatementProgress m_progress;
    bool m_hasTriggerBodies;
    bool m_hasCopy;
};

}
