// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "rendering/group_column.h"

#include <tuplewright/query/aggregate_query.h>

namespace tw {

/// SQL of a number over the related rows of the rows of a group, before and behind a FILTER of
/// those rows. A row without related ones counts for none of them, as in an outer join.
struct RelatedNumber
{
    QString call;
    QString behind;
};

/// Rows marked as deleted are left out where the query leaves out those of its own table. Fails
/// with InvalidArgument for numbers that cannot be made of those of single rows.
[[nodiscard]] Result<RelatedNumber> relatedNumber(const Aggregate& aggregate,
    const GroupColumn& column, DeletedRows deleted, const RenderContext& context,
    Parameters& parameters);

}
