// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/base/result.h>

#include <chrono>
#include <optional>

namespace tw {

class Adapter;
struct Table;

/// How old the engine's idea of a table's number of rows is, which estimates come from; nothing
/// where it does not tell.
[[nodiscard]] TW_CORE_EXPORT Result<std::optional<std::chrono::seconds>> statisticsAge(
    const Adapter& adapter, const Table& table, const CallOptions& options = {});

}
