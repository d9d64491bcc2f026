// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/page/browse_controller.h"

namespace tw {

// Which rows a page shows, as one line of JSON that outlives the program: filter, condition, order,
// page or uppermost row, and whether deleted rows are seen.

/// `top`: the uppermost row on screen where there are no pages, counted from 0.
[[nodiscard]] QString viewText(const BrowseController& controller, qint64 top = 0);

/// Asks for that view; call it before the first rows are there. What cannot be read is left out.
/// Returns the uppermost row, which is for the view to show.
qint64 restoreView(BrowseController& controller, const QString& view);

}
