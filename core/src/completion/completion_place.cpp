// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "completion/completion_place.h"

using namespace Qt::StringLiterals;

namespace tw {

using Kind = CompletionPlace::Kind;

namespace {

/// Words that govern what stands behind them, up to the next of them.
constexpr std::initializer_list<QLatin1StringView> kClauses{"SELECT"_L1, "FROM"_L1, "JOIN"_L1,
    "ON"_L1, "USING"_L1, "WHERE"_L1, "GROUP"_L1, "HAVING"_L1, "WINDOW"_L1, "ORDER"_L1, "LIMIT"_L1,
    "OFFSET"_L1, "FETCH"_L1, "SET"_L1, "VALUES"_L1, "RETURNING"_L1, "INTO"_L1, "UPDATE"_L1,
    "DELETE"_L1, "INSERT"_L1, "WITH"_L1, "MERGE"_L1, "TABLE"_L1, "VIEW"_L1, "REFERENCES"_L1,
    "CALL"_L1, "TRUNCATE"_L1, "UNION"_L1, "INTERSECT"_L1, "EXCEPT"_L1, "PARTITION"_L1,
    "CONFLICT"_L1, "COPY"_L1, "ALTER"_L1, "CREATE"_L1, "DROP"_L1, "GRANT"_L1, "REVOKE"_L1,
    "COMMENT"_L1, "WHEN"_L1, "THEN"_L1, "ELSE"_L1, "CASE"_L1, "CAST"_L1};

constexpr std::initializer_list<QLatin1StringView> kBeforeRelation{"FROM"_L1, "JOIN"_L1, "INTO"_L1,
    "TABLE"_L1, "ONLY"_L1, "REFERENCES"_L1, "TRUNCATE"_L1, "LOCK"_L1, "COPY"_L1, "ANALYZE"_L1,
    "VACUUM"_L1, "VIEW"_L1, "CLUSTER"_L1, "REINDEX"_L1};

constexpr std::initializer_list<QLatin1StringView> kBeforeOperand{"SELECT"_L1, "DISTINCT"_L1,
    "ALL"_L1, "WHERE"_L1, "AND"_L1, "OR"_L1, "NOT"_L1, "ON"_L1, "HAVING"_L1, "BY"_L1, "WHEN"_L1,
    "THEN"_L1, "ELSE"_L1, "CASE"_L1, "LIKE"_L1, "ILIKE"_L1, "IN"_L1, "BETWEEN"_L1, "RETURNING"_L1,
    "SET"_L1, "USING"_L1, "ANY"_L1, "SOME"_L1, "FILTER"_L1, "REGEXP"_L1, "GLOB"_L1, "MATCH"_L1,
    "TO"_L1};

/// Calls whose arguments have a FROM of their own.
constexpr std::initializer_list<QLatin1StringView> kFromInside{
    "EXTRACT"_L1, "SUBSTRING"_L1, "TRIM"_L1, "OVERLAY"_L1};

/// Finds the place, from what is surest on.
class PlaceFinder
{
public:
    explicit PlaceFinder(const TypedStatement& statement)
        : m_statement(statement)
    { }

    CompletionPlace find()
    {
        readQualifier();
        readClause();
        m_place.kind = kind();
        m_place.isJoin = m_place.kind == Kind::Operand && m_place.clause == "ON"_L1;
        return m_place;
    }

private:
    void readQualifier()
    {
        qsizetype at = m_statement.caret() - 1;
        while (m_statement.isSign(at, u".") && m_statement.isName(at - 1)) {
            m_place.qualifier.prepend(m_statement.name(at - 1));
            at -= 2;
        }
        m_place.last = at;
    }

    void readClause()
    {
        for (qsizetype at = m_statement.before(m_place.last + 1); at >= 0;
            at = m_statement.before(at)) {
            if (!m_statement.isOneOf(at, kClauses) || isOtherFrom(at))
                continue;
            m_place.clause = m_statement.text(at).toString().toUpper();
            m_clauseAt = at;
            return;
        }
    }

    [[nodiscard]] bool is(QLatin1StringView word, qsizetype back = 0) const
    {
        return m_statement.is(m_place.last - back, word);
    }

    [[nodiscard]] bool isSign(QStringView sign) const
    {
        return m_statement.isSign(m_place.last, sign);
    }

    [[nodiscard]] Kind kind()
    {
        if (startsStatement())
            return Kind::Statement;
        if (isSign(u"::"))
            return Kind::Types;
        if (const std::optional<Kind> inList = listKind())
            return *inList;
        if (is("AS"_L1))
            return isInCast() ? Kind::Types : Kind::Nowhere;
        if (const std::optional<Kind> object = objectKind())
            return *object;
        if (isSign(u")") && m_place.clause == "WITH"_L1)
            return Kind::Statement;
        if (isOneOf({"UNION"_L1, "INTERSECT"_L1, "EXCEPT"_L1})
            || (is("ALL"_L1) && m_statement.isOneOf(m_place.last - 1, {"UNION"_L1, "EXCEPT"_L1})))
            return Kind::Statement;
        if (isOneOf({"LIMIT"_L1, "OFFSET"_L1, "WITH"_L1, "RECURSIVE"_L1}))
            return Kind::Nowhere;
        return clauseKind();
    }

