// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../arguments/arguments.h"

#include <tuplewright/values/value.h>

namespace tw::cli {

/// What a repeatable option that takes COL=VALUE said, in its order. The value is all text after
/// the first equals sign, empty text included; a name that holds one stands in double quotes. Fails
/// with InvalidArgument naming the option and its `form`, also for a column that is given twice.
[[nodiscard]] Result<ColumnValues> readColumnValues(const Arguments& arguments,
    const QString& option, const QString& form = QStringLiteral("COL=VALUE"));

}
