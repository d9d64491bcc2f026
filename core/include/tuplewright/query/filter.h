// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/json.h>
#include <tuplewright/query/filter_operator.h>
#include <tuplewright/query/sort.h>
#include <tuplewright/schema/table.h>
#include <tuplewright/values/value.h>

#include <QList>

#include <vector>

namespace tw {

/// One test of one column. What no operator asks for stays at its default.
struct TW_CORE_EXPORT FilterCondition
{
    QString column; ///< or `author.username`: a column of a related table
    FilterOperator op = FilterOperator::Equal;
    QList<Value> operands = {};
    QStringList path = {}; ///< into a JSON column; digits are the place in an array
    Measure measure = Measure::Value;
    bool includeNulls = false; ///< NOT_EQUAL and NOT_IN_LIST: NULL differs from every value
    LetterCase letterCase = LetterCase::Default;
    TextSearchMode searchMode = TextSearchMode::Plain;
    QString searchConfig = {}; ///< PostgreSQL's name of the language; empty: the server's default

    /// Whether letter case is ignored, by the operator or because it was asked.
    [[nodiscard]] bool ignoresCase() const;

    friend bool operator==(const FilterCondition&, const FilterCondition&) = default;
};

/// Which rows of another table belong to a row: along a foreign key of its own table, or against
/// one of the other table.
struct RelatedRows
{
    enum class Direction
    {
        ToParent,
        ToChildren
    };

    Direction direction = Direction::ToParent;
    QualifiedName table = {}; ///< the children's table; not needed for the parent
    QStringList key = {}; ///< columns of the foreign key; empty: the only one there is

    friend bool operator==(const RelatedRows&, const RelatedRows&) = default;
};

/// Which row stands for each group of rows: the first one in an order, ties broken by the key.
struct FirstRows
{
    QStringList groupBy = {}; ///< NULLs are one group
    Sort order = {};

    friend bool operator==(const FirstRows&, const FirstRows&) = default;
};

class TableLookup;

/// A tree of conditions. The default is the empty And, which is true for every row.
class TW_CORE_EXPORT Filter
{
public:
    enum class Kind
    {
        And,
        Or,
        Not,
        Condition,
        Related, ///< true when a related row exists for which the only part is true
        First ///< true for the first row of each group of those for which the only part is true
    };

    Filter() = default;
    /// A single test of one column.
    [[nodiscard]] static Filter condition(
        QString column, FilterOperator op, QList<Value> operands = {});
    [[nodiscard]] static Filter condition(FilterCondition condition);
    /// True when every part is; no parts: true for every row.
    [[nodiscard]] static Filter all(std::vector<Filter> parts);
    /// True when at least one part is; no parts: true for no row.
    [[nodiscard]] static Filter any(std::vector<Filter> parts);
    /// True when the part is not true, NULL included.
    [[nodiscard]] static Filter negate(Filter part);
    /// True when a related row exists for which `where` is true.
    [[nodiscard]] static Filter exists(RelatedRows rows, Filter where);
    /// Where a query asks for live rows alone, or for deleted ones, groups are made of those.
    [[nodiscard]] static Filter first(FirstRows rows, Filter among);

    /// Which of the accessors below holds something.
    [[nodiscard]] Kind kind() const { return m_kind; }
    /// The test of a Condition.
    [[nodiscard]] const FilterCondition& leaf() const { return m_condition; }
    /// Where a Related filter looks.
    [[nodiscard]] const RelatedRows& relatedRows() const { return m_related; }
    /// Groups and order of a First filter.
    [[nodiscard]] const FirstRows& firstRows() const { return m_first; }
    /// The operands of And, Or and Not, and the one of Related and First.
    [[nodiscard]] const std::vector<Filter>& parts() const { return m_parts; }
    /// True for every row: nothing is filtered.
    [[nodiscard]] bool isEmpty() const { return m_kind == Kind::And && m_parts.empty(); }

    /// Reads `{"and":[…]}`, `{"or":[…]}`, `{"not":{…}}`, `{"parent":[…],"where":{…}}`,
    /// `{"children":{…},"where":{…}}`, `{"firstOf":[…],"order":[…],"where":{…}}` or a bare
    /// condition.
    [[nodiscard]] static Result<Filter> fromJson(const Json& json);
    /// What fromJson() reads.
    [[nodiscard]] Json toJson() const;

    /// Fails with InvalidArgument naming the first unknown column, missing or ill-typed operand,
    /// before any SQL is made. Related tables are looked for in `lookup`.
    [[nodiscard]] Result<void> validate(
        const Table& table, const TableLookup* lookup = nullptr) const;

    friend bool operator==(const Filter&, const Filter&) = default;

private:
    Kind m_kind = Kind::And;
    FilterCondition m_condition;
    RelatedRows m_related;
    FirstRows m_first;
    std::vector<Filter> m_parts;
};

}
