// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/base/result.h>
#include <tuplewright/results/row_sink.h>

namespace tw {

class Adapter;
struct SelectQuery;
struct Table;

/// What the rows of a query hold, without reading any: the server looks the query over and computes
/// nothing. Blocks. Fails with what is wrong with the query.
[[nodiscard]] TW_CORE_EXPORT Result<ResultHeader> readShape(const Adapter& adapter,
    const Table& table, const SelectQuery& query, const CallOptions& options);

}
