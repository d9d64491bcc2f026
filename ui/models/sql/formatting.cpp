// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formatting.h"

#include <tuplewright/sql/script.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

constexpr int kLevel = 4; ///< blanks

constexpr auto kQueries = std::to_array<QLatin1StringView>(
    {"select"_L1, "with"_L1, "insert"_L1, "update"_L1, "delete"_L1, "values"_L1});

constexpr auto kClauses = std::to_array<QLatin1StringView>({"select"_L1, "from"_L1, "where"_L1,
    "group"_L1, "order"_L1, "having"_L1, "limit"_L1, "offset"_L1, "fetch"_L1, "union"_L1,
    "except"_L1, "intersect"_L1, "returning"_L1, "values"_L1, "set"_L1, "window"_L1});

constexpr auto kJoins = std::to_array<QLatin1StringView>(
    {"join"_L1, "left"_L1, "right"_L1, "full"_L1, "inner"_L1, "cross"_L1, "natural"_L1});

/// Words of SQL that are hardly ever names.
constexpr auto kReserved = std::to_array<QLatin1StringView>({"all"_L1, "and"_L1, "any"_L1, "as"_L1,
    "asc"_L1, "between"_L1, "by"_L1, "case"_L1, "cast"_L1, "delete"_L1, "desc"_L1, "distinct"_L1,
    "else"_L1, "end"_L1, "exists"_L1, "false"_L1, "ilike"_L1, "in"_L1, "insert"_L1, "into"_L1,
    "is"_L1, "like"_L1, "not"_L1, "null"_L1, "on"_L1, "or"_L1, "outer"_L1, "over"_L1,
    "recursive"_L1, "then"_L1, "true"_L1, "update"_L1, "using"_L1, "when"_L1, "with"_L1});

template <size_t N>
bool isOneOf(QStringView word, const std::array<QLatin1StringView, N>& words)
{
    return std::ranges::any_of(words,
        [word](QLatin1StringView one) { return word.compare(one, Qt::CaseInsensitive) == 0; });
}

/// A token with what was typed before it.
struct Piece
{
    SqlTokenKind kind = SqlTokenKind::Operator;
    QStringView text;
    QStringView blanks;
    bool isWord = false; ///< of SQL, as far as its place tells

    [[nodiscard]] bool is(QLatin1StringView word) const
    {
        return isWord && text.compare(word, Qt::CaseInsensitive) == 0;
    }
    [[nodiscard]] bool isLineComment() const
    {
        return kind == SqlTokenKind::Comment && text.startsWith(u"--");
    }
};

QList<Piece> piecesOf(QStringView sql, SqlSyntax syntax)
{
    QList<Piece> pieces;
    QStringView blanks;
    SqlTokenizer tokenizer(sql, syntax);
    while (!tokenizer.atEnd()) {
        const SqlToken token = tokenizer.next();
        const QStringView text = sql.sliced(token.start, token.length);
        if (token.kind == SqlTokenKind::Whitespace) {
            blanks = text;
            continue;
        }
        const bool isName = !pieces.isEmpty() && pieces.last().text == u".";
        const bool isWord = token.kind == SqlTokenKind::Word && !isName
            && (isOneOf(text, kClauses) || isOneOf(text, kJoins) || isOneOf(text, kReserved));
        pieces.append({token.kind, text, blanks, isWord});
        blanks = {};
    }
    return pieces;
}

/// What a pair of parentheses holds, or the statement itself.
struct Level
{
    int indent = 0;
    bool isQuery = false;
    bool listsLines = false; ///< commas end lines
    bool expectsAnd = false; ///< behind BETWEEN
};

/// Lays out one statement. Used once.
class Layout
{
public:
    Layout(QList<Piece> pieces, bool capitals)
        : m_pieces(std::move(pieces))
        , m_capitals(capitals)
    { }

    QString write(bool isQuery)
    {
        m_levels.append({0, isQuery, false, false});
        for (m_at = 0; m_at < m_pieces.size(); ++m_at) {
            m_text += separator();
            writePiece(m_pieces.at(m_at));
        }
        return m_text;
    }

private:
    [[nodiscard]] const Piece& piece(qsizetype offset) const
    {
        static const Piece none;
        const qsizetype at = m_at + offset;
        return at >= 0 && at < m_pieces.size() ? m_pieces.at(at) : none;
    }

    [[nodiscard]] QString line(int more = 0) const
    {
        return u'\n' + QString(m_levels.last().indent + more, u' ');
    }

