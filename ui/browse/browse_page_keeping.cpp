// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browse_page.h"

#include "browse/saving/page_conflicts.h"
#include "grid/grid_view.h"
#include "toolkit/notice_bar.h"

namespace tw {

void BrowsePage::restoreEdits(const LeftEdits& edits)
{
    m_kept.append(edits);
    if (m_controller.table())
        restoreKept();
}

void BrowsePage::restoreKept()
{
    EditController* edits = m_controller.edits();
    for (const LeftEdits& kept : std::exchange(m_kept, {})) {
        const FittingEdits fitting = edits->restore(kept);
        const int count = int(fitting.rows.size());
        m_restored = count == 1
            ? tr("Restored 1 change. It is staged, not saved.")
            : tr("Restored %n changes. They are staged, not saved.", nullptr, count);
        if (const int others = int(fitting.others.size()); others > 0)
            m_restored += u'\n'
                + (others == 1
                        ? tr("1 change could not be restored and is kept.")
                        : tr("%n changes could not be restored and are kept.", nullptr, others))
                + u' ' + fitting.reason;
        if (count == 0)
            m_notice->show(NoticeBar::Kind::Error, {m_restored, {}, {}, {}});
        else if (!edits->isSaving())
            m_conflicts->look();
    }
}

void BrowsePage::tellConflicts(int conflicts)
{
    QString text = m_restored;
    if (conflicts == 0)
        return m_notice->show(NoticeBar::Kind::Info, {text, {}, {}, {}});
    text += u'\n'
        + (conflicts == 1 ? tr("1 row was changed by someone else since.")
                          : tr("%n rows were changed by someone else since.", nullptr, conflicts));
    m_notice->show(NoticeBar::Kind::Error, {text, {}, {}, {}}, tr("Compare…"));
}

void BrowsePage::showRow(const RowKey& row)
{
    if (m_controller.model()->findPosition(row)) {
        m_grid->goToRow(row);
        m_grid->setFocus();
        return;
    }
    m_hint = tr("That row is not among those shown: another page or filter has it.");
    Q_EMIT stateChanged();
}

void BrowsePage::abandonChanges()
{
    for (EditController* edits : allEdits())
        edits->discardAll();
}

void BrowsePage::onJournalChanged()
{
    const EditJournal* journal = m_controller.edits()->journal();
    const bool isUnprotected = journal && journal->error();
    if (isUnprotected && !m_isUnprotected)
        m_notice->show(NoticeBar::Kind::Error,
            {tr("Unsaved changes are not protected: they would be lost if the program ended "
                "unexpectedly."),
                journal->error()->message, tr("Saving to the database works all the same."), {}});
    m_isUnprotected = isUnprotected;
    Q_EMIT stateChanged();
}

}
