// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql_highlighter.h"

#include <tuplewright/sql/sql_words.h>

#include <QTextBlock>

#include <memory>

namespace tw {

namespace {

/// What the next line goes on with.
struct LineEnd final : QTextBlockUserData
{
    SqlOpenToken open;
};

/// A word before a parenthesis is a function, unless SQL has it for something else.
Token wordToken(QStringView word, QStringView behind)
{
    if (isSqlConstant(word))
        return Token::SynNumber;
    if (isSqlKeyword(word))
        return Token::SynKeyword;
    return behind.startsWith(u'(') ? Token::SynIdent : Token::Text;
}

}

Token sqlColour(const SqlToken& token, QStringView line)
{
    switch (token.kind) {
    case SqlTokenKind::Comment:
        return Token::SynComment;
    case SqlTokenKind::String:
        return Token::SynString;
    case SqlTokenKind::Number:
        return Token::SynNumber;
    case SqlTokenKind::QuotedIdentifier:
    case SqlTokenKind::NamedParameter:
    case SqlTokenKind::PositionalParameter:
        return Token::SynIdent;
    case SqlTokenKind::Word:
        return wordToken(
            line.sliced(token.start, token.length), line.sliced(token.start + token.length));
    default:
        return Token::Text;
    }
}

SqlHighlighter::SqlHighlighter(const Theme& theme, QTextDocument* document)
    : QSyntaxHighlighter(document)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, &QSyntaxHighlighter::rehighlight);
}

void SqlHighlighter::highlightBlock(const QString& text)
{
    const auto* before = static_cast<const LineEnd*>(currentBlock().previous().userData());
    SqlTokenizer tokenizer(text, SqlSyntax{}, before ? before->open : SqlOpenToken());
    while (!tokenizer.atEnd()) {
        const SqlToken token = tokenizer.next();
        setFormat(int(token.start), int(token.length), m_theme.color(sqlColour(token, text)));
    }
    auto end = std::make_unique<LineEnd>();
    end->open = tokenizer.open();
    setCurrentBlockState(end->open.isOpen() ? int(qHash(end->open) >> 1) : 0);
    setCurrentBlockUserData(end.release());
}

}
