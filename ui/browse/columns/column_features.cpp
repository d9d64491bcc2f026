// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_features.h"

namespace tw {

void ColumnFeatures::restore()
{
    page.restore();
    computed.restore();
    page.restoreLayout();
}

}
