// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite/catalog/sqlite_definition.h"

#include "sqlite/dialect/sqlite_dialect.h"

#include <span>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// A statement as the tokens that mean something.
class Tokens
{
public:
    using Range = std::span<const SqlToken>;

    explicit Tokens(const QString& sql)
        : m_sql(sql)
    {
        SqlTokenizer tokenizer(m_sql, kSqliteSyntax);
        while (!tokenizer.atEnd()) {
            const SqlToken token = tokenizer.next();
            if (token.kind != SqlTokenKind::Whitespace && token.kind != SqlTokenKind::Comment)
                m_tokens.push_back(token);
        }
    }

    [[nodiscard]] Range all() const { return m_tokens; }

    [[nodiscard]] QStringView text(const SqlToken& token) const
    {
        return QStringView(m_sql).sliced(token.start, token.length);
    }

    [[nodiscard]] bool isWord(const SqlToken& token, QStringView word) const
    {
        return token.kind == SqlTokenKind::Word
            && text(token).compare(word, Qt::CaseInsensitive) == 0;
    }

    [[nodiscard]] QString source(Range range) const
    {
        if (range.empty())
            return {};
        const SqlToken& last = range.back();
        const qsizetype start = range.front().start;
        return m_sql.sliced(start, last.start + last.length - start);
    }

    /// The name that a token stands for, quotes taken off.
    [[nodiscard]] QString name(const SqlToken& token) const
    {
        QString written = text(token).toString();
        if (token.kind != SqlTokenKind::QuotedIdentifier && token.kind != SqlTokenKind::String)
            return written;
        QString inner = written.sliced(1, written.size() - 2);
        const QChar quote = written.back();
        return quote == u']' ? inner : inner.replace(QString(2, quote), QString(quote));
    }

    /// The place after the parenthesis that closes the one at `open`, or the end.
    [[nodiscard]] static size_t closing(Range range, size_t open)
    {
        int depth = 0;
        for (size_t i = open; i < range.size(); ++i) {
            if (range[i].kind == SqlTokenKind::OpenParenthesis)
                ++depth;
            else if (range[i].kind == SqlTokenKind::CloseParenthesis && --depth == 0)
                return i + 1;
        }
        return range.size();
    }

    /// What stands between the first parenthesis and the one that closes it.
    [[nodiscard]] static Range body(Range range)
    {
        for (size_t i = 0; i < range.size(); ++i) {
            if (range[i].kind == SqlTokenKind::OpenParenthesis)
                return inside(range, i);
        }
        return {};
    }

    /// What follows the parentheses of the body: the options of a table.
    [[nodiscard]] static Range behindBody(Range range)
    {
        for (size_t i = 0; i < range.size(); ++i) {
            if (range[i].kind == SqlTokenKind::OpenParenthesis)
                return range.subspan(closing(range, i));
        }
        return {};
    }

    [[nodiscard]] static Range inside(Range range, size_t open)
    {
        const size_t end = closing(range, open);
        return range.subspan(open + 1, end - open - (end > open + 1 ? 2 : 1));
    }

    [[nodiscard]] std::vector<Range> splitAtCommas(Range range) const
    {
        std::vector<Range> parts;
        size_t start = 0;
        for (size_t i = 0; i < range.size(); ++i) {
            if (range[i].kind == SqlTokenKind::OpenParenthesis) {
                i = closing(range, i) - 1;
            } else if (text(range[i]) == u",") {
                parts.push_back(range.subspan(start, i - start));
                start = i + 1;
            }
        }
        parts.push_back(range.subspan(start));
        return parts;
    }

private:
    const QString m_sql;
    std::vector<SqlToken> m_tokens;
};

/// Reads one column or constraint of a table, word by word.
class DefinitionReader
{
public:
    DefinitionReader(const Tokens& tokens, Tokens::Range definition, SqliteTableText& table)
        : m_tokens(tokens)
        , m_range(definition)
        , m_table(table)
    { }

    void read()
    {
        if (m_range.empty())
            return;
        if (!isTableConstraint()) {
            m_column = m_tokens.name(m_range[0]).toLower();
            m_table.columns.insert(m_column, {});
            m_at = 1;
        }
        while (m_at < m_range.size())
            readNext();
    }

private:
    [[nodiscard]] bool isTableConstraint() const
    {
        const QStringView words[] = {u"CONSTRAINT", u"PRIMARY", u"UNIQUE", u"CHECK", u"FOREIGN"};
        return std::ranges::any_of(
            words, [this](QStringView word) { return m_tokens.isWord(m_range[0], word); });
    }

    [[nodiscard]] bool at(QStringView word) const { return m_tokens.isWord(m_range[m_at], word); }

