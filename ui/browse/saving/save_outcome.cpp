// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "save_outcome.h"

#include "grid/grid_view.h"
#include "toolkit/notice_bar.h"
#include "toolkit/plain_text.h"

#include <QLocale>

namespace tw {

namespace {

/// The progress of fewer rows is over before anybody could read it.
constexpr qint64 kLeastRowsWithProgress = 5000;

}

SaveOutcome::SaveOutcome(const PageParts& parts)
    : m_parts(parts)
    , m_conflicts(parts.context, parts.controller, parts.page)
    , m_failure(parts.controller)
{
    connectEdits();
    connectConflicts();
    connect(&m_parts.notice, &NoticeBar::actionTriggered, this, &SaveOutcome::onAction);
    connect(&m_parts.notice, &NoticeBar::otherTriggered, this, &SaveOutcome::onOtherAction);
    connect(&m_failure, &PageFailure::rivalRestored, this, &SaveOutcome::onRivalRestored);
    connect(&m_failure, &PageFailure::rivalFailed, this,
        [this](const Error& error) { m_parts.showError(error); });
    connect(&m_failure, &PageFailure::learned, this, [this] {
        if (m_parts.notice.isVisible())
            showFailure();
    });
}

void SaveOutcome::connectEdits()
{
    const EditController* edits = m_parts.controller.edits();
    connect(edits, &EditController::savingChanged, this, [this, edits] {
        if (edits->isSaving())
            m_parts.notice.hide(); // what it says is of the save before
    });
    connect(edits, &EditController::saved, this,
        [this](const ApplyReport& report, const Batch&, const QList<RowKey>& rows) {
            onSaved(report, rows.size());
        });
    connect(&m_parts.controller.savedRows(), &SavedRows::refreshed, this, [this] {
        if (m_parts.notice.isShowing(m_receipt))
            showReceipt();
    });
    connect(edits, &EditController::notSaved, this, &SaveOutcome::onNotSaved);
    connect(&edits->saving(), &SaveRun::progressed, this, &SaveOutcome::showProgress);
    connect(&edits->saving(), &SaveRun::begunAgain, this, &SaveOutcome::showAttempt);
}

void SaveOutcome::connectConflicts()
{
    connect(&m_conflicts, &PageConflicts::failed, this,
        [this](const Error& error) { m_parts.showError(error); });
    connect(&m_conflicts, &PageConflicts::answered, &m_parts.notice, &QWidget::hide);
    connect(&m_conflicts, &PageConflicts::compared, this, &SaveOutcome::showConflicts);
    connect(&m_conflicts, &PageConflicts::unchanged, this, &SaveOutcome::showUnchanged);
    connect(&m_conflicts, &PageConflicts::saveWanted, this, &SaveOutcome::conflictsAnswered);
}

void SaveOutcome::onSaved(const ApplyReport& report, qsizetype changes)
{
    const int left = int(m_parts.controller.edits()->saving().failureCount());
    if (left == 0) {
        m_receipt = explain(report, changes).what;
        showReceipt();
    } else {
        m_failure.inspect(report);
        m_summary = outcomeWords(report, changes) + u' '
            + (left == 1 ? tr("1 row could not be saved and is still here.")
                         : tr("%n rows could not be saved and are still here.", nullptr, left));
        showFailure();
        showFailedRow();
    }
    Q_EMIT rowsSaved();
    Q_EMIT stateChanged();
}

void SaveOutcome::showReceipt()
{
    QStringList remarks;
    if (const int attempts = m_parts.controller.edits()->saving().attempts(); attempts > 1)
        remarks.append(
            tr("Saved at attempt %1, after conflicts with other sessions.").arg(attempts));
    if (const int replaced = int(m_parts.model().decorations().replacedCells()); replaced > 0)
        remarks.append(replaced == 1
                ? tr("The server changed 1 saved value; its corner is marked.")
                : tr("The server changed %n saved values; their corners are marked.", nullptr,
                      replaced));
    if (const int vanished = int(m_parts.controller.savedRows().vanished()); vanished > 0)
        remarks.append(vanished == 1
                ? tr("1 saved row is not found any more: a policy hides it, or a trigger moved it.")
                : tr("%n saved rows are not found any more: a policy hides them, or a trigger moved"
                     " them.",
                      nullptr, vanished));
    m_parts.notice.show(NoticeBar::Kind::Done, {m_receipt, remarks.join(u'\n'), {}, {}});
}

void SaveOutcome::onNotSaved(const ApplyReport& report)
{
    const int changes = m_parts.edits.pendingChanges();
    const bool isConflict = PageConflicts::isConflict(report);
    m_failure.inspect(report);
    m_summary = outcomeWords(report, changes);
    if (m_parts.controller.edits()->saving().isUnknown())
        m_parts.notice.show(NoticeBar::Kind::Error, explain(report, changes), tr("Check again"));
    else if (isConflict) // what became of the rows is told once they are read
        m_parts.notice.show(NoticeBar::Kind::Error, {m_summary, {}, {}, {}}, tr("Compare…"));
    else
        showFailure();
    showFailedRow();
    if (isConflict)
        m_conflicts.compare();
    Q_EMIT stateChanged();
}

void SaveOutcome::showConflicts(int changed, int gone)
{
    QStringList words{m_summary};
    if (changed > 0)
        words.append(changed == 1 ? tr("Someone else changed 1 of the rows.")
                                  : tr("Someone else changed %n of the rows.", nullptr, changed));
    if (gone > 0)
        words.append(gone == 1 ? tr("Someone else deleted 1 of the rows.")
                               : tr("Someone else deleted %n of the rows.", nullptr, gone));
    m_parts.notice.show(NoticeBar::Kind::Error, {words.join(u' '), {}, {}, {}}, tr("Compare…"));
}

void SaveOutcome::showFailure()
{
    ErrorText text = m_failure.text();
    text.what = m_summary + u' ' + text.what;
    const std::optional<FailureHelp>& help = m_failure.help();
    const QString toRow = m_failure.row() ? tr("Go to row") : QString();
    const QString toMine = m_failure.row() ? tr("Show my change") : QString();
    const bool isRetry = help && help->way == FailureHelp::Way::TryAgain;
    m_parts.notice.show(NoticeBar::Kind::Error, text, help ? help->label : toRow,
        isRetry    ? tr("Review…")
            : help ? toMine
                   : QString());
}

void SaveOutcome::showUnchanged()
{
    m_parts.notice.show(NoticeBar::Kind::Error,
        {tr("Not saved, although the rows have not changed."),
            tr("A trigger or rule of the table may keep them so."),
            tr("If someone changed them and back, saving once more will do."), {}});
}

void SaveOutcome::showProgress(qint64 done, qint64 all)
{
    if (all < kLeastRowsWithProgress || !m_parts.controller.edits()->isSaving())
        return;
    const QLocale locale;
    m_parts.notice.show(NoticeBar::Kind::Info,
        {tr("Saving: %1 of %2 rows are sent.").arg(locale.toString(done), locale.toString(all)), {},
            tr("Stopping now rolls all of them back."), {}},
        tr("Stop"));
}

void SaveOutcome::showAttempt(int most)
{
    const EditController& edits = *m_parts.controller.edits();
    if (!edits.isSaving())
        return;
    m_parts.notice.show(NoticeBar::Kind::Info,
        {tr("Saving: attempt %1 of %2.").arg(edits.saving().attempts()).arg(most), {},
            tr("A conflict with another session took the one before back."), {}},
        tr("Stop"));
}

void SaveOutcome::onAction()
{
    EditController& edits = *m_parts.controller.edits();
    if (edits.isSaving())
        edits.saving().stop();
    else if (edits.saving().isUnknown())
        edits.saving().resolve();
    else if (m_conflicts.hasConflict())
        m_conflicts.compare();
    else if (const std::optional<FailureHelp>& help = m_failure.help())
        applyHelp(*help);
    else
        showFailedRow();
}

void SaveOutcome::applyHelp(const FailureHelp& help)
{
    switch (help.way) {
    case FailureHelp::Way::OpenRows:
        return Q_EMIT rowsRequested(help.table, help.filter);
    case FailureHelp::Way::CopyText:
        return copyPlainly(help.text);
    case FailureHelp::Way::TryAgain:
        return Q_EMIT saveRequested();
    case FailureHelp::Way::Restore:
        return m_failure.restoreRival();
    }
}

/// The change that met it stays staged: a person decides what becomes of it.
void SaveOutcome::onRivalRestored()
{
    m_failure.forget();
    m_parts.controller.refresh();
    Q_EMIT rowsSaved();
    m_parts.notice.show(NoticeBar::Kind::Done,
        {tr("The deleted row was restored."), {},
            tr("Your own change is still here; discard it, or give it another value."), {}});
}

void SaveOutcome::onOtherAction()
{
    if (m_failure.help() && m_failure.help()->way == FailureHelp::Way::TryAgain)
        Q_EMIT reviewRequested();
    else
        showFailedRow();
}

void SaveOutcome::showFailedRow()
{
    const std::optional<RowKey>& row = m_failure.row();
    if (!row)
        return;
    m_parts.grid.goToRow(*row);
    if (!m_failure.column().isEmpty())
        m_parts.grid.goToColumn(m_failure.column());
}

}
