// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filter_presets.h"
#include "models/page/scan_warning.h"
#include "named_filters.h"
#include "page_filter.h"
#include "word_search_flow.h"

namespace tw {

/// What filters the rows of a page.
struct FilterFeatures
{
    /// `bar` must outlive it.
    FilterFeatures(const PageParts& parts, FilterBar& bar);

    void update(); ///< other rows are in force

    FilterBar& bar;
    PageFilter page;
    NamedFilters named;
    FilterPresets presets;
    WordSearchFlow words;
    ScanWarning scans;
};

}
