// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/editing/change_set.h>

namespace tw {

/// A row as it is staged, and the table it belongs to.
struct StagedChange
{
    TablePtr table;
    StagedRow row;
};

}
