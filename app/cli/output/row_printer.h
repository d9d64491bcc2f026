// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../arguments/arguments.h"
#include "reporter.h"

#include <tuplewright/query/page.h>
#include <tuplewright/reading/keyset_reader.h>

namespace tw::cli {

/// What is known once all rows are printed.
struct Ending
{
    std::optional<PageInfo> page; ///< set for pages of a table
    std::optional<qint64> affected; ///< set for statements that change rows
    std::optional<KeysetJump> near = {}; ///< set for pages found by their neighbour
};

/// Prints rows as they come, in one of the formats for people and programs.
class RowPrinter : public RowSink
{
public:
    [[nodiscard]] virtual Result<void> finish(const Ending& ending) = 0;
};

[[nodiscard]] Option formatOption();

/// Fails with InvalidArgument when --format names no format.
[[nodiscard]] Result<std::unique_ptr<RowPrinter>> makeRowPrinter(
    const Arguments& arguments, Reporter& reporter);
[[nodiscard]] Result<std::unique_ptr<RowPrinter>> makeRowPrinter(
    const QString& format, Reporter& reporter);

}
