// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/aggregate_query.h>
#include <tuplewright/rendering/render_context.h>

namespace tw {

/// The columns of an aggregate's rows but for its labels: what `having`, labels and the order can
/// speak of.
[[nodiscard]] Result<Table> groupTable(const AggregateQuery& query, const RenderContext& context);

/// The same with the labels.
[[nodiscard]] Result<Table> labelledTable(Table groups, const AggregateQuery& query);

/// The computed column of that name; null when there is none.
[[nodiscard]] const ComputedColumn* findComputed(
    const std::vector<ComputedColumn>& columns, const QString& alias);

/// How the engine finds a number over values of a type.
[[nodiscard]] ComputedNumber aggregateNumber(
    AggregateFunction function, const ColumnType& type, const Dialect& dialect);

}
