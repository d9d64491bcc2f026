// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kept_edits.h"

#include "models/cells/typed_draft.h"
#include "page_conflicts.h"
#include "toolkit/notice_bar.h"

namespace tw {

KeptEdits::KeptEdits(const PageParts& parts, PageConflicts& conflicts)
    : m_parts(parts)
    , m_conflicts(conflicts)
{
    connect(&m_conflicts, &PageConflicts::counted, this, &KeptEdits::showDifferences);
    connect(&m_parts.controller.edits()->journal(), &JournalKeeper::changed, this,
        &KeptEdits::onJournalChanged);
}

void KeptEdits::restore(const RecoverableEdits& edits)
{
    m_pending.append(edits);
    if (m_parts.controller.table())
        restorePending();
}

void KeptEdits::restorePending()
{
    for (const RecoverableEdits& edits : std::exchange(m_pending, {}))
        stage(edits);
}

void KeptEdits::stageTyped()
{
    for (TypedDraft* draft : m_parts.page.findChildren<TypedDraft*>())
        draft->stage();
}

void KeptEdits::stage(const RecoverableEdits& left)
{
    EditController* edits = m_parts.controller.edits();
    const FittingEdits fitting = edits->recover(left);
    m_restored = restoredWords(fitting);
    if (fitting.rows.isEmpty())
        m_parts.notice.show(NoticeBar::Kind::Error, {m_restored, {}, {}, {}});
    else if (!edits->isSaving())
        m_conflicts.count();
}

QString KeptEdits::restoredWords(const FittingEdits& fitting)
{
    const int count = int(fitting.rows.size());
    const int others = int(fitting.others.size());
    QString text = count == 1
        ? tr("Restored 1 change. It is staged, not saved.")
        : tr("Restored %n changes. They are staged, not saved.", nullptr, count);
    if (others > 0)
        text += u'\n'
            + (others == 1 ? tr("1 change could not be restored and is kept.")
                           : tr("%n changes could not be restored and are kept.", nullptr, others))
            + u' ' + fitting.reason;
    return text;
}

void KeptEdits::showDifferences(int rows)
{
    if (rows == 0)
        return m_parts.notice.show(NoticeBar::Kind::Info, {m_restored, {}, {}, {}});
    const QString text = m_restored + u'\n'
        + (rows == 1 ? tr("1 row was changed by someone else since.")
                     : tr("%n rows were changed by someone else since.", nullptr, rows));
    m_parts.notice.show(NoticeBar::Kind::Error, {text, {}, {}, {}}, tr("Compare…"));
}

void KeptEdits::onJournalChanged()
{
    const EditJournal* journal = m_parts.controller.edits()->journal().journal();
    const bool isUnprotected = journal && journal->error();
    if (isUnprotected && !m_isUnprotected)
        m_parts.notice.show(NoticeBar::Kind::Error,
            {tr("Unsaved changes are not protected: they would be lost if the program ended "
                "unexpectedly."),
                journal->error()->message, tr("Saving to the database works all the same."), {}});
    m_isUnprotected = isUnprotected;
    Q_EMIT stateChanged();
}

}
