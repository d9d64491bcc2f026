// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal_keeper.h"

namespace tw {

/// Staged edits whose row or column is gone since their table changed. They can be copied as text,
/// and are kept on disk as those of an earlier run are. Lives in the GUI thread.
class OrphanedEdits
{
public:
    /// `journal` must outlive it.
    explicit OrphanedEdits(JournalKeeper& journal);

    /// Adds rows of a table as it was before it changed.
    void add(const TablePtr& before, const QList<JournalRow>& rows);

    /// The number of rows.
    [[nodiscard]] int count() const;

    /// For the clipboard, see editsAsText().
    [[nodiscard]] QString text() const;

    /// Drops all of them, on disk too.
    void discard();

private:
    struct Entry
    {
        TablePtr table; ///< as it was
        QList<JournalRow> rows;
        RecoverableEdits kept; ///< on disk; without a path they are not
    };

    JournalKeeper& m_journal;
    QList<Entry> m_entries;
};

}
