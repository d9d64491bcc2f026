// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace tw {

class EditController;
class Page;
struct RecoverableEdits;

/// A page on which changes are staged before they are saved.
class EditingPage
{
public:
    virtual ~EditingPage() = default;

    [[nodiscard]] virtual EditController* edits() = 0; ///< null: nothing can be edited
    [[nodiscard]] virtual int pendingChanges() const = 0; ///< with those of the pages inside

    /// Pages that stand inside of this one and stage changes of their own, which are saved with it.
    [[nodiscard]] virtual QList<Page*> inside() const = 0;
    virtual void showInside(Page* page) = 0; ///< brings one of them into sight

    /// Stages again what an earlier run did not save.
    virtual void restoreEdits(const RecoverableEdits& edits) = 0;

    /// Takes back all that is staged: the person wants none of it.
    virtual void abandonChanges() = 0;
};

/// Null when nothing is ever staged on the page.
[[nodiscard]] EditingPage* editingPage(Page* page);

/// What is staged on a page; null: no page.
[[nodiscard]] int pendingChangesOf(Page* page);

}
