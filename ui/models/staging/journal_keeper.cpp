// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal_keeper.h"

namespace tw {

JournalKeeper::JournalKeeper(const StagedEdits& edits, QObject* parent)
    : QObject(parent)
    , m_edits(edits)
{
    connect(&m_edits, &StagedEdits::staged, this, &JournalKeeper::record);
    connect(
        &m_edits, &StagedEdits::completed, this, [this](const JournalRow& row) { record({row}); });
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
}

void JournalKeeper::record(const QList<JournalRow>& rows)
{
    if (!m_journal)
        return;
    if (m_edits.changes().isEmpty())
        m_journal->end();
    else
        m_journal->record(rows);
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
