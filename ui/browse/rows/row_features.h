// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cell_references.h"
#include "estimate_age.h"
#include "page_inspector.h"
#include "page_position.h"
#include "reference_trail.h"
#include "row_views.h"
#include "selection_summary.h"

namespace tw {

/// What shows the rows of a page and leads from one to another.
struct RowFeatures
{
    /// All must outlive it.
    RowFeatures(const PageParts& parts, Page& page, RowViews& views, PagerBar& pager,
        QSplitter& body, WholeValues& whole);

    /// Shows only these rows, with the cursor in the first one; see ReferenceTrail.
    void narrow(const Filter& filter, Page* from);

    RowViews& views;
    PagePosition position;
    EstimateAge estimate;
    SelectionSummary selection;
    CellReferences references;
    ReferenceTrail trail;
    PageInspector inspector;
};

}