    void readNext()
    {
        if (at(u"CONSTRAINT") && m_at + 1 < m_range.size())
            m_name = m_tokens.name(m_range[++m_at]);
        else if (at(u"CHECK"))
            m_table.checks.append({takeName(), takeWithParentheses()});
        else if (at(u"REFERENCES"))
            m_table.references.append({takeName()});
        else if (at(u"DEFERRABLE") && !m_table.references.isEmpty())
            m_table.references.last().deferrable = !m_tokens.isWord(m_range[m_at - 1], u"NOT");
        else if (at(u"DEFERRED") && !m_table.references.isEmpty())
            m_table.references.last().initiallyDeferred = true;
        else if (at(u"COLLATE") && !m_column.isNull() && m_at + 1 < m_range.size())
            m_table.columns[m_column].collation = m_tokens.name(m_range[++m_at]);
        else if (at(u"AS") && !m_column.isNull())
            m_table.columns[m_column].generationExpression = takeParenthesised();
        else if (at(u"UNIQUE") || at(u"PRIMARY") || at(u"DEFAULT"))
            m_name.clear();
        if (m_at < m_range.size() && m_range[m_at].kind == SqlTokenKind::OpenParenthesis)
            m_at = Tokens::closing(m_range, m_at);
        else
            ++m_at;
    }

    QString takeName() { return std::exchange(m_name, {}); }

    /// The text from here to the end of the parentheses that follow; stops at their last token.
    QString takeWithParentheses()
    {
        const size_t start = m_at;
        if (m_at + 1 < m_range.size())
            m_at = Tokens::closing(m_range, m_at + 1) - 1;
        return m_tokens.source(m_range.subspan(start, m_at - start + 1));
    }

    QString takeParenthesised()
    {
        if (m_at + 1 >= m_range.size())
            return {};
        const size_t open = ++m_at;
        m_at = Tokens::closing(m_range, open) - 1;
        return m_tokens.source(Tokens::inside(m_range, open));
    }

    const Tokens& m_tokens;
    Tokens::Range m_range;
    SqliteTableText& m_table;
    size_t m_at = 0;
    QString m_column; ///< null in a constraint of the table
    QString m_name; ///< that CONSTRAINT gave to what follows
};

}

SqliteTableText SqliteTableText::parse(const QString& sql)
{
    SqliteTableText table;
    const Tokens tokens(sql);
    for (const Tokens::Range definition : tokens.splitAtCommas(Tokens::body(tokens.all())))
        DefinitionReader(tokens, definition, table).read();
    for (const SqlToken& token : Tokens::behindBody(tokens.all())) {
        table.isWithoutRowid = table.isWithoutRowid || tokens.isWord(token, u"ROWID");
        table.isStrict = table.isStrict || tokens.isWord(token, u"STRICT");
    }
    return table;
}

SqliteIndexText SqliteIndexText::parse(const QString& sql)
{
    SqliteIndexText index;
    const Tokens tokens(sql);
    const Tokens::Range all = tokens.all();
    for (const Tokens::Range part : tokens.splitAtCommas(Tokens::body(all)))
        index.parts.append(tokens.source(part));
    for (size_t i = 0; i < all.size(); ++i) {
        if (all[i].kind == SqlTokenKind::OpenParenthesis) {
            i = Tokens::closing(all, i) - 1;
        } else if (tokens.isWord(all[i], u"WHERE")) {
            index.predicate = tokens.source(all.subspan(i + 1));
            break;
        }
    }
    return index;
}

Trigger parseSqliteTrigger(const QString& sql)
{
    Trigger trigger;
    trigger.timing = Trigger::Timing::Before;
    const Tokens tokens(sql);
    for (const SqlToken& token : tokens.all()) {
        if (tokens.isWord(token, u"AFTER"))
            trigger.timing = Trigger::Timing::After;
        else if (tokens.isWord(token, u"INSTEAD"))
            trigger.timing = Trigger::Timing::InsteadOf;
        else if (tokens.isWord(token, u"INSERT") || tokens.isWord(token, u"UPDATE")
            || tokens.isWord(token, u"DELETE")) {
            trigger.events.append(tokens.text(token).toString().toUpper());
            break;
        }
    }
    return trigger;
}

QStringList sqliteTablesIn(const QString& sql)
{
    static const QStringList begins{u"FROM"_s, u"JOIN"_s, u"INTO"_s, u"UPDATE"_s};
    static const QStringList ends{u"WHERE"_s, u"GROUP"_s, u"ORDER"_s, u"ON"_s, u"USING"_s,
        u"SELECT"_s, u"SET"_s, u"VALUES"_s, u"LIMIT"_s, u"UNION"_s};
    enum class State
    {
        Elsewhere,
        NameComes,
        NameWas
    };
    const Tokens tokens(sql);
    QStringList names;
    QList<State> states{State::Elsewhere}; // one for each open parenthesis
    for (const SqlToken& token : tokens.all()) {
        State& state = states.last();
        const QString text = tokens.text(token).toString();
        const QString word = token.kind == SqlTokenKind::Word ? text.toUpper() : QString();
        if (token.kind == SqlTokenKind::OpenParenthesis)
            states.append(state);
        else if (token.kind == SqlTokenKind::CloseParenthesis && states.size() > 1)
            states.removeLast();
        else if (begins.contains(word) || (text == u","_s && state == State::NameWas))
            state = State::NameComes;
        else if (ends.contains(word) || token.kind == SqlTokenKind::Semicolon)
            state = State::Elsewhere;
        else if (text == u"."_s && state == State::NameWas && !names.isEmpty()) {
            names.removeLast(); // it was the name of a file
            state = State::NameComes;
        } else if (state == State::NameComes) {
            names.append(tokens.name(token));
            state = State::NameWas;
        }
    }
    return names;
}

}
