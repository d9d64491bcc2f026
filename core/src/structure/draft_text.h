// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/sql/tokenizer.h>
#include <tuplewright/structure/table_draft.h>

namespace tw {

/// Fails with InvalidArgument where a column or rule lacks what it needs, has a text that would
/// reach beyond its place in a statement, or a name that another one has.
[[nodiscard]] Result<void> checkDraft(
    const TableDraft& draft, const NameKey& key, const SqlSyntax& syntax);

}
