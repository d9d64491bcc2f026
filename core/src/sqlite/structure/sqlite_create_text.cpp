// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/structure/sqlite_create_text.h"

#include "sqlite/dialect/sqlite_dialect.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

using Tokens = QList<SqlToken>;

QStringView textOf(const QString& sql, const SqlToken& token)
{
    return QStringView(sql).sliced(token.start, token.length);
}

bool isWord(const QString& sql, const SqlToken& token, QStringView word)
{
    return token.kind == SqlTokenKind::Word
        && textOf(sql, token).compare(word, Qt::CaseInsensitive) == 0;
}

/// Where the name of CREATE [TEMP] [UNIQUE] [VIRTUAL] KIND [IF NOT EXISTS] name stands.
qsizetype placeOfName(const QString& sql, const Tokens& tokens)
{
    static constexpr std::array<QStringView, 10> kBefore{u"CREATE", u"TEMP", u"TEMPORARY",
        u"UNIQUE", u"VIRTUAL", u"TABLE", u"INDEX", u"VIEW", u"TRIGGER", u"IF"};
    static constexpr std::array<QStringView, 2> kBehindIf{u"NOT", u"EXISTS"};
    qsizetype place = 0;
    bool sawKind = false;
    while (place < tokens.size()) {
        const SqlToken& token = tokens[place];
        const auto matches = [&](QStringView word) { return isWord(sql, token, word); };
        const bool isIf = matches(u"IF") || std::ranges::any_of(kBehindIf, matches);
        if (sawKind && !isIf)
            return place;
        if (!isIf && std::ranges::none_of(kBefore, matches))
            return place;
        sawKind = sawKind || matches(u"TABLE") || matches(u"INDEX") || matches(u"VIEW")
            || matches(u"TRIGGER");
        ++place;
    }
    return place;
}

QString joined(const QString& sql, const Tokens& tokens, qsizetype from)
{
    QStringList words;
    for (qsizetype i = from; i < tokens.size(); ++i)
        words.append(textOf(sql, tokens[i]).toString());
    return words.join(u' ');
}

bool beginsConstraint(const QString& sql, const SqlToken& token)
{
    static constexpr std::array<QStringView, 5> kWords{
        u"CONSTRAINT", u"PRIMARY", u"UNIQUE", u"CHECK", u"FOREIGN"};
    return std::ranges::any_of(kWords, [&](QStringView word) { return isWord(sql, token, word); });
}

/// Reads what stands between the parentheses of a table, part by part.
class BodyReader
{
public:
    BodyReader(const QString& sql, const Tokens& tokens, qsizetype open, SqliteCreateText& text)
        : m_sql(sql)
        , m_tokens(tokens)
        , m_first(open + 1)
        , m_text(text)
    { }

    void read()
    {
        int depth = 1;
        for (qsizetype i = m_first; i < m_tokens.size(); ++i) {
            const SqlToken& token = m_tokens[i];
            if (token.kind == SqlTokenKind::OpenParenthesis)
                ++depth;
            else if (token.kind == SqlTokenKind::CloseParenthesis)
                --depth;
            const bool isComma = depth == 1 && textOf(m_sql, token) == u",";
            if (isComma || depth == 0)
                endPart(i);
            if (depth == 0) {
                m_text.options = joined(m_sql, m_tokens, i + 1);
                return;
            }
        }
    }

private:
    void endPart(qsizetype end)
    {
        if (end > m_first) {
            const SqlToken& first = m_tokens[m_first];
            const SqlToken& last = m_tokens[end - 1];
            const QString part = m_sql.sliced(first.start, last.start + last.length - first.start);
            const bool isConstraint
                = !m_text.constraints.isEmpty() || beginsConstraint(m_sql, first);
            (isConstraint ? m_text.constraints : m_text.columns).append(part);
        }
        m_first = end + 1;
    }

    const QString& m_sql;
    const Tokens& m_tokens;
    qsizetype m_first;
    SqliteCreateText& m_text;
};

}

QList<SqlToken> sqliteTokens(const QString& sql)
{
    Tokens tokens;
    SqlTokenizer tokenizer(sql, kSqliteSyntax);
    while (!tokenizer.atEnd()) {
        const SqlToken token = tokenizer.next();
        if (token.kind != SqlTokenKind::Whitespace && token.kind != SqlTokenKind::Comment)
            tokens.append(token);
    }
    return tokens;
}

SqliteCreateText SqliteCreateText::parse(const QString& sql)
{
    SqliteCreateText text;
    const Tokens tokens = sqliteTokens(sql);
    const qsizetype name = placeOfName(sql, tokens);
    text.definition = joined(sql, tokens, name + 1);
    const qsizetype open = name + 1;
    if (open < tokens.size() && tokens[open].kind == SqlTokenKind::OpenParenthesis)
        BodyReader(sql, tokens, open, text).read();
    return text;
}

QString SqliteCreateText::renamed(const QString& sql, const QString& quotedName)
{
    const Tokens tokens = sqliteTokens(sql);
    const qsizetype name = placeOfName(sql, tokens);
    if (name >= tokens.size())
        return sql;
    QString text = sql;
    return text.replace(tokens[name].start, tokens[name].length, quotedName);
}

bool SqliteCreateText::hasWord(const QString& text, QStringView word)
{
    return std::ranges::any_of(
        sqliteTokens(text), [&](const SqlToken& token) { return isWord(text, token, word); });
}

}
