// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "computed_columns.h"
#include "mask_flow.h"
#include "page_columns.h"

namespace tw {

/// What concerns the columns of a page.
struct ColumnFeatures
{
    explicit ColumnFeatures(const PageParts& parts)
        : page(parts)
        , computed(parts, page)
        , masks(parts)
    { }

    /// All that is remembered of the table's columns, in the order in which each needs the other.
    void restore();

    PageColumns page;
    ComputedColumns computed;
    MaskFlow masks;
};

}