    [[nodiscard]] bool startsStatement() const
    {
        if (m_place.last < 0)
            return true;
        return m_statement.is(0, "EXPLAIN"_L1)
            && (isOneOf({"EXPLAIN"_L1, "ANALYZE"_L1, "VERBOSE"_L1, "PLAN"_L1})
                || m_statement.partner(m_place.last) == 1);
    }

    [[nodiscard]] bool isOneOf(std::initializer_list<QLatin1StringView> words) const
    {
        return m_statement.isOneOf(m_place.last, words);
    }

    [[nodiscard]] bool isInCast() const
    {
        return m_statement.isOneOf(m_statement.opening() - 1, {"CAST"_L1, "TRY_CAST"_L1});
    }

    /// The first token of the name that ends at `last`.
    [[nodiscard]] qsizetype nameStart(qsizetype last) const
    {
        while (m_statement.isSign(last - 1, u".") && m_statement.isName(last - 2))
            last -= 2;
        return last;
    }

    /// Within parentheses that hold nothing but names or values.
    [[nodiscard]] std::optional<Kind> listKind()
    {
        const qsizetype opening = m_statement.opening();
        const bool startsItem
            = opening >= 0 && (m_place.last == opening || (isSign(u",") && isDirectlyIn(opening)));
        if (opening < 0)
            return std::nullopt;
        m_place.list = opening;
        const qsizetype before = opening - 1;
        if (m_statement.is(before, "IN"_L1) || m_statement.is(before, "VALUES"_L1)
            || isRowOfValues(opening)) {
            m_place.takesQuery = m_place.last == opening && m_statement.is(before, "IN"_L1);
            return startsItem ? std::optional(Kind::Operand) : std::nullopt;
        }
        if (m_place.last == opening && isQueryPlace(before)) {
            m_place.takesQuery = true;
            return m_statement.is(before, "EXISTS"_L1) || m_statement.is(before, "AS"_L1)
                ? Kind::Statement
                : Kind::Relations;
        }
        if (m_statement.opens(before)) {
            m_place.takesQuery = m_place.last == opening;
            return std::nullopt;
        }
        if (m_statement.is(before, "USING"_L1))
            return startsItem ? Kind::SharedColumns : Kind::Operator;
        if (m_statement.is(before, "CONFLICT"_L1))
            return startsItem ? Kind::TargetColumns : Kind::Operator;
        return startsItem ? columnListKind(before) : std::nullopt;
    }

    [[nodiscard]] bool isQueryPlace(qsizetype before) const
    {
        return m_statement.isOneOf(
                   before, {"FROM"_L1, "JOIN"_L1, "LATERAL"_L1, "EXISTS"_L1, "MATERIALIZED"_L1})
            || (m_statement.is(before, "AS"_L1) && m_statement.isName(before - 1));
    }

    /// No query begins between the parenthesis and the caret.
    [[nodiscard]] bool isDirectlyIn(qsizetype opening) const
    {
        return !m_statement.beginsQuery(opening + 1);
    }

    /// Another row behind VALUES (…), ….
    [[nodiscard]] bool isRowOfValues(qsizetype opening) const
    {
        qsizetype at = opening - 1;
        while (m_statement.isSign(at, u",") && m_statement.closes(at - 1))
            at = m_statement.before(m_statement.before(at));
        return at != opening - 1 && m_statement.is(at, "VALUES"_L1);
    }

    [[nodiscard]] std::optional<Kind> columnListKind(qsizetype before)
    {
        if (!m_statement.isName(before))
            return std::nullopt;
        qsizetype first = nameStart(before);
        if (m_statement.is(first - 1, "INTO"_L1)
            || (m_statement.is(first - 1, "AS"_L1) && m_statement.isName(first - 2)
                && m_statement.is(nameStart(first - 2) - 1, "INTO"_L1)))
            return Kind::TargetColumns;
        if (m_statement.is(first - 1, "USING"_L1))
            first = nameStart(first - 2);
        m_place.table = first;
        const bool isOfTable
            = m_statement.isOneOf(first - 1, {"REFERENCES"_L1, "COPY"_L1, "ANALYZE"_L1})
            || (m_statement.is(first - 1, "ON"_L1) && m_statement.is(0, "CREATE"_L1));
        return isOfTable ? std::optional(Kind::TableColumns) : std::nullopt;
    }

