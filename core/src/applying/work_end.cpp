// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "applying/work_end.h"

#include "images/recording.h"

#include <tuplewright/query/dialect.h>
#include <tuplewright/query/engine_statements.h>

namespace tw {

namespace {

Result<void> checkDeferred(Session& session, const CallOptions& options)
{
    const QString sql
        = session.pool()->backend().dialect().engineStatements().checkDeferredConstraints();
    if (sql.isEmpty())
        return {};
    TW_TRY_VOID(session.run({sql, {}}, nullptr, options, StatementOrigin::Library));
    return {};
}

}

WorkEnd endWork(Session& session, Result<void> done, ApplyMode mode, const CallOptions& options,
    const Session::EvidenceObserver& beforeCommit)
{
    WorkEnd end;
    if (done && mode == ApplyMode::DryRun)
        done = checkDeferred(session, options);
    if (done && mode == ApplyMode::Save) {
        // A commit under way is not given up because time ran out: only its answer, or the loss of
        // the link, counts.
        CallOptions patient = options;
        patient.deadline = QDeadlineTimer(QDeadlineTimer::Forever);
        done = session.commit(patient, beforeCommit);
        if (done)
            end.outcome = Outcome::Saved;
    }
    if (session.isInTransaction())
        static_cast<void>(session.rollback(options));
    if (done)
        return end;
    end.error = std::move(done).error();
    end.lostCommit = session.lostCommit();
    if (end.lostCommit)
        end.outcome = Outcome::Unknown;
    return end;
}

WorkEnd endRecorded(Session& session, Recording* recording, Result<void> done, ApplyMode mode,
    const CallOptions& options)
{
    if (!recording)
        return endWork(session, std::move(done), mode, options);
    WorkEnd end = endWork(session, std::move(done), mode, options,
        [recording](
            const std::optional<CommitEvidence>& evidence) { return recording->seal(evidence); });
    recording->complete(end.outcome);
    return end;
}

}
