// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/traits.h>
#include <tuplewright/validation/table_rules.h>
#include <tuplewright/values/value.h>

namespace tw {

/// What the changes of a table are given and held to beyond what was asked for.
struct ChangePolicy
{
    TraitSet traits = {}; ///< declared; detectTraits() tells what is not
    std::optional<TableRules> rules = {}; ///< unset: what the table itself demands
    Value actor = {}; ///< who writes; NULL: nobody is named, and the columns for it are left alone
    /// False: a batch is only counted, which takes a fifth less; StepReport::returned stays empty,
    /// and after a lost commit only the server can tell its fate, no comparison of rows.
    bool returnsRows = true;
};

}
