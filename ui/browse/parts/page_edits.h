// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/editing/change_set.h>

#include <QList>

namespace tw {

class EditController;

/// What is typed and staged on a page and on the pages inside of it. Lives in the GUI thread.
class PageEdits
{
public:
    virtual ~PageEdits() = default;

    /// Stages what open editors hold; false when a value is refused, which its editor then says.
    [[nodiscard]] virtual bool finishEditing() = 0;

    /// Of the page first, then those of the pages inside of it.
    [[nodiscard]] virtual QList<EditController*> allEdits() = 0;

    [[nodiscard]] int pendingChanges();
    [[nodiscard]] QList<Change> allChanges();
};

}
