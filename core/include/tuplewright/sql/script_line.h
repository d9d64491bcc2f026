// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/export.h>
#include <tuplewright/sql/tokenizer.h>

#include <QList>

namespace tw {

/// What has been read of a statement, as far as it matters for where the statement ends.
struct StatementProgress
{
    enum class Body : unsigned char
    {
        None,
        Routine, ///< BEGIN ATOMIC … END
        Trigger ///< BEGIN … END
    };

    /// COPY … FROM STDIN, of which lines of data stand behind the statement.
    enum class Copy : unsigned char
    {
        None,
        Begun,
        BehindFrom,
        ReadsData,
        ReadsNone
    };

    int depth = 0; ///< of open parentheses
    int word = 0; ///< the last one, as the scanner numbers them
    Body body = Body::None;
    Copy copy = Copy::None;
    bool hasBegun = false; ///< at least with a comment
    bool hasText = false; ///< more than comments
    bool headIsRead = false;
    bool inBody = false;
    bool afterSemicolon = false; ///< of the body

    friend bool operator==(const StatementProgress&, const StatementProgress&) = default;
    /// Of equal value for equal progress.
    friend size_t qHash(const StatementProgress& progress, size_t seed = 0)
    {
        return qHashMulti(seed, progress.depth, progress.word, int(progress.body),
            int(progress.copy), progress.hasText, progress.inBody, progress.afterSemicolon);
    }
};

/// Where a script stands between two of its lines. Behind equal states the same lines mean the
/// same.
struct ScriptState
{
    SqlOpenToken open;
    StatementProgress statement;
    int copies = 0; ///< COPY statements whose data comes next

    friend bool operator==(const ScriptState&, const ScriptState&) = default;
    /// Of equal value for equal states.
    friend size_t qHash(const ScriptState& state, size_t seed = 0)
    {
        return qHashMulti(seed, state.open, state.statement, state.copies);
    }
};

/// A statement begins or ends within a line.
struct StatementMark
{
    qsizetype position = 0; ///< of the first character, also of a comment, or of the semicolon
    bool isEnd = false;
    bool hasText = false; ///< of an end: what ends is more than comments
    bool readsData = false; ///< of an end: lines of data follow

    friend bool operator==(const StatementMark&, const StatementMark&) = default;
};

/// One line of a script.
struct ScriptLine
{
    QList<SqlToken> tokens; ///< none in a line of data
    QList<StatementMark> marks;
    ScriptState after;
    bool isData = false; ///< of a COPY, also the line that ends it
};

/// Reads a script line by line, so that a change in it costs no more than the lines that mean
/// something else afterwards. Finds the statements that readScript() finds where line feeds end
/// lines.
class TW_CORE_EXPORT ScriptLineReader
{
public:
    /// Reads by the lexical rules of an engine.
    explicit ScriptLineReader(SqlSyntax syntax);

    /// Reads a line, without its line feed, that stands behind `before`. Overwrites what `line`
    /// holds and keeps its memory.
    void read(QStringView text, const ScriptState& before, ScriptLine& line) const;

private:
    SqlSyntax m_syntax;
    bool m_hasCopy = false;
};

}