    /// Behind words that want the name of something that is there.
    [[nodiscard]] std::optional<Kind> objectKind()
    {
        qsizetype at = m_place.last;
        if (m_statement.is(at, "EXISTS"_L1) && m_statement.is(at - 1, "IF"_L1))
            at -= 2;
        const bool makes = m_statement.is(0, "CREATE"_L1);
        if (m_statement.isOneOf(at, {"TABLE"_L1, "VIEW"_L1}) && makes)
            return Kind::Nowhere;
        if (m_statement.isOneOf(at, kBeforeRelation) && !isOtherFrom(at))
            return Kind::Relations;
        if (m_statement.is(at, "UPDATE"_L1) && isStatementWord(at))
            return Kind::Relations;
        if (m_statement.is(at, "USING"_L1) && m_statement.isOneOf(0, {"DELETE"_L1, "MERGE"_L1}))
            return Kind::Relations;
        if (m_statement.is(at, "ON"_L1)
            && m_statement.isOneOf(0, {"CREATE"_L1, "GRANT"_L1, "REVOKE"_L1}))
            return Kind::Relations;
        if (m_statement.is(at, "CALL"_L1)
            || (m_statement.isOneOf(at, {"FUNCTION"_L1, "PROCEDURE"_L1}) && !makes))
            return Kind::Routines;
        if (m_statement.is(at, "SCHEMA"_L1) && !makes)
            return Kind::Schemas;
        if (m_statement.isOneOf(at, {"TYPE"_L1, "DOMAIN"_L1}) && m_statement.is(0, "DROP"_L1))
            return Kind::Types;
        return alteredKind(at);
    }

    [[nodiscard]] std::optional<Kind> alteredKind(qsizetype at)
    {
        if (!m_statement.is(0, "ALTER"_L1) || !m_statement.is(1, "TABLE"_L1))
            return std::nullopt;
        if (m_statement.is(at, "TYPE"_L1))
            return Kind::Types;
        const bool names = m_statement.is(at, "COLUMN"_L1) && !m_statement.is(at - 1, "ADD"_L1);
        if (!names)
            return std::nullopt;
        m_place.table = 2;
        while (m_statement.isOneOf(m_place.table, {"IF"_L1, "EXISTS"_L1, "ONLY"_L1}))
            ++m_place.table;
        return Kind::TableColumns;
    }

    /// A FROM that no table stands behind.
    [[nodiscard]] bool isOtherFrom(qsizetype at) const
    {
        if (m_statement.is(at, "ANALYZE"_L1))
            return m_statement.is(0, "EXPLAIN"_L1);
        return m_statement.is(at, "FROM"_L1)
            && (m_statement.is(at - 1, "DISTINCT"_L1)
                || m_statement.isOneOf(m_statement.opening() - 1, kFromInside));
    }

    [[nodiscard]] bool isStatementWord(qsizetype at) const
    {
        return at == 0 || m_statement.closes(at - 1) || m_statement.opens(at - 1)
            || m_statement.isOneOf(at - 1, {"EXPLAIN"_L1, "ANALYZE"_L1});
    }

    [[nodiscard]] Kind clauseKind()
    {
        if (m_place.clause == "SET"_L1 && (is("SET"_L1) || isSign(u","))
            && !m_statement.is(0, "SET"_L1))
            return Kind::TargetColumns;
        const bool isFrom = m_statement.opening() < m_clauseAt
            && m_statement.isOneOf(m_clauseAt,
                {"FROM"_L1, "JOIN"_L1, "USING"_L1, "INTO"_L1, "UPDATE"_L1, "TRUNCATE"_L1,
                    "TABLE"_L1});
        if (isFrom)
            return isSign(u",") ? Kind::Relations : Kind::BehindSource;
        if (isSign(u",") && m_place.clause == "WITH"_L1)
            return Kind::Nowhere;
        return takesOperand() ? Kind::Operand : Kind::Operator;
    }

    [[nodiscard]] bool takesOperand() const
    {
        const qsizetype last = m_place.last;
        if (m_statement.isWord(last))
            return m_statement.isOneOf(last, kBeforeOperand)
                || (m_statement.is(last, "FROM"_L1) && m_statement.is(last - 1, "DISTINCT"_L1));
        if (m_statement.isName(last) || m_statement.isValue(last) || m_statement.closes(last))
            return false;
        if (!m_statement.isSign(last, u"*"))
            return true;
        // All columns, unless something stands before it that can be multiplied.
        return !m_statement.isSign(last - 1, u".") && !m_statement.isSign(last - 1, u",")
            && !m_statement.isOneOf(last - 1, {"SELECT"_L1, "DISTINCT"_L1, "RETURNING"_L1});
    }

    const TypedStatement& m_statement;
    CompletionPlace m_place;
    qsizetype m_clauseAt = -1;
};

}

CompletionPlace placeOf(const TypedStatement& statement)
{
    if (statement.typing() == TypedStatement::Typing::Elsewhere)
        return {};
    return PlaceFinder(statement).find();
}

}
