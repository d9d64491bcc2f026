// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../command_context.h"
#include "../output/row_printer.h"

namespace tw::cli {

/// The options of rows that ask for a page by its neighbour instead of its number.
[[nodiscard]] QList<Option> nearOptions();

/// Which page they ask for; nothing without any of them. Fails with InvalidArgument.
struct NearRequest
{
    KeysetRequest page;
    std::optional<double> fraction; ///< instead of the page's place
};
[[nodiscard]] Result<std::optional<NearRequest>> readNear(const Arguments& arguments);

[[nodiscard]] Result<Ending> printNear(const CommandContext& context, const Adapter& adapter,
    const TablePtr& table, const SelectQuery& query, const NearRequest& request,
    RowPrinter& printer);

}
