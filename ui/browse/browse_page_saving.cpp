// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browse_page.h"

#include "editing/bulk_dialog.h"
#include "editing/review_dialog.h"
#include "grid/grid_view.h"
#include "models/editing/joint_save.h"
#include "page_conflicts.h"
#include "page_failure.h"
#include "table_news.h"
#include "toolkit/notice_bar.h"
#include "toolkit/plain_text.h"

#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace tw {

namespace {

constexpr qint64 kWorthTelling = 5000;

}

void BrowsePage::onSaved(const ApplyReport& report, qsizetype changes)
{
    const int left = int(m_controller.edits()->failureCount());
    if (left == 0) {
        m_receipt = explain(report, changes).what;
        showReceipt();
    } else {
        m_failure->look(report);
        m_outcome = outcomeWords(report, changes) + u' '
            + (left == 1 ? tr("1 row could not be saved and is still here.")
                         : tr("%n rows could not be saved and are still here.", nullptr, left));
        showFailure();
        showFailedRow();
    }
    Q_EMIT rowsChanged(m_controller.name(), this);
    Q_EMIT stateChanged();
}

void BrowsePage::showReceipt()
{
    QStringList remarks;
    if (const int replaced = int(m_controller.model()->decorations().replacedCells()); replaced > 0)
        remarks.append(replaced == 1
                ? tr("The server changed 1 saved value; its corner is marked.")
                : tr("The server changed %n saved values; their corners are marked.", nullptr,
                      replaced));
    if (const int vanished = int(m_controller.savedRows().vanished()); vanished > 0)
        remarks.append(vanished == 1
                ? tr("1 saved row is not found any more: a policy hides it, or a trigger moved it.")
                : tr("%n saved rows are not found any more: a policy hides them, or a trigger moved"
                     " them.",
                      nullptr, vanished));
    m_notice->show(NoticeBar::Kind::Done, {m_receipt, remarks.join(u'\n'), {}, {}});
}

void BrowsePage::onNotSaved(const ApplyReport& report)
{
    m_failure->look(report);
    m_outcome = outcomeWords(report, pendingChanges());
    if (m_controller.edits()->isUnknown())
        m_notice->show(NoticeBar::Kind::Error, explain(report, pendingChanges()), tr("Look again"));
    else if (PageConflicts::isConflict(report))
        m_notice->show(NoticeBar::Kind::Error, explain(report, pendingChanges()), tr("Compare…"));
    else
        showFailure();
    showFailedRow();
    if (PageConflicts::isConflict(report))
        m_conflicts->compare();
    Q_EMIT stateChanged();
}

void BrowsePage::showFailure()
{
    ErrorText text = m_failure->text();
    text.what = m_outcome + u' ' + text.what;
    const std::optional<FailureHelp>& help = m_failure->help();
    const QString toRow = m_failure->row() ? tr("Show that row") : QString();
    const QString toMine = m_failure->row() ? tr("Show my change") : QString();
    const bool isRetry = help && help->way == FailureHelp::Way::TryAgain;
    m_notice->show(NoticeBar::Kind::Error, text, help ? help->label : toRow,
        isRetry    ? tr("Review…")
            : help ? toMine
                   : QString());
}

void BrowsePage::showProgress(qint64 done, qint64 all)
{
    // Fewer are saved before anybody could read this.
    if (all < kWorthTelling || !m_controller.edits()->isSaving())
        return;
    const QLocale locale;
    m_notice->show(NoticeBar::Kind::Info,
        {tr("Saving: %1 of %2 rows are sent.").arg(locale.toString(done), locale.toString(all)), {},
            tr("Stopping now takes all of them back."), {}},
        tr("Stop"));
}

void BrowsePage::onNoticeAction()
{
    if (m_controller.edits()->isSaving())
        m_controller.edits()->stopSaving();
    else if (m_controller.edits()->isUnknown())
        m_controller.edits()->lookAgain();
    else if (m_conflicts->hasConflict())
        m_conflicts->compare();
    else if (const std::optional<FailureHelp>& help = m_failure->help())
        takeHelp(*help);
    else
        showFailedRow();
}

void BrowsePage::takeHelp(const FailureHelp& help)
{
    switch (help.way) {
    case FailureHelp::Way::OpenRows:
        return Q_EMIT rowsRequested(help.table, help.filter);
    case FailureHelp::Way::CopyText:
        return copyPlainly(help.text);
    case FailureHelp::Way::TryAgain:
        return saveOrReview();
    }
}

void BrowsePage::onNoticeOther()
{
    if (m_failure->help() && m_failure->help()->way == FailureHelp::Way::TryAgain)
        review();
    else
        showFailedRow();
}

