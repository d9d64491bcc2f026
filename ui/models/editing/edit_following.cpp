// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What becomes of staged edits when their table changes.

#include "edit_controller.h"

namespace tw {

namespace {

/// For a table of the same columns and keys, under the same names.
ChangeSet sameEdits(const ChangeSet& staged, const TablePtr& table)
{
    ChangeSet same(table);
    quint64 latest = 0;
    for (const RowKey& row : staged.keys()) {
        same.set(row, *staged.find(row));
        if (row.isNew())
            latest = std::max(latest, std::get<quint64>(row.id));
    }
    while (latest > 0 && std::get<quint64>(same.newRow().id) < latest) { }
    return same;
}

}

bool EditController::canFollow() const
{
    return !m_saving && !m_lost;
}

void EditController::follow(const TableChange& change)
{
    if (!canFollow())
        return;
    if (change.keepsPlaces()) {
        m_changes = sameEdits(m_changes, change.now().table);
    } else {
        MovedEdits moved = movedEdits(m_changes, change);
        // Steps of before speak of columns by their places.
        m_undo.clear();
        m_failures.clear();
        if (!moved.lost.isEmpty())
            putAside(change, moved.lost);
        m_changes = std::move(moved.changes);
    }
    m_stamp = change.now().stamp;
    if (m_journal) {
        m_journal->setTable(*m_changes.table());
        keepStaged();
    }
    Q_EMIT rowsReset();
}

/// They are kept on the disk too, as are those that a later start could not restore.
void EditController::putAside(const TableChange& change, const QList<JournalRow>& rows)
{
    LostEdits lost{change.before().table, rows, {}};
    if (m_journal && m_journal->folder().isOn()) {
        lost.kept.place = m_journal->place();
        lost.kept.path = m_journal->folder().setAside(lost.kept, rows);
    }
    m_lostEdits.append(std::move(lost));
}

void EditController::complete(const RowKey& row, const QList<Value>& loaded)
{
    const StagedRow* found = m_changes.find(row);
    if (m_saving || !found || !found->original.contains(Value::defaultMarker()))
        return;
    StagedRow whole = *found;
    for (qsizetype column = 0; column < whole.original.size(); ++column)
        if (whole.original.at(column).isDefault())
            whole.original[column] = loaded.value(column, Value::defaultMarker());
    m_changes.set(row, whole);
    if (m_journal)
        m_journal->note({{row, whole}});
}

QString EditController::lostEditsText() const
{
    QStringList texts;
    for (const LostEdits& lost : m_lostEdits)
        texts.append(editsAsText(lost.rows, *lost.table));
    return texts.join(u'\n');
}

QString EditController::stagedEditsText() const
{
    return m_changes.table() ? editsAsText(stagedRows(), *m_changes.table()) : QString();
}

int EditController::lostEditsCount() const
{
    int count = 0;
    for (const LostEdits& lost : m_lostEdits)
        count += int(lost.rows.size());
    return count;
}

void EditController::dropLostEdits()
{
    for (const LostEdits& lost : std::exchange(m_lostEdits, {}))
        if (m_journal && !lost.kept.path.isEmpty())
            m_journal->folder().discard(lost.kept);
    Q_EMIT rowsReset();
}

}
