// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/json.h>
#include <tuplewright/query/value.h>
#include <tuplewright/schema/table.h>

#include <QList>

#include <vector>

namespace tw {

/// The comparisons a condition can make; spec of each, with NULL and empty lists, in
/// core/README.md.
enum class FilterOperator
{
    Equal,
    NotEqual,
    LessThan,
    LessThanOrEqual,
    GreaterThan,
    GreaterThanOrEqual,
    InList,
    NotInList,
    Like,
    ILike,
    StartsWith,
    EndsWith,
    Contains,
    IsNull,
    IsNotNull,
};

/// `EQUAL`, `IN_LIST`, …: the spelling used in JSON.
[[nodiscard]] TW_CORE_EXPORT QString filterOperatorName(FilterOperator op);
[[nodiscard]] TW_CORE_EXPORT Result<FilterOperator> filterOperatorFromName(const QString& name);

struct FilterCondition
{
    QString column;
    FilterOperator op = FilterOperator::Equal;
    QList<Value> operands; ///< one, or any number for lists, or none for the NULL tests

    friend bool operator==(const FilterCondition&, const FilterCondition&) = default;
};

/// A tree of conditions. The default is the empty And, which is true for every row.
class TW_CORE_EXPORT Filter
{
public:
    enum class Kind
    {
        And,
        Or,
        Not,
        Condition
    };

    Filter() = default;
    [[nodiscard]] static Filter condition(
        QString column, FilterOperator op, QList<Value> operands = {});
    [[nodiscard]] static Filter all(std::vector<Filter> parts);
    [[nodiscard]] static Filter any(std::vector<Filter> parts);
    [[nodiscard]] static Filter negate(Filter part);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const FilterCondition& leaf() const { return m_condition; }
    [[nodiscard]] const std::vector<Filter>& parts() const { return m_parts; }
    [[nodiscard]] bool isEmpty() const { return m_kind == Kind::And && m_parts.empty(); }

    /// Reads `{"and":[…]}`, `{"or":[…]}`, `{"not":{…}}` or a bare condition.
    [[nodiscard]] static Result<Filter> fromJson(const Json& json);
    [[nodiscard]] Json toJson() const;

    /// Fails with InvalidArgument naming the first unknown column, missing or ill-typed operand,
    /// before any SQL is made.
    [[nodiscard]] Result<void> validate(const Table& table) const;

    friend bool operator==(const Filter&, const Filter&) = default;

private:
    Kind m_kind = Kind::And;
    FilterCondition m_condition;
    std::vector<Filter> m_parts;
};

}
