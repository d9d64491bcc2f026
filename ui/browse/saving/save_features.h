// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kept_edits.h"
#include "row_operations.h"
#include "save_flow.h"
#include "version_flow.h"

namespace tw {

/// What stages changes of a page, saves them and keeps them.
struct SaveFeatures
{
    SaveFeatures(const PageParts& parts, const PageFreshness& freshness)
        : flow(parts, freshness)
        , kept(parts, flow.outcome().conflicts())
        , rows(parts)
        , versions(parts)
    { }

    SaveFlow flow;
    KeptEdits kept;
    RowOperations rows;
    VersionFlow versions;
};

}
