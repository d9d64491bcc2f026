// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_subject.h"

#include <tuplewright/sql/script.h>

using namespace tw;

namespace {

SqlSyntax syntaxOf(unsigned char flags)
{
    SqlSyntax syntax;
    syntax.dollarQuotes = (flags & 1) != 0;
    syntax.nestedComments = (flags & 2) != 0;
    syntax.escapeStrings = (flags & 4) != 0;
    syntax.bracketIdentifiers = (flags & 8) != 0;
    syntax.questionParameters = (flags & 16) != 0;
    syntax.returnEndsComment = (flags & 32) != 0;
    syntax.triggerBodies = (flags & 64) != 0;
    return syntax;
}

/// The text without blanks, comments and semicolons; nothing when its tokens leave gaps.
std::optional<QString> essence(const QString& text, SqlSyntax syntax)
{
    QString essence;
    qsizetype end = 0;
    for (SqlTokenizer tokens(text, syntax); !tokens.atEnd();) {
        const SqlToken token = tokens.next();
        if (token.start != end || token.length <= 0)
            return std::nullopt;
        end += token.length;
        const bool isBlank = token.kind == SqlTokenKind::Whitespace
            || token.kind == SqlTokenKind::Comment || token.kind == SqlTokenKind::Semicolon;
        if (!isBlank)
            essence += text.sliced(token.start, token.length);
    }
    return end == text.size() ? std::optional(essence) : std::nullopt;
}

}

/// The statements of a script hold everything that is not blank, and each is one statement.
QByteArray findingFor(QByteArrayView input)
{
    if (input.isEmpty())
        return {};
    const SqlSyntax syntax = syntaxOf(static_cast<unsigned char>(input.front()));
    const QString script = QString::fromUtf8(input.sliced(1));
    const std::optional<QString> whole = essence(script, syntax);
    if (!whole)
        return "the tokens leave gaps";
    QString parts;
    for (const QString& statement : splitStatements(script, syntax)) {
        parts += essence(statement, syntax).value_or(QString());
        if (splitStatements(statement, syntax) != QStringList{statement})
            return "a statement is not one statement: " + statement.toUtf8();
    }
    if (parts != *whole)
        return "the statements are not the script: " + parts.toUtf8();
    static_cast<void>(checkCondition(script, syntax));
    return {};
}
