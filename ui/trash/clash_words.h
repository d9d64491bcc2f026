// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/error_text.h"
#include "models/trash/trash_controller.h"

#include <tuplewright/query/filter.h>

namespace tw {

/// Why a row cannot be restored, and the live row that is in its way.
struct ClashWords
{
    ErrorText text;
    std::optional<Filter> rival; ///< finds the live row; unset: it cannot be told
};

/// `step`: one of RestoreTrial::clashes; `row`: its values as loaded from `table`, empty where they
/// are not known.
[[nodiscard]] ClashWords clashWords(
    const RestoreTrial& trial, qsizetype step, const Table& table, const QList<Value>& row);

}
