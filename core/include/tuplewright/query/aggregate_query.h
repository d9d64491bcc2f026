// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/select_query.h>

#include <optional>

namespace tw {

enum class AggregateFunction
{
    Count,
    Sum,
    Minimum,
    Maximum,
    Average ///< of integers and decimals to 16 digits or more, as PostgreSQL does it
};

/// One number over the rows of a group.
struct Aggregate
{
    QString alias; ///< what the result's column is called
    AggregateFunction function = AggregateFunction::Count;
    /// Empty: Count counts rows. `author.age` is a column of the row that each row names,
    /// `posts.likes` one of the rows that name it, and `posts.*` counts those, none too.
    QString column = {};
    bool distinct = false; ///< equal values count once
    Filter where = {}; ///< only these rows of the group
};

/// What to find out about groups of rows. The result's columns are those of `groupBy`, the
/// aggregates and `labels`; `having`, `labels` and `sort` speak of them by their names. Without
/// aggregates the groups are the distinct values.
struct TW_CORE_EXPORT AggregateQuery
{
    QualifiedName table;
    Filter filter = {};
    QString whereSql = {}; ///< a condition typed by the user, ANDed with the filter
    DeletedRows deleted = DeletedRows::Live;
    std::vector<ComputedColumn> computed = {}; ///< of each row; to group by
    /// Columns of the table, computed ones, or `author.name`; empty: all rows are one.
    QStringList groupBy = {};
    QList<Aggregate> aggregates = {};
    Filter having = {};
    std::vector<ComputedColumn> labels = {}; ///< of each group; made of conditions
    Sort sort = {}; ///< empty: by the groups' columns, which also follow any other order
    std::optional<qint64> limit = {};

    /// Reads `{"groupBy":[…],"aggregates":[{"as":…,"function":"count"}],…}`; fails with
    /// InvalidArgument naming the place. The members are those of this type.
    [[nodiscard]] static Result<AggregateQuery> fromJson(const Json& json);
    [[nodiscard]] Json toJson() const;

    /// All that is asked of rows of the table itself.
    [[nodiscard]] Filter rowConditions() const;

    /// As rowConditions(), with one for each column of related rows that is spoken of: for finding
    /// the related tables it takes.
    [[nodiscard]] Filter relatedColumns() const;
};

/// The first row of each group in an order: the latest post of each author.
struct LatestPerGroup
{
    SelectQuery query; ///< its sort orders the rows found
    QStringList groupBy;
    Sort order; ///< what comes first; ties are broken by the key
};

}