    /// What stands before a piece. Where it matters for the tokens, blanks stay what they were.
    [[nodiscard]] QString separator() const
    {
        const Piece& now = piece(0);
        if (m_at == 0)
            return {};
        if (!m_levels.first().isQuery)
            return now.blanks.toString();
        const Piece& before = piece(-1);
        const bool hadLine = now.blanks.contains(u'\n') || now.blanks.contains(u'\r');
        if (before.isLineComment() || (now.kind == SqlTokenKind::Comment && hadLine))
            return startsLine() ? line() : line(kLevel);
        // Strings on two lines are one string.
        const bool areStrings
            = now.kind == SqlTokenKind::String && before.kind == SqlTokenKind::String;
        if (areStrings && hadLine)
            return line(kLevel);
        if (const std::optional<QString> start = lineBefore())
            return *start;
        return inLine(now, before);
    }

    [[nodiscard]] static QString inLine(const Piece& now, const Piece& before)
    {
        const bool hugs = now.text == u"," || now.kind == SqlTokenKind::CloseParenthesis
            || before.kind == SqlTokenKind::OpenParenthesis;
        if (hugs && now.kind != SqlTokenKind::Comment)
            return {};
        const bool isApart = !now.blanks.isEmpty() || before.text == u",";
        return isApart ? u" "_s : QString();
    }

    [[nodiscard]] std::optional<QString> lineBefore() const
    {
        const Level& level = m_levels.last();
        const Piece& now = piece(0);
        if (m_opensQuery)
            return line();
        if (!level.isQuery)
            return std::nullopt;
        if (now.kind == SqlTokenKind::CloseParenthesis && m_levels.size() > 1)
            return u'\n' + QString(level.indent - kLevel, u' ');
        if (piece(-1).text == u"," && level.listsLines && now.kind != SqlTokenKind::Comment)
            return line(kLevel);
        if (startsLine())
            return line();
        if ((now.is("and"_L1) && !level.expectsAnd) || now.is("or"_L1))
            return line(kLevel);
        return std::nullopt;
    }

    /// A clause or a join begins.
    [[nodiscard]] bool startsLine() const
    {
        const Piece& now = piece(0);
        const Piece& before = piece(-1);
        if (!m_levels.last().isQuery || !now.isWord)
            return false;
        if (isOneOf(now.text, kJoins))
            return piece(1).kind != SqlTokenKind::OpenParenthesis
                && !(before.isWord && (isOneOf(before.text, kJoins) || before.is("outer"_L1)));
        const bool isPart
            = (now.is("from"_L1) && (before.is("delete"_L1) || before.is("distinct"_L1)))
            || before.is("insert"_L1) || before.is("on"_L1);
        return isOneOf(now.text, kClauses) && !isPart;
    }

    void writePiece(const Piece& now)
    {
        Level& level = m_levels.last();
        m_opensQuery = false;
        m_text += written(now);
        if (now.isWord && isOneOf(now.text, kClauses))
            level.listsLines = now.is("select"_L1) || now.is("set"_L1) || now.is("returning"_L1);
        if (now.is("between"_L1))
            level.expectsAnd = true;
        else if (now.is("and"_L1))
            level.expectsAnd = false;
        if (now.kind == SqlTokenKind::OpenParenthesis)
            open();
        else if (now.kind == SqlTokenKind::CloseParenthesis && m_levels.size() > 1)
            m_levels.removeLast();
    }

    void open()
    {
        const Piece& first = piece(1);
        const bool isQuery = m_levels.first().isQuery && first.kind == SqlTokenKind::Word
            && (first.is("select"_L1) || first.is("with"_L1) || first.is("values"_L1)
                || first.is("insert"_L1) || first.is("update"_L1) || first.is("delete"_L1));
        const int indent = m_levels.last().indent + (isQuery ? kLevel : 0);
        m_levels.append({indent, isQuery, false, false});
        m_opensQuery = isQuery;
    }

    [[nodiscard]] QString written(const Piece& now) const
    {
        QString text = now.text.toString();
        if (!now.isWord)
            return text;
        return m_capitals ? text.toUpper() : text.toLower();
    }

    QList<Piece> m_pieces;
    bool m_capitals;
    qsizetype m_at = 0;
    QString m_text;
    QList<Level> m_levels;
    bool m_opensQuery = false;
};

QString formatStatement(QStringView sql, SqlSyntax syntax)
{
    const QList<Piece> pieces = piecesOf(sql, syntax);
    const auto first = std::ranges::find_if(
        pieces, [](const Piece& piece) { return piece.kind == SqlTokenKind::Word; });
    if (first == pieces.end())
        return sql.toString();
    const bool isQuery = isOneOf(first->text, kQueries);
    return Layout(pieces, first->text.front().isUpper()).write(isQuery);
}

}

QString formatSql(const QString& script, SqlSyntax syntax)
{
    QString text;
    qsizetype end = 0;
    for (const ScriptPart& part : readScript(script, syntax)) {
        text += QStringView(script).sliced(end, part.start - end);
        text += part.copyData ? part.sql : formatStatement(part.sql, syntax);
        end = part.start + part.length;
    }
    return text + QStringView(script).sliced(end);
}

}
