// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "save_run.h"

#include "batch_plan.h"
#include "models/staging/journal_keeper.h"

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

SaveRun::SaveRun(std::shared_ptr<const Adapter> adapter, StagedEdits& edits, JournalKeeper& journal,
    QObject* parent)
    : QObject(parent)
    , m_adapter(adapter)
    , m_writer(std::move(adapter), Lane::Writes)
    , m_edits(edits)
    , m_journal(journal)
{
    connect(&m_edits, &StagedEdits::staged, this, [this](const QList<JournalRow>& rows) {
        for (const JournalRow& row : rows)
            m_failures.remove(row.row);
    });
}

void SaveRun::reset()
{
    m_failures.clear();
    m_unknown.reset();
}

Result<Batch> SaveRun::plan() const
{
    PlannedBatch planned = planBatch(*m_adapter, m_edits.changes(), m_treatments);
    if (planned.error)
        return fail(*std::move(planned.error));
    return std::move(planned.batch);
}

TableRules SaveRun::rules() const
{
    return rulesOf(*m_adapter, *m_edits.changes().table(), m_treatments, false);
}

void SaveRun::save(BadRows badRows)
{
    if (m_unknown)
        return resolve();
    const ChangeSet& changes = m_edits.changes();
    if (m_isActive || changes.isEmpty())
        return;
    begin();
    ApplyOptions options{.badRows = badRows};
    options.lockTimeout = kLockLimit;
    options.retry = retries();
    options.beforeCommit = m_journal.commitObserver();
    options.onProgress = [here = Delivery(this), this, all = changes.size()](qsizetype done) {
        here.post([this, done, all] { Q_EMIT progressed(done, all); });
    };
    options.tables = {{changes.table()->name, m_stamp}};
    m_running = m_writer.call(
        [changes, treatments = m_treatments, options = std::move(options)](
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

RetryPolicy SaveRun::retries()
{
    RetryPolicy policy = RetryPolicy::of(m_adapter->pool()->config().session);
    policy.sleep = [here = Delivery(this), this, most = policy.attempts](
                       std::chrono::milliseconds delay, const StopToken& stop) {
        here.post([this, most] {
            ++m_attempts;
            Q_EMIT begunAgain(most);
        });
        return RetryPolicy::waitFor(delay, stop);
    };
    return policy;
}

void SaveRun::begin(std::function<void()> stop)
{
    m_stop = std::move(stop);
    clearFailures();
    setActive();
}

void SaveRun::end(const Batch& batch, const QList<RowKey>& rows, const Result<ApplyReport>& result)
{
    finish({{batch, rows, m_edits.changes()},
        result ? *result : ApplyReport{.error = result.error()}});
}

void SaveRun::stop()
{
    m_running.requestCancel();
    if (m_stop)
        m_stop();
}

void SaveRun::setActive()
{
    m_edits.lock();
    m_isActive = true;
    m_attempts = 1;
    m_clock.start();
    Q_EMIT activeChanged();
}

void SaveRun::finish(const Attempt& attempt)
{
    m_edits.unlock();
    const ApplyReport& report = attempt.report;
    m_isActive = false;
    m_stop = {};
    m_unknown.reset();
    if (report.outcome == Outcome::Unknown && report.lostCommit)
        m_unknown = attempt;
    else if (report.outcome == Outcome::NotSaved)
        m_journal.endCommit();
    setFailures(attempt.saving.rows, report);
    if (report.outcome == Outcome::Saved)
        finishSaved(attempt.saving, report);
    else
        Q_EMIT notSaved(report);
    Q_EMIT activeChanged();
}

/// What was saved is no longer staged. Rows that were left out stay, and so do those that were
/// staged anew while nobody knew what became of the save.
void SaveRun::finishSaved(const Saving& saving, const ApplyReport& report)
{
    QList<RowKey> rows;
    rows.reserve(saving.rows.size());
    for (qsizetype i = 0; i < saving.rows.size(); ++i)
        if (!report.failures.contains(i))
            rows.append(saving.rows.at(i));
    m_journal.recordSaved(m_edits.removeSaved(rows, saving.staged));
    emitSaved(saving, report);
    Q_EMIT unstaged();
}

void SaveRun::emitSaved(const Saving& saving, ApplyReport report)
{
    if (report.failures.isEmpty()) {
        Q_EMIT saved(report, saving.batch, saving.rows, saving.staged);
        return;
    }
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
void SaveRun::resolve()
{
    if (m_isActive || !m_unknown)
        return;
    const Attempt unknown = *m_unknown;
    setActive();
    m_writer.resolve(unknown.report, unknown.saving.batch)
        .then(this, [this, unknown](const Result<ApplyReport>& result) {
            // A question that failed itself leaves the outcome as unknown as it was.
            finish({unknown.saving, result ? *result : unknown.report});
        });
}

/// The program ended between sending COMMIT and its answer: nobody knows what became of it.
Result<void> SaveRun::takeOver(const JournalCommit& commit)
{
    TW_TRY(const Batch batch, plan());
    ApplyReport report{.outcome = Outcome::Unknown, .steps = commit.steps};
    report.error = Error{
        ErrorKind::OutcomeUnknown, tr("The program ended while these changes were being saved.")};
    report.lostCommit = LostCommit{commit.evidence, {}};
    // An engine inside of the program ended with it.
    report.lostCommit->resolution.isOver = m_adapter->engine().isEmbedded;
    for (qsizetype i = 0; i < commit.steps.size(); ++i)
        if (!commit.steps.at(i).done)
            report.failures.insert(i,
                Error{ErrorKind::Query, tr("This row was left out when the others were saved.")});
    m_journal.recordCommit(commit);
    m_unknown = Attempt{{batch, m_edits.changes().keys(), m_edits.changes()}, report};
    return {};
}

std::chrono::milliseconds SaveRun::runningFor() const
{
    return std::chrono::milliseconds(m_isActive ? m_clock.elapsed() : 0);
}

const Error* SaveRun::failure(const RowKey& row) const
{
    const auto found = m_failures.constFind(row);
    return found == m_failures.cend() ? nullptr : &*found;
}

void SaveRun::setFailures(const QList<RowKey>& rows, const ApplyReport& report)
{
    for (auto failure = report.failures.cbegin(); failure != report.failures.cend(); ++failure)
        if (failure.key() < rows.size())
            m_failures.insert(rows.at(failure.key()), failure.value());
    if (report.error && report.failedStep >= 0 && report.failedStep < rows.size())
        m_failures.insert(rows.at(report.failedStep), *report.error);
    for (auto failure = m_failures.cbegin(); failure != m_failures.cend(); ++failure)
        Q_EMIT failureChanged(failure.key());
}

void SaveRun::markConflicts(const QList<RowKey>& changed, const QList<RowKey>& gone)
{
    const auto mark = [this](const QList<RowKey>& rows, const Error& error) {
        for (const RowKey& row : rows) {
            m_failures.insert(row, error);
            Q_EMIT failureChanged(row);
        }
    };
    mark(changed,
        Error{ErrorKind::ConcurrentModification,
            tr("Someone else changed this row since it was read.")});
    mark(gone, Error{ErrorKind::NotFound, tr("Someone else deleted this row since it was read.")});
}

void SaveRun::clearFailures()
{
    const QHash<RowKey, Error> failures = std::exchange(m_failures, {});
    for (auto failure = failures.cbegin(); failure != failures.cend(); ++failure)
        Q_EMIT failureChanged(failure.key());
}

}
