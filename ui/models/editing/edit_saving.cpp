// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch_plan.h"
#include "edit_controller.h"

#include <tuplewright/session/session.h>

namespace tw {

namespace {

Result<void> requireTables(
    const Adapter& adapter, const QList<StampedTable>& tables, const CallOptions& options)
{
    Session session(adapter.pool(), QStringLiteral("stamp"));
    for (const StampedTable& table : tables) {
        TW_TRY_VOID(requireStamp(session, table.name, table.stamp, options));
    }
    return {};
}

}

Result<Batch> EditController::plan() const
{
    PlannedBatch planned = planBatch(*m_adapter, m_changes, m_treatments);
    if (planned.error)
        return fail(*std::move(planned.error));
    return std::move(planned.batch);
}

void EditController::save(BadRows badRows)
{
    if (m_lost)
        return lookAgain();
    if (m_saving || m_changes.isEmpty())
        return;
    beginSave();
    ApplyOptions options{.badRows = badRows};
    options.lockTimeout = kLockLimit;
    options.retry = RetryPolicy::of(m_adapter->pool()->config().session);
    options.beforeCommit = commitObserver();
    options.onProgress = [here = Delivery(this), this, all = m_changes.size()](qsizetype done) {
        here.post([this, done, all] { Q_EMIT progressed(done, all); });
    };
    options.tables = {{m_changes.table()->name, m_stamp}};
    m_running = m_writer.call(
        [changes = m_changes, treatments = m_treatments, options = std::move(options)](
            const Adapter& adapter, const CallOptions& call) -> Result<Attempt> {
            auto [batch, rows, error] = planBatch(adapter, changes, treatments);
            Attempt attempt{{std::move(batch), std::move(rows), changes}, {}};
            if (!error) {
                attempt.report = adapter.apply(attempt.saving.batch, options, call);
                return attempt;
            }
            // The rules of a table that is gone say nothing of the one in its place.
            TW_TRY_VOID(requireTables(adapter, options.tables, call));
            attempt.report = {.error = std::move(error), .failedStep = attempt.saving.batch.size()};
            return attempt;
        });
    m_running.then(this, [this](const Result<Attempt>& result) {
        finish(result ? *result : Attempt{Saving(), ApplyReport{.error = result.error()}});
    });
}

void EditController::beginSave(std::function<void()> stop)
{
    m_stop = std::move(stop);
    clearFailures();
    m_undoIndexAtSave = m_undo.index();
    setSaving(true);
}

void EditController::endSave(
    const Batch& batch, const QList<RowKey>& rows, const Result<ApplyReport>& result)
{
    finish({{batch, rows, m_changes}, result ? *result : ApplyReport{.error = result.error()}});
}

CommitObserver EditController::commitObserver() const
{
    return m_journal ? m_journal->commitObserver() : CommitObserver();
}

void EditController::stopSaving()
{
    m_running.requestCancel();
    if (m_stop)
        m_stop();
}

void EditController::finish(const Attempt& attempt)
{
    // Steps through the undo stack changed nothing while saving; it goes back to where it was.
    m_undo.setIndex(m_undoIndexAtSave);
    const ApplyReport& report = attempt.report;
    m_saving = false;
    m_stop = {};
    m_lost.reset();
    if (report.outcome == Outcome::Unknown && report.lostCommit)
        m_lost = attempt;
    else if (m_journal && report.outcome == Outcome::NotSaved)
        m_journal->noteCommitOver();
    setFailures(attempt.saving.rows, report);
    if (report.outcome == Outcome::Saved)
        takeSaved(attempt.saving, report);
    else
        Q_EMIT notSaved(report);
    Q_EMIT savingChanged();
}

/// What was saved is no longer staged. Rows that were left out stay, and so do those that were
/// staged anew while nobody knew what became of the save.
void EditController::takeSaved(const Saving& saving, const ApplyReport& report)
{
    m_undo.clear();
    QSet<RowKey> done;
    if (report.failures.isEmpty() && m_changes == saving.staged)
        m_changes.clear();
    else
        done = unstageSaved(saving, report);
    if (m_journal && m_changes.isEmpty())
        m_journal->end();
    else if (m_journal)
        m_journal->noteSaved(done);
    if (report.failures.isEmpty())
        Q_EMIT saved(report, saving.batch, saving.rows, saving.staged);
    else
        tellSaved(saving, report);
    Q_EMIT rowsReset();
}

QSet<RowKey> EditController::unstageSaved(const Saving& saving, const ApplyReport& report)
{
    QSet<RowKey> done;
    for (qsizetype i = 0; i < saving.rows.size(); ++i) {
        const RowKey& row = saving.rows.at(i);
        const StagedRow* now = m_changes.find(row);
        if (now && !report.failures.contains(i) && *now == *saving.staged.find(row))
            done.insert(row);
    }
    for (const RowKey& row : std::as_const(done))
        m_changes.set(row, std::nullopt);
    return done;
}

void EditController::tellSaved(const Saving& saving, ApplyReport report)
{
    Saving done;
    const QList<StepReport> steps = std::exchange(report.steps, {});
    for (qsizetype i = 0; i < saving.rows.size(); ++i) {
        if (report.failures.contains(i))
            continue;
        done.batch.append(saving.batch.at(i));
        done.rows.append(saving.rows.at(i));
        report.steps.append(steps.at(i));
    }
    Q_EMIT saved(report, done.batch, done.rows, saving.staged);
}

// Sending the changes again might save them twice.
void EditController::lookAgain()
{
    if (m_saving || !m_lost)
        return;
    const Attempt lost = *m_lost;
    m_undoIndexAtSave = m_undo.index();
    setSaving(true);
    m_writer.resolve(lost.report, lost.saving.batch)
        .then(this, [this, lost](const Result<ApplyReport>& result) {
            // A look that failed itself leaves the outcome as unknown as it was.
            finish({lost.saving, result ? *result : lost.report});
        });
}

const Error* EditController::failure(const RowKey& row) const
{
    const auto found = m_failures.constFind(row);
    return found == m_failures.cend() ? nullptr : &*found;
}

void EditController::setFailures(const QList<RowKey>& rows, const ApplyReport& report)
{
    for (auto failure = report.failures.cbegin(); failure != report.failures.cend(); ++failure)
        if (failure.key() < rows.size())
            m_failures.insert(rows.at(failure.key()), failure.value());
    if (report.error && report.failedStep >= 0 && report.failedStep < rows.size())
        m_failures.insert(rows.at(report.failedStep), *report.error);
    for (auto failure = m_failures.cbegin(); failure != m_failures.cend(); ++failure)
        Q_EMIT rowChanged(failure.key());
}

void EditController::markChanged(const QList<RowKey>& rows)
{
    for (const RowKey& row : rows) {
        m_failures.insert(row,
            Error{ErrorKind::ConcurrentModification,
                tr("Someone else changed this row since it was read.")});
        Q_EMIT rowChanged(row);
    }
}

void EditController::clearFailures()
{
    const QHash<RowKey, Error> failures = std::exchange(m_failures, {});
    for (auto failure = failures.cbegin(); failure != failures.cend(); ++failure)
        Q_EMIT rowChanged(failure.key());
}

void EditController::setSaving(bool saving)
{
    m_saving = saving;
    if (saving)
        m_savingSince.start();
    Q_EMIT savingChanged();
}

std::chrono::milliseconds EditController::savingFor() const
{
    return std::chrono::milliseconds(m_saving ? m_savingSince.elapsed() : 0);
}

}
