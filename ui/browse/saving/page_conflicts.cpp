// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_conflicts.h"

#include "editing/conflict_dialog.h"

namespace tw {

PageConflicts::PageConflicts(UiContext context, BrowseController& controller, QWidget& page)
    : m_context(context)
    , m_controller(controller)
    , m_page(page)
    , m_reader(controller.sharedAdapter(), Lane::Rows)
{
    connect(controller.edits(), &EditController::notSaved, this,
        [this](const ApplyReport& report) { m_hasConflict = isConflict(report); });
    connect(controller.edits(), &EditController::saved, this, [this] { m_hasConflict = false; });
}

PageConflicts::~PageConflicts()
{
    m_reading.requestCancel();
}

bool PageConflicts::isConflict(const ApplyReport& report)
{
    return report.outcome == Outcome::NotSaved && report.error && report.failedStep >= 0
        && (report.error->kind == ErrorKind::ConcurrentModification
            || report.error->kind == ErrorKind::NotFound);
}

void PageConflicts::compare()
{
    read([this](const QList<RowConflict>& conflicts) {
        if (!conflicts.isEmpty()) {
            const Fate fate = record(conflicts);
            Q_EMIT compared(int(fate.changed.size()), int(fate.gone.size()));
            return show(conflicts);
        }
        m_isBusy = false;
        m_hasConflict = false;
        Q_EMIT unchanged();
    });
}

void PageConflicts::count()
{
    read([this](const QList<RowConflict>& conflicts) {
        m_isBusy = false;
        static_cast<void>(record(conflicts));
        Q_EMIT counted(int(conflicts.size()));
    });
}

/// The marks of the rows say what their comparison says.
PageConflicts::Fate PageConflicts::record(const QList<RowConflict>& conflicts)
{
    Fate fate;
    for (const RowConflict& conflict : conflicts)
        (conflict.hasVanished ? fate.gone : fate.changed).append(conflict.row);
    m_hasConflict = !conflicts.isEmpty();
    m_controller.edits()->saving().markConflicts(fate.changed, fate.gone);
    return fate;
}

void PageConflicts::read(std::function<void(const QList<RowConflict>&)> then)
{
    if (std::exchange(m_isBusy, true))
        return;
    const EditController& edits = *m_controller.edits();
    QSet<RowKey> refused;
    for (const RowKey& row : edits.changes().keys())
        if (edits.saving().failure(row))
            refused.insert(row);
    m_reading = m_reader.call(
        [changes = edits.changes(), refused](const Adapter& adapter, const CallOptions& options) {
            return findConflicts(adapter, changes, refused, options);
        });
    m_reading.then(this, [this, then = std::move(then)](const Result<QList<RowConflict>>& result) {
        if (result)
            return then(*result);
        m_isBusy = false;
        Q_EMIT failed(result.error());
    });
}

void PageConflicts::show(const QList<RowConflict>& conflicts)
{
    auto* dialog = new ConflictDialog(m_context, m_controller.table(), conflicts, &m_page);
    dialog->setStagedRows(m_controller.edits()->changes().size());
    connectDialog(*dialog);
    connect(dialog, &QObject::destroyed, this, [this] { m_isBusy = false; });
    dialog->open();
}

void PageConflicts::connectDialog(ConflictDialog& dialog)
{
    EditController* edits = m_controller.edits();
    connect(&dialog, &ConflictDialog::resolved, this, [edits](const RowConflict& conflict) {
        edits->staged().restage({{conflict.row, conflict.result()}}, tr("answer to a conflict"));
    });
    connect(&dialog, &ConflictDialog::dropped, this,
        [edits](const RowKey& row) { edits->staged().revert({row}); });
    connect(&dialog, &ConflictDialog::insertedAnew, this, &PageConflicts::insertAnew);
    connect(&dialog, &ConflictDialog::answered, this, &PageConflicts::finish);
}

void PageConflicts::insertAnew(const RowConflict& conflict)
{
    QMap<int, Value> values;
    for (int column = 0; column < conflict.staged.original.size(); ++column) {
        const Value value
            = conflict.staged.cells.value(column, conflict.staged.original.at(column));
        const Generation generation = m_controller.table()->columns.at(column).generation;
        const bool isWritten
            = generation == Generation::None || generation == Generation::IdentityByDefault;
        if (isWritten && !value.isDefault())
            values.insert(column, value);
    }
    m_controller.edits()->staged().revert({conflict.row});
    m_controller.edits()->staged().stageBlock({}, {values}, tr("row inserted anew"));
}

void PageConflicts::finish(int answers)
{
    m_hasConflict = false;
    Q_EMIT answered();
    if (answers > 0 && !m_controller.edits()->changes().isEmpty())
        Q_EMIT saveWanted();
    m_controller.refresh();
}

}
