// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sql/statement_words.h"

#include <algorithm>

namespace tw {

StatementWords::StatementWords(QStringView sql, SqlSyntax syntax)
{
    SqlTokenizer tokenizer(sql, syntax);
    int depth = 0;
    while (!tokenizer.atEnd()) {
        const SqlToken token = tokenizer.next();
        const QStringView text = sql.sliced(token.start, token.length);
        switch (token.kind) {
        case SqlTokenKind::Semicolon:
            // One before the statement ends nothing.
            if (!m_words.isEmpty())
                return;
            break;
        case SqlTokenKind::OpenParenthesis:
            m_words.append({text, depth++, token.kind});
            break;
        case SqlTokenKind::CloseParenthesis:
            depth = std::max(0, depth - 1);
            m_words.append({text, depth, token.kind});
            break;
        case SqlTokenKind::Word:
        case SqlTokenKind::QuotedIdentifier:
            m_words.append({text, depth, token.kind});
            break;
        case SqlTokenKind::Operator:
            // Deeper ones stand between values, apart from those between the parts of a WITH.
            if (depth == 0
                || (!m_words.isEmpty() && m_words.last().kind == SqlTokenKind::CloseParenthesis))
                m_words.append({text, depth, token.kind});
            break;
        default:
            break;
        }
    }
}

int StatementWords::depth(qsizetype at) const
{
    return at < count() ? m_words[at].depth : 0;
}

bool StatementWords::isSign(qsizetype at, QChar sign) const
{
    return at < count() && m_words[at].text == QStringView(&sign, 1);
}

bool StatementWords::is(qsizetype at, QLatin1StringView word) const
{
    return at < count() && m_words[at].kind == SqlTokenKind::Word
        && m_words[at].text.compare(word, Qt::CaseInsensitive) == 0;
}

bool StatementWords::isOneOf(qsizetype at, std::initializer_list<QLatin1StringView> words) const
{
    return std::any_of(
        words.begin(), words.end(), [&](QLatin1StringView word) { return is(at, word); });
}

QString StatementWords::word(qsizetype at) const
{
    if (at >= count() || m_words[at].kind != SqlTokenKind::Word)
        return {};
    return m_words[at].text.toString().toUpper();
}

QString StatementWords::name(qsizetype at) const
{
    if (at >= count())
        return {};
    const Word& word = m_words[at];
    if (word.kind == SqlTokenKind::QuotedIdentifier)
        return word.text.size() > 1 ? word.text.sliced(1).chopped(1).toString() : QString();
    return word.text.toString().toLower();
}

qsizetype StatementWords::find(QLatin1StringView word, qsizetype from, int depth) const
{
    for (qsizetype i = from; i < count() && m_words[i].depth >= depth; ++i) {
        if (m_words[i].depth == depth && is(i, word))
            return i;
    }
    return count();
}

qsizetype StatementWords::behindParentheses(qsizetype at) const
{
    if (!opens(at))
        return at;
    const int outside = depth(at);
    qsizetype close = at + 1;
    const auto isEnd = [&](const auto& word) {
        return word.depth == outside && word.kind == SqlTokenKind::CloseParenthesis;
    };
    while (close < count() && !isEnd(m_words[close]))
        ++close;
    return std::min(close + 1, count());
}

}
