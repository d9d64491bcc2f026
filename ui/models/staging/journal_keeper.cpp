// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_keeper.h"

#include <algorithm>

namespace tw {

JournalKeeper::JournalKeeper(const StagedEdits& edits, QObject* parent)
    : QObject(parent)
    , m_edits(edits)
{
    connect(&m_edits, &StagedEdits::staged, this, &JournalKeeper::record);
    connect(
        &m_edits, &StagedEdits::completed, this, [this](const JournalRow& row) { record({row}); });
}

/// What was typed into a page that is closed is not to be offered again.
// NOLINTNEXTLINE(bugprone-exception-escape): nothing throws there but a lack of memory
JournalKeeper::~JournalKeeper()
{
    endDraft();
}

void JournalKeeper::open(JournalFolder& folder, const JournalPlace& place)
{
    m_journal = std::make_unique<EditJournal>(folder, place);
    connect(m_journal.get(), &EditJournal::stateChanged, this, &JournalKeeper::changed);
    connect(&folder, &JournalFolder::switched, m_journal.get(), [this] { recordAll(); });
    setTable();
    recordAll();
}

void JournalKeeper::openLike(const JournalKeeper& other)
{
    if (other.m_journal)
        open(other.m_journal->folder(), other.m_journal->place());
}

void JournalKeeper::setTable()
{
    m_draft.reset();
    if (m_journal && m_edits.changes().table())
        m_journal->setTable(*m_edits.changes().table());
}

void JournalKeeper::recordAll()
{
    if (!m_journal)
        return;
    if (m_edits.changes().isEmpty())
        m_journal->end();
    else
        m_journal->recordAll(m_edits.rows());
    recordDraft();
}

void JournalKeeper::record(const QList<JournalRow>& rows)
{
    const auto isDraft = [this](const JournalRow& row) { return row.row == m_draft->row; };
    if (m_draft && std::ranges::any_of(rows, isDraft))
        m_draft.reset(); // the row holds what it was typed for, or nothing more
    if (!m_journal)
        return;
    if (m_edits.changes().isEmpty())
        m_journal->end();
    else
        m_journal->record(rows);
    recordDraft();
}

void JournalKeeper::recordDraft()
{
    if (m_journal && m_draft)
        m_journal->record({*m_draft});
}

void JournalKeeper::keepDraft(const CellEdit& edit)
{
    const JournalRow row{
        edit.row, m_edits.changes().withCell(edit.row, edit.original, edit.column, edit.value)};
    if (m_draft == row)
        return;
    if (!row.staged || (m_draft && m_draft->row != row.row))
        endDraft();
    if (!row.staged)
        return;
    m_draft = row;
    recordDraft();
}

void JournalKeeper::endDraft()
{
    if (!m_draft)
        return;
    const RowKey row = m_draft->row;
    const StagedRow* staged = m_edits.changes().find(row);
    record({{row, staged ? std::optional(*staged) : std::nullopt}});
}

CommitObserver JournalKeeper::commitObserver() const
{
    return m_journal ? m_journal->commitObserver() : CommitObserver();
}

void JournalKeeper::recordCommit(const JournalCommit& commit)
{
    if (m_journal)
        m_journal->recordCommit(commit);
}

void JournalKeeper::endCommit()
{
    if (m_journal)
        m_journal->recordCommitEnd();
}

void JournalKeeper::recordSaved(const QSet<RowKey>& rows)
{
    if (m_journal && m_edits.changes().isEmpty())
        m_journal->end();
    else if (m_journal)
        m_journal->recordSaved(rows);
    recordDraft();
}

void JournalKeeper::beginRecovery()
{
    if (m_journal)
        m_journal->beginGroup();
}

void JournalKeeper::endRecovery(const RecoverableEdits& edits, const FittingEdits& taken)
{
    if (!m_journal)
        return;
    if (!taken.rows.isEmpty())
        m_journal->takeOver(edits, taken.others);
    m_journal->endGroup();
}

RecoverableEdits JournalKeeper::setAside(const QList<JournalRow>& rows)
{
    RecoverableEdits aside;
    if (m_journal && m_journal->folder().isOn()) {
        aside.place = m_journal->place();
        aside.path = m_journal->folder().setAside(aside, rows);
    }
    return aside;
}

void JournalKeeper::discard(const RecoverableEdits& edits)
{
    if (m_journal && !edits.path.isEmpty())
        m_journal->folder().discard(edits);
}

}
