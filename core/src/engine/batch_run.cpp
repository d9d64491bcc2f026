// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "engine/batch_run.h"

#include "engine/row_error.h"
#include "engine/step_run.h"

namespace tw {

namespace {

// Below this a savepoint and asking for types cost more than they spare.
constexpr qsizetype kWorthGrouping = 8;
constexpr qsizetype kLargestGroup = 10'000;
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
    const bool mayGroup = m_session.connection()->capabilities().has(Feature::Savepoints);
    for (qsizetype first = 0; first < m_batch.size();) {
        const qsizetype end = endOfGroup(first);
        bool done = false;
        if (mayGroup && end - first >= kWorthGrouping) {
            TW_TRY(done, runTogether(first, end, report));
        }
        if (!done)
            TW_TRY_VOID(runOneByOne(first, end, report));
        first = end;
    }
    return {};
}

qsizetype BatchRun::endOfGroup(qsizetype first) const
{
    const BatchStep& model = m_batch.at(first);
    qsizetype bytes = bytesOf(model);
    qsizetype end = first + 1;
    for (; end < m_batch.size() && end - first < kLargestGroup; ++end) {
        const BatchStep& step = m_batch.at(end);
        bytes += bytesOf(step);
        if (bytes > kLargestGroupBytes || step.statement.sql != model.statement.sql)
            break;
    }
    return end;
}

/// False when the steps have to run one by one.
Result<bool> BatchRun::runTogether(qsizetype first, qsizetype end, ApplyReport& report)
{
    QList<QList<Value>> rows;
    rows.reserve(end - first);
    for (qsizetype i = first; i < end; ++i)
        rows.append(m_batch.at(i).statement.values);
    ManyOutcome many;
    const auto work = [&](Session& session) -> Result<void> {
        TW_TRY(many, session.use(m_options, [&](Connection& connection) {
            return connection.runMany(m_batch.at(first).statement.sql, rows, m_options);
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
        TW_TRY(report.steps[i], runStep(m_session, m_batch.at(i), m_options));
    }
    report.failedStep = -1;
    return {};
}

}
