// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/structure/sqlite_column_text.h"

#include "sqlite/dialect/sqlite_dialect.h"
#include "sqlite/structure/sqlite_create_text.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// Walks the tokens of a column and finds where its clauses begin.
class ColumnTokens
{
public:
    explicit ColumnTokens(const QString& text)
        : m_text(text)
        , m_tokens(sqliteTokens(text))
    { }

    [[nodiscard]] qsizetype count() const { return m_tokens.size(); }

    /// In capitals when it is a word; empty behind the end.
    [[nodiscard]] QString at(qsizetype place) const
    {
        if (place < 0 || place >= count())
            return {};
        const QString token = m_text.sliced(m_tokens[place].start, m_tokens[place].length);
        return m_tokens[place].kind == SqlTokenKind::Word ? token.toUpper() : token;
    }

    /// From one token up to another one, as written.
    [[nodiscard]] QString between(qsizetype first, qsizetype end) const
    {
        if (first >= end)
            return {};
        const SqlToken& last = m_tokens[end - 1];
        return m_text.sliced(
            m_tokens[first].start, last.start + last.length - m_tokens[first].start);
    }

    [[nodiscard]] bool beginsClause(qsizetype place) const
    {
        static constexpr std::array<QStringView, 11> kWords{u"CONSTRAINT", u"PRIMARY", u"NOT",
            u"NULL", u"UNIQUE", u"CHECK", u"DEFAULT", u"COLLATE", u"REFERENCES", u"GENERATED",
            u"AS"};
        const QString word = at(place);
        const QString before = at(place - 1);
        const bool goesOn = before == u"SET" || (word == u"NOT" && at(place + 1) == u"DEFERRABLE")
            || (word == u"NULL" && before == u"NOT") || (word == u"AS" && before == u"ALWAYS");
        return !goesOn && std::ranges::find(kWords, word) != kWords.end();
    }

    /// Behind the token, or behind the group that it opens.
    [[nodiscard]] qsizetype skip(qsizetype place) const
    {
        int depth = 0;
        do {
            if (m_tokens[place].kind == SqlTokenKind::OpenParenthesis)
                ++depth;
            else if (m_tokens[place].kind == SqlTokenKind::CloseParenthesis)
                --depth;
            ++place;
        } while (depth > 0 && place < count());
        return place;
    }

    [[nodiscard]] qsizetype endOfClause(qsizetype place) const
    {
        if (at(place) == u"CONSTRAINT")
            place += 2;
        const bool isDefault = at(place) == u"DEFAULT";
        ++place;
        if (isDefault && (at(place) == u"+" || at(place) == u"-"))
            ++place;
        if (isDefault && place < count())
            place = skip(place);
        while (place < count() && !beginsClause(place))
            place = skip(place);
        return std::min(place, count());
    }

private:
    const QString& m_text;
    QList<SqlToken> m_tokens;
};

/// DEFAULT takes these without parentheses.
bool isLiteral(const QString& expression)
{
    static constexpr std::array<QStringView, 6> kWords{
        u"NULL", u"TRUE", u"FALSE", u"CURRENT_TIME", u"CURRENT_DATE", u"CURRENT_TIMESTAMP"};
    const QList<SqlToken> tokens = sqliteTokens(expression);
    if (tokens.isEmpty())
        return false;
    if (tokens.first().kind == SqlTokenKind::OpenParenthesis)
        return ColumnTokens(expression).skip(0) == tokens.size();
    const bool isSigned = tokens.first().kind == SqlTokenKind::Operator;
    const SqlToken& last = tokens.last();
    if (tokens.size() != (isSigned ? 2 : 1))
        return false;
    if (last.kind == SqlTokenKind::Number || last.kind == SqlTokenKind::String)
        return true;
    return last.kind == SqlTokenKind::Word
        && std::ranges::find(kWords, expression.trimmed().toUpper()) != kWords.end();
}

}

SqliteColumnText::SqliteColumnText(const QString& text)
    : m_written(text)
{
    const ColumnTokens tokens(text);
    qsizetype place = 1;
    while (place < tokens.count() && !tokens.beginsClause(place))
        place = tokens.skip(place);
    m_name = tokens.between(0, std::min<qsizetype>(1, tokens.count()));
    m_type = tokens.between(1, place);
    while (place < tokens.count()) {
        const qsizetype end = tokens.endOfClause(place);
        const bool isNamed = tokens.at(place) == u"CONSTRAINT";
        m_clauses.append({tokens.at(isNamed ? place + 2 : place), tokens.between(place, end)});
        place = end;
    }
}

void SqliteColumnText::setType(const QString& type)
{
    m_type = type;
    m_isChanged = true;
}

void SqliteColumnText::remove(QStringView word)
{
    m_clauses.removeIf([&](const Clause& clause) { return clause.word == word; });
    m_isChanged = true;
}

void SqliteColumnText::setDefault(const QString& expression)
{
    remove(u"DEFAULT");
    if (expression.trimmed().isEmpty())
        return;
    const QString value = isLiteral(expression) ? expression.trimmed() : u'(' + expression + u')';
    m_clauses.append({u"DEFAULT"_s, u"DEFAULT "_s + value});
}

void SqliteColumnText::setNotNull(bool isNotNull)
{
    remove(u"NOT");
    remove(u"NULL");
    if (isNotNull)
        m_clauses.prepend({u"NOT"_s, u"NOT NULL"_s});
}

QString SqliteColumnText::text() const
{
    if (!m_isChanged)
        return m_written;
    QStringList parts{m_name};
    if (!m_type.isEmpty())
        parts.append(m_type);
    for (const Clause& clause : m_clauses)
        parts.append(clause.text);
    return parts.join(u' ');
}

}