void BrowsePage::showFailedRow()
{
    const std::optional<RowKey>& row = m_failure->row();
    if (!row)
        return;
    m_grid->goToRow(*row);
    if (!m_failure->column().isEmpty())
        m_grid->goToColumn(m_failure->column());
}

void BrowsePage::onEditRefused(const Error& error)
{
    if (const TablePtr& table = m_controller.table(); table && !table->isEditable())
        m_news->tellReadOnly();
    else
        showHint(error.message);
}

bool BrowsePage::isEditable() const
{
    const TablePtr& table = m_controller.table();
    return table && table->isEditable() && !m_controller.edits()->isSaving();
}

bool BrowsePage::needsReview() const
{
    const QList<Change> changes = allChanges();
    bool deletes = false;
    bool deletesForGood = false;
    for (const Change& change : changes) {
        deletesForGood = deletesForGood || change.kind == ChangeKind::Delete;
        deletes = deletes || deletesForGood || change.kind == ChangeKind::SoftDelete;
    }
    const GuardOptions& guard = target().guard;
    return !changes.isEmpty()
        && (deletesForGood || guard.needsReview(changes.size(), deletes)
            || guard.needsTyping(deletesForGood));
}

const ConnectionConfig& BrowsePage::target() const
{
    return m_controller.adapter().pool()->config();
}

void BrowsePage::removeRows(ChangeKind kind)
{
    QList<std::pair<RowKey, QList<Value>>> rows;
    for (const int row : m_grid->selectedRows())
        rows.append({m_controller.model()->rowKey(row), m_controller.model()->loadedRow(row)});
    m_controller.edits()->stageKind(rows, kind);
}

void BrowsePage::revertSelection()
{
    QList<RowKey> rows;
    for (const int row : m_grid->selectedRows())
        rows.append(m_controller.model()->rowKey(row));
    m_controller.edits()->revert(rows);
}

void BrowsePage::changeAllRows()
{
    if (!finishEditing())
        return;
    RowFilter rows = m_controller.rows();
    rows.filter = m_controller.inScope(rows.filter);
    const QString condition = conditionText(rows, *m_controller.table(),
        m_controller.adapter().dialect(), &m_controller.relatedTables());
    SelectQuery query = m_controller.scopedQuery();
    query.computed.clear();
    auto* dialog = new BulkDialog(new BulkChange(m_controller.sharedAdapter(), m_controller.table(),
                                      query, m_controller.relatedTables()),
        condition, target(), this);
    connect(dialog, &BulkDialog::changed, this, [this](qint64 count) {
        m_controller.refresh();
        Q_EMIT rowsChanged(m_controller.name(), this);
        const QString text = count == 1
            ? tr("1 row was changed.")
            : tr("%1 rows were changed.").arg(QLocale().toString(count));
        m_notice->show(NoticeBar::Kind::Done, {text, {}, {}, {}});
    });
    dialog->open();
}

void BrowsePage::saveOrReview()
{
    if (!finishEditing() || refusesOffline())
        return;
    if (needsReview())
        review();
    else
        save();
}

void BrowsePage::saveAnswered()
{
    // Each cell was looked at already, which is enough unless every single change is reviewed.
    if (target().guard.needsReview(1, false))
        review();
    else
        save();
}

void BrowsePage::review()
{
    if (!finishEditing())
        return;
    const Result<JointPlan> plan = JointSave::plan(allEdits());
    if (!plan) {
        m_notice->show(NoticeBar::Kind::Error, explain(plan.error()));
        return;
    }
    auto* dialog = new ReviewDialog(m_context, plan->batch, m_controller.name(), target(), this);
    EditController* const own = m_controller.edits();
    const bool isOwn = plan->batch.size() == own->changes().size();
    dialog->showRows(plan->changes, m_controller.sharedAdapter(),
        isOwn ? ReviewDialog::GoodRows::MayBeKept : ReviewDialog::GoodRows::StandWithAll);
    if (isOwn)
        connect(dialog, &QDialog::accepted, own, [own, dialog] { own->save(dialog->badRows()); });
    else
        connect(dialog, &QDialog::accepted, this, &BrowsePage::save);
    connect(dialog, &ReviewDialog::discardRequested, this, &BrowsePage::discard);
    dialog->open();
}

void BrowsePage::discard()
{
    const int changes = pendingChanges();
    QMessageBox* question = plainMessage(tr("Discard changes"),
        changes == 1
            ? tr("Discard 1 staged change? The database stays as it is.")
            : tr("Discard %n staged changes? The database stays as it is.", nullptr, changes),
        this);
    QPushButton* discardButton = question->addButton(
        changes == 1 ? tr("Discard 1 change") : tr("Discard %n changes", nullptr, changes),
        QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(discardButton, &QPushButton::clicked, this, [this] {
        for (EditController* edits : allEdits())
            edits->discardAll();
    });
    question->open();
}

}
