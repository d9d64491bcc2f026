// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "query/table_link.h"

#include <tuplewright/rendering/render_context.h>

#include <optional>

namespace tw {

/// A column that a query of groups speaks of: one of the table itself, one of a row that each row
/// names (`author.name`), or one of the rows that name it (`posts.likes`, and `posts.*` for those
/// rows). The table and those of the context's lookup must live as long as it.
struct GroupColumn
{
    const Column* column = nullptr; ///< null: the related rows themselves
    const Table* table = nullptr; ///< that has it
    QString sql; ///< its value in a row of the grouped table; empty where there may be many
    std::optional<TableLink> many; ///< set where there may be many
};

/// Fails with InvalidArgument or Ambiguous when nothing is called that.
[[nodiscard]] Result<GroupColumn> findGroupColumn(
    const QString& name, const RenderContext& context);

}
