// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/display_zone.h"

namespace tw {

/// What a person wants of every page, see Preferences.
struct PageOptions
{
    bool showsLabels = true; ///< of the rows that foreign keys name, in their cells
    bool showsTypes = true; ///< of columns, below their names
    bool showsChildRows = false; ///< below the rows that they name
    DisplayZone zone{}; ///< in which moments are shown
};

}
