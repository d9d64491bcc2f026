// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit_controller.h"

namespace tw {

void EditController::keepIn(JournalFolder& folder, const JournalPlace& place)
{
    m_journal = std::make_unique<EditJournal>(folder, place);
    if (m_changes.table())
        m_journal->setTable(*m_changes.table());
    connect(m_journal.get(), &EditJournal::stateChanged, this, &EditController::journalChanged);
    connect(&folder, &JournalFolder::switched, m_journal.get(), [this] { keepStaged(); });
    keepStaged();
}

void EditController::keepLike(const EditController& other)
{
    if (other.m_journal)
        keepIn(other.m_journal->folder(), other.m_journal->place());
}

QList<JournalRow> EditController::stagedRows() const
{
    QList<JournalRow> rows;
    rows.reserve(m_changes.size());
    for (const RowKey& row : m_changes.keys())
        rows.append({row, staged(row)});
    return rows;
}

void EditController::keepStaged()
{
    if (!m_journal)
        return;
    if (m_changes.isEmpty())
        m_journal->end();
    else
        m_journal->noteAll(stagedRows());
}

void EditController::keep(const Transitions& transitions, bool forward)
{
    if (!m_journal)
        return;
    if (m_changes.isEmpty())
        return m_journal->end();
    QList<JournalRow> rows;
    rows.reserve(transitions.size());
    for (const Transition& step : transitions)
        rows.append({step.row, forward ? step.after : step.before});
    m_journal->note(rows);
}

FittingEdits EditController::restore(const LeftEdits& edits)
{
    if (m_saving || !m_changes.table())
        return {{}, edits.rows, tr("A save is under way.")};
    FittingEdits fitting = fitted(edits, *m_changes.table());
    if (edits.commit && !m_changes.isEmpty())
        return {{}, edits.rows,
            tr("They were being saved. Save or discard what is staged here first.")};
    Transitions transitions;
    for (const JournalRow& row : std::as_const(fitting.rows)) {
        const RowKey key = row.row.isNew() ? m_changes.newRow() : row.row;
        if (!m_changes.find(key))
            transitions.append(transition(key, row.staged));
    }
    if (m_journal)
        m_journal->beginGroup();
    push(tr("restoring of kept changes"), transitions);
    if (edits.commit && fitting.others.isEmpty()) {
        if (const Result<void> noted = noteInterrupted(*edits.commit); !noted) {
            m_undo.undo();
            fitting = {{}, edits.rows, noted.error().message};
        }
    }
    if (m_journal) {
        if (!fitting.rows.isEmpty())
            m_journal->takeOver(edits, fitting.others);
        m_journal->endGroup();
    }
    if (m_lost)
        lookAgain();
    return fitting;
}

/// The program ended between sending COMMIT and its answer: nobody knows what became of it.
Result<void> EditController::noteInterrupted(const JournalCommit& commit)
{
    TW_TRY(const Batch batch, plan());
    ApplyReport report{.outcome = Outcome::Unknown, .steps = commit.steps};
    report.error = Error{
        ErrorKind::OutcomeUnknown, tr("The program ended while these changes were being saved.")};
    report.lostCommit = LostCommit{commit.evidence, {}};
    // An engine inside of the program ended with it.
    report.lostCommit->resolution.isOver
        = m_adapter->dialect().syntax().family == SqlFamily::Sqlite;
    for (qsizetype i = 0; i < commit.steps.size(); ++i)
        if (!commit.steps.at(i).done)
            report.failures.insert(i,
                Error{ErrorKind::Query, tr("This row was left out when the others were saved.")});
    if (m_journal)
        m_journal->noteCommit(commit);
    m_lost = Attempt{{batch, m_changes.keys(), m_changes}, report};
    return {};
}

}
