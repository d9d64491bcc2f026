// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "applying/batch_run.h"

#include "applying/row_error.h"
#include "applying/step_run.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

// Below this a savepoint and asking for types cost more than they spare.
constexpr qsizetype kWorthGrouping = 8;
constexpr qsizetype kLargestGroup = 10'000;
constexpr qsizetype kProgressSteps = 256;
constexpr qsizetype kLargestGroupBytes = qsizetype(16) << 20;

qsizetype bytesOf(const BatchStep& step)
{
    qsizetype bytes = 0;
    for (const Value& value : step.statement.values)
        bytes += value.bytes().size();
    return bytes;
}

}

Result<void> BatchRun::run(ApplyReport& report)
{
    report.steps.resize(m_batch.size());
    m_mayGroup = m_session.connection()->capabilities().has(Feature::Savepoints);
    if (keepsOthers() && !m_mayGroup)
        return fail(ErrorKind::Unsupported,
            u"This server cannot take back a single row of a transaction."_s, {},
            u"Save all rows or none."_s);
    for (qsizetype first = 0; first < m_batch.size();) {
        const qsizetype end = endOfGroup(first);
        TW_TRY_VOID(runGroup(first, end, report));
        first = end;
    }
    if (report.failures.isEmpty() || report.failures.size() < m_batch.size())
        return {};
    report.failedStep = report.failures.firstKey();
    return fail(report.failures.first());
}

Result<void> BatchRun::runGroup(qsizetype first, qsizetype end, ApplyReport& report)
{
    if (m_mayGroup && end - first >= kWorthGrouping) {
        TW_TRY(const bool done, runTogether(first, end, report));
        if (done) {
            reportProgress(end);
            return {};
        }
        // A few bad rows among many good ones are found by halves.
        if (const qsizetype half = (end - first) / 2; keepsOthers() && half >= kWorthGrouping) {
            TW_TRY_VOID(runGroup(first, first + half, report));
            return runGroup(first + half, end, report);
        }
    }
    return runOneByOne(first, end, report);
}

qsizetype BatchRun::endOfGroup(qsizetype first) const
{
    const BatchStep& model = m_batch.at(first);
    qsizetype bytes = bytesOf(model);
    qsizetype end = first + 1;
    for (; end < m_batch.size() && end - first < kLargestGroup; ++end) {
        const BatchStep& step = m_batch.at(end);
        bytes += bytesOf(step);
        if (bytes > kLargestGroupBytes || step.statement.sql != model.statement.sql
            || step.matchesAtMostOne != model.matchesAtMostOne)
            break;
    }
    return end;
}

/// False when the steps have to run one by one.
Result<bool> BatchRun::runTogether(qsizetype first, qsizetype end, ApplyReport& report)
{
    ManyRows rows{m_batch.at(first).statement.sql, {}, m_batch.at(first).matchesAtMostOne};
    rows.rows.reserve(end - first);
    for (qsizetype i = first; i < end; ++i)
        rows.rows.append(m_batch.at(i).statement.values);
    ManyOutcome many;
    const auto work = [&](Session& session) -> Result<void> {
        TW_TRY(many, session.use(m_options, [&](Connection& connection) {
            return connection.runMany(rows, m_options);
        }));
        if (!many.eachOnce)
            return fail(
                ErrorKind::ConcurrentModification, QStringLiteral("Not each row was there."));
        return {};
    };
    const Result<void> done = tryPart(m_session, work, m_options);
    if (!done && !isAboutRows(done.error(), m_session))
        return fail(done.error());
    for (qsizetype i = first; done && i < end; ++i)
        report.steps[i] = {true, many.returned.value(i - first)};
    return done.has_value();
}

Result<void> BatchRun::runOneByOne(qsizetype first, qsizetype end, ApplyReport& report)
{
    for (qsizetype i = first; i < end; ++i) {
        report.failedStep = i;
        if (keepsOthers()) {
            TW_TRY_VOID(runAlone(i, report));
        } else {
            TW_TRY(report.steps[i], runStep(m_session, m_batch.at(i), m_options));
        }
        if ((i + 1) % kProgressSteps == 0 || i + 1 == end)
            reportProgress(i + 1);
    }
    report.failedStep = -1;
    return {};
}

/// The step behind a savepoint of its own: what is the fault of the row is noted, and the rest goes
/// on.
Result<void> BatchRun::runAlone(qsizetype step, ApplyReport& report)
{
    const auto work = [&](Session& session) -> Result<void> {
        TW_TRY(report.steps[step], runStep(session, m_batch.at(step), m_options));
        return {};
    };
    const Result<void> done = tryPart(m_session, work, m_options);
    if (done)
        return {};
    if (!isAboutRows(done.error(), m_session))
        return done;
    report.steps[step] = {};
    report.failures.insert(step, done.error());
    return {};
}

void BatchRun::reportProgress(qsizetype done) const
{
    if (m_apply.onProgress)
        m_apply.onProgress(done);
}

}
