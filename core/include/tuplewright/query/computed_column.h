// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/filter.h>

namespace tw {

/// A column that the server computes for each row: the value of the first condition that is true,
/// an expression that a person typed, or what a search found. They exclude each other.
struct TW_CORE_EXPORT ComputedColumn
{
    struct Branch
    {
        Filter when;
        Value then;

        friend bool operator==(const Branch&, const Branch&) = default;
    };

    /// What the words found that the query's filter looks for in a column; NULL while it looks for
    /// none there.
    struct Found
    {
        enum class Fact
        {
            Relevance, ///< how well the row fits, the greater the better
            Snippet ///< the text around the words
        };

        Fact fact = Fact::Relevance;
        QString column;
        QString text = {}; ///< the column to cut snippets from; empty: the one searched

        friend bool operator==(const Found&, const Found&) = default;
    };

    QString alias; ///< what the result's column is called
    std::vector<Branch> branches = {};
    Value otherwise = {};
    QString expression = {}; ///< SQL of one value from the columns of one row
    std::optional<Found> found = {};

    /// Reads `{"as":…,"when":[{"if":…,"then":…}],"else":…}`, `{"as":…,"expression":…}`,
    /// `{"as":…,"relevanceOf":…}` or `{"as":…,"snippetOf":…,"text":…}`; fails with InvalidArgument
    /// naming the place, which `where` begins.
    [[nodiscard]] static Result<ComputedColumn> fromJson(const Json& json, const QString& where);
    /// What fromJson() reads.
    [[nodiscard]] Json toJson() const;

    friend bool operator==(const ComputedColumn&, const ComputedColumn&) = default;
};

/// Whether one of them was typed, and so may do more than to read where nothing keeps it from that.
[[nodiscard]] TW_CORE_EXPORT bool hasExpression(const std::vector<ComputedColumn>& columns);

}
