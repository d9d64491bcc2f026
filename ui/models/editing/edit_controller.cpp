// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "edit_controller.h"

#include "models/staging/moved_edits.h"

namespace tw {

EditController::EditController(std::shared_ptr<const Adapter> adapter, QObject* parent)
    : QObject(parent)
    , m_adapter(adapter)
    , m_journal(m_staged)
    , m_saving(std::move(adapter), m_staged, m_journal)
    , m_orphaned(m_journal)
{
    connectParts();
}

void EditController::connectParts()
{
    connect(&m_staged, &StagedEdits::rowChanged, this, &EditController::rowChanged);
    connect(&m_staged, &StagedEdits::reset, this, &EditController::rowsReset);
    connect(&m_saving, &SaveRun::failureChanged, this, &EditController::rowChanged);
    connect(&m_saving, &SaveRun::unstaged, this, &EditController::rowsReset);
    connect(&m_saving, &SaveRun::activeChanged, this, &EditController::savingChanged);
    connect(&m_saving, &SaveRun::saved, this, &EditController::saved);
    connect(&m_saving, &SaveRun::notSaved, this, &EditController::notSaved);
}

TypeChecks EditController::typeChecks() const
{
    const bool isStrict = m_adapter && m_adapter->dialect().enforcesTypes();
    return isStrict ? TypeChecks::Strict : TypeChecks::Lenient;
}

void EditController::setTable(const TablePtr& table, const RelationStamp& stamp)
{
    if (isSaving() || table == changes().table())
        return;
    m_saving.reset();
    m_saving.setStamp(stamp);
    m_staged.setTable(table);
    m_journal.setTable();
}

bool EditController::canFollow() const
{
    return !isSaving() && !m_saving.isUnknown();
}

void EditController::follow(const TableChange& change)
{
    if (!canFollow())
        return;
    const bool keepsPlaces = change.keepsPlaces();
    MovedEdits moved = keepsPlaces ? MovedEdits{sameEdits(changes(), change.now().table), {}}
                                   : movedEdits(changes(), change);
    if (!keepsPlaces)
        m_saving.forgetFailures();
    m_orphaned.add(change.before().table, moved.lost);
    m_staged.follow(std::move(moved.changes), keepsPlaces);
    m_saving.setStamp(change.now().stamp);
    m_journal.setTable();
    m_journal.recordAll();
    Q_EMIT rowsReset();
}

FittingEdits EditController::recover(const RecoverableEdits& edits)
{
    if (isSaving() || !changes().table())
        return {{}, edits.rows, tr("A save is under way.")};
    FittingEdits fitting = fitted(edits, *changes().table());
    if (edits.commit && !changes().isEmpty())
        return {{}, edits.rows,
            tr("They were being saved. Save or discard what is staged here first.")};
    m_journal.beginRecovery();
    m_staged.stageRecovered(fitting.rows);
    if (edits.commit && fitting.others.isEmpty()) {
        if (const Result<void> taken = m_saving.takeOver(*edits.commit); !taken) {
            undoStack()->undo();
            fitting = {{}, edits.rows, taken.error().message};
        }
    }
    m_journal.endRecovery(edits, fitting);
    m_saving.resolve();
    return fitting;
}

QString EditController::stagedText() const
{
    return changes().table() ? editsAsText(m_staged.rows(), *changes().table()) : QString();
}

void EditController::discardOrphaned()
{
    m_orphaned.discard();
    Q_EMIT rowsReset();
}

}
