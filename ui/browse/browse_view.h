// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/browse_controller.h"

namespace tw {

// Which rows a page shows, as one line of JSON that outlives the program: filter, condition, order,
// page, and whether deleted rows are seen.

[[nodiscard]] QString viewText(const BrowseController& controller);

/// Asks for that view; call it before the first rows are there. What cannot be read is left out.
void restoreView(BrowseController& controller, const QString& view);

}
