// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"

namespace tw {

/// What every part of the window needs to draw itself; owned by app, outlives all widgets.
struct UiContext
{
    Theme& theme;
    const Icons& icons;
};

}
