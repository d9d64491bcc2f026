// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sql_highlighter.h"

#include <tuplewright/sql/tokenizer.h>

#include <array>

namespace tw {

namespace {

constexpr auto kKeywords = std::to_array<QLatin1StringView>({
    QLatin1StringView("and"),
    QLatin1StringView("default"),
    QLatin1StringView("delete"),
    QLatin1StringView("distinct"),
    QLatin1StringView("from"),
    QLatin1StringView("insert"),
    QLatin1StringView("into"),
    QLatin1StringView("is"),
    QLatin1StringView("not"),
    QLatin1StringView("null"),
    QLatin1StringView("or"),
    QLatin1StringView("returning"),
    QLatin1StringView("select"),
    QLatin1StringView("set"),
    QLatin1StringView("update"),
    QLatin1StringView("values"),
    QLatin1StringView("where"),
});

bool isKeyword(QStringView word)
{
    return std::ranges::any_of(kKeywords, [word](QLatin1StringView keyword) {
        return word.compare(keyword, Qt::CaseInsensitive) == 0;
    });
}

Token tokenOf(const SqlToken& token, QStringView text)
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
        return isKeyword(text) ? Token::SynKeyword : Token::Text;
    default:
        return Token::Text;
    }
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
    SqlTokenizer tokenizer(text, SqlSyntax{});
    while (!tokenizer.atEnd()) {
        const SqlToken token = tokenizer.next();
        const QStringView part = QStringView(text).mid(token.start, token.length);
        setFormat(int(token.start), int(token.length), m_theme.color(tokenOf(token, part)));
    }
}

}
