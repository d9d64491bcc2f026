// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "save_flow.h"

#include "browse/parts/page_freshness.h"
#include "editing/review_dialog.h"
#include "models/editing/joint_save.h"
#include "toolkit/notice_bar.h"
#include "toolkit/plain_text.h"

#include <QMessageBox>
#include <QPushButton>

namespace tw {

SaveFlow::SaveFlow(const PageParts& parts, const PageFreshness& freshness)
    : m_parts(parts)
    , m_freshness(freshness)
    , m_outcome(parts)
{
    connect(&m_outcome, &SaveOutcome::saveRequested, this, &SaveFlow::save);
    connect(&m_outcome, &SaveOutcome::reviewRequested, this, &SaveFlow::review);
    connect(&m_outcome, &SaveOutcome::conflictsAnswered, this, &SaveFlow::saveAnswered);
}

bool SaveFlow::canSave() const
{
    return m_parts.edits.pendingChanges() > 0 && !m_parts.controller.edits()->isSaving();
}

void SaveFlow::save()
{
    if (!m_parts.edits.finishEditing() || refusesOffline())
        return;
    if (needsReview())
        review();
    else
        saveAll();
}

void SaveFlow::saveAnswered()
{
    // Each cell was compared already, which is enough unless every single change is reviewed.
    if (m_parts.config().guard.needsReview(1, false))
        review();
    else
        saveAll();
}

void SaveFlow::saveAll()
{
    if (refusesOffline())
        return;
    const QList<EditController*> all = m_parts.edits.allEdits();
    const auto staged = std::ranges::count_if(
        all, [](EditController* each) { return !each->changes().isEmpty(); });
    if (staged > 1) {
        if (!m_joint)
            m_joint = new JointSave(m_parts.controller.sharedAdapter(), this);
        return m_joint->save(all);
    }
    for (EditController* edits : all)
        if (!edits->changes().isEmpty())
            edits->save();
}

bool SaveFlow::needsReview() const
{
    const QList<Change> changes = m_parts.edits.allChanges();
    bool deletes = false;
    bool deletesForGood = false;
    for (const Change& change : changes) {
        deletesForGood = deletesForGood || change.kind == ChangeKind::Delete;
        deletes = deletes || deletesForGood || change.kind == ChangeKind::SoftDelete;
    }
    const GuardOptions& guard = m_parts.config().guard;
    return !changes.isEmpty()
        && (deletesForGood || guard.needsReview(changes.size(), deletes)
            || guard.needsTyping(deletesForGood));
}

bool SaveFlow::refusesOffline()
{
    const QString& reason = m_freshness.offlineReason();
    if (reason.isEmpty())
        return false;
    const int changes = m_parts.edits.pendingChanges();
    m_parts.notice.show(NoticeBar::Kind::Error,
        {tr("Not saved. %1").arg(reason), {},
            changes == 1 ? tr("1 change is kept and can be saved when the server answers again.")
                         : tr("%n changes are kept and can be saved when the server answers again.",
                               nullptr, changes),
            {}});
    return true;
}

void SaveFlow::review()
{
    if (!m_parts.edits.finishEditing())
        return;
    if (const Result<JointPlan> plan = JointSave::plan(m_parts.edits.allEdits()))
        showReview(*plan);
    else
        saveAll(); // which plans the same again, and leads to the row that cannot be
}

void SaveFlow::showReview(const JointPlan& plan)
{
    EditController* const own = m_parts.controller.edits();
    auto* dialog = new ReviewDialog(
        m_parts.context, plan.batch, m_parts.controller.name(), m_parts.config(), &m_parts.page);
    const bool isOwn = plan.batch.size() == own->changes().size();
    dialog->showRows(plan.changes, m_parts.controller.sharedAdapter(),
        isOwn ? ReviewDialog::GoodRows::MayBeKept : ReviewDialog::GoodRows::StandWithAll);
    if (isOwn)
        connect(dialog, &QDialog::accepted, own, [own, dialog] { own->save(dialog->badRows()); });
    else
        connect(dialog, &QDialog::accepted, this, &SaveFlow::saveAll);
    connect(dialog, &ReviewDialog::discardRequested, this, &SaveFlow::discard);
    dialog->open();
}

void SaveFlow::discard()
{
    const int changes = m_parts.edits.pendingChanges();
    QMessageBox* question = plainMessage(tr("Discard changes"),
        changes == 1
            ? tr("Discard 1 staged change? The database stays as it is.")
            : tr("Discard %n staged changes? The database stays as it is.", nullptr, changes),
        &m_parts.page);
    QPushButton* discardButton = question->addButton(
        changes == 1 ? tr("Discard 1 change") : tr("Discard %n changes", nullptr, changes),
        QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(discardButton, &QPushButton::clicked, this, &SaveFlow::discardAll);
    question->open();
}

void SaveFlow::discardAll()
{
    for (EditController* edits : m_parts.edits.allEdits())
        edits->staged().discardAll();
}

}
