// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_edits.h"

#include "models/editing/edit_controller.h"

namespace tw {

int PageEdits::pendingChanges()
{
    int changes = 0;
    for (const EditController* edits : allEdits())
        changes += int(edits->changes().size());
    return changes;
}

QList<Change> PageEdits::allChanges()
{
    QList<Change> changes;
    for (const EditController* edits : allEdits())
        changes += edits->changes().changes();
    return changes;
}

}
