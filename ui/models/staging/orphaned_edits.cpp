// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orphaned_edits.h"

#include "moved_edits.h"

namespace tw {

OrphanedEdits::OrphanedEdits(JournalKeeper& journal)
    : m_journal(journal)
{ }

void OrphanedEdits::add(const TablePtr& before, const QList<JournalRow>& rows)
{
    if (!rows.isEmpty())
        m_entries.append({before, rows, m_journal.setAside(rows)});
}

int OrphanedEdits::count() const
{
    int count = 0;
    for (const Entry& entry : m_entries)
        count += int(entry.rows.size());
    return count;
}

QString OrphanedEdits::text() const
{
    QStringList texts;
    for (const Entry& entry : m_entries)
        texts.append(editsAsText(entry.rows, *entry.table));
    return texts.join(u'\n');
}

void OrphanedEdits::discard()
{
    for (const Entry& entry : std::exchange(m_entries, {}))
        m_journal.discard(entry.kept);
}

}
