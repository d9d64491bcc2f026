// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "description.h"

#include <tuplewright/adapter/adapter.h>

namespace tw::cli {

/// Reads all there is to know of a table or view. UndefinedObject when there is none.
[[nodiscard]] Result<Description> describeTable(
    const Adapter& adapter, const QualifiedName& name, const CallOptions& options);

}
