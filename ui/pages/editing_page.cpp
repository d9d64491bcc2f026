// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing_page.h"

#include "page.h"

namespace tw {

EditingPage* editingPage(Page* page)
{
    return dynamic_cast<EditingPage*>(page);
}

int pendingChangesOf(Page* page)
{
    const EditingPage* editing = editingPage(page);
    return editing ? editing->pendingChanges() : 0;
}

}
