// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/session/apply_report.h>
#include <tuplewright/session/session.h>

namespace tw {

/// Runs the steps of a batch in the session's transaction, each as runStep() does. Neighbours that
/// share their text go to the engine together; when one of them is not as it should be, all of them
/// are undone and run in smaller groups or one by one, so that the report names the step.
class BatchRun
{
public:
    BatchRun(
        Session& session, const Batch& batch, const ApplyOptions& apply, const CallOptions& options)
        : m_session(session)
        , m_batch(batch)
        , m_apply(apply)
        , m_options(options)
    { }

    /// Runs the steps in order and reports each; the first error ends it.
    [[nodiscard]] Result<void> run(ApplyReport& report);

private:
    [[nodiscard]] bool keepsOthers() const { return m_apply.badRows == BadRows::KeepOthers; }
    [[nodiscard]] qsizetype endOfGroup(qsizetype first) const;
    [[nodiscard]] Result<void> runGroup(qsizetype first, qsizetype end, ApplyReport& report);
    [[nodiscard]] Result<bool> runTogether(qsizetype first, qsizetype end, ApplyReport& report);
    [[nodiscard]] Result<void> runOneByOne(qsizetype first, qsizetype end, ApplyReport& report);
    [[nodiscard]] Result<void> runAlone(qsizetype step, ApplyReport& report);
    void reportProgress(qsizetype done) const;

    Session& m_session;
    const Batch& m_batch;
    const ApplyOptions& m_apply;
    const CallOptions& m_options;
    bool m_mayGroup = false;
};

}
