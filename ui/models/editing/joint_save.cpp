// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "joint_save.h"

#include <QPointer>

#include <algorithm>

namespace tw {

namespace {

/// When a step runs: what refers to a row goes before it and comes after it. A row that is only
/// moved to another parent lets go of the old one before that goes.
int rankOf(ChangeKind kind, bool isParent, bool hasMoves)
{
    if (isRemoval(kind))
        return isParent ? (hasMoves ? 6 : 1) : 0;
    if (kind == ChangeKind::Insert)
        return isParent ? 3 : 5;
    return isParent ? 2 : 4;
}

}

JointSave::JointSave(std::shared_ptr<const Adapter> adapter, QObject* parent)
    : QObject(parent)
    , m_writer(std::move(adapter), Lane::Writes)
{ }

JointSave::Plan JointSave::planned(const QList<EditController*>& parts)
{
    Plan plan;
    struct Step
    {
        int rank;
        qsizetype part;
        qsizetype index;
    };
    QList<Step> steps;
    bool hasMoves = false;
    for (EditController* edits : parts) {
        if (edits->changes().isEmpty())
            continue;
        const Result<Batch> batch = edits->saving().plan();
        if (!batch) {
            plan.failed = edits;
            return plan;
        }
        const auto moves = [](const BatchStep& step) { return step.kind == ChangeKind::Update; };
        hasMoves = hasMoves || (edits != parts.first() && std::ranges::any_of(*batch, moves));
        plan.parts.append({edits, *batch, edits->changes().keys(), {}});
    }
    for (qsizetype part = 0; part < plan.parts.size(); ++part) {
        const Part& own = plan.parts.at(part);
        for (qsizetype index = 0; index < own.batch.size(); ++index)
            steps.append({rankOf(own.batch.at(index).kind, own.edits == parts.first(), hasMoves),
                part, index});
        plan.parts[part].places.resize(own.batch.size());
    }
    std::ranges::stable_sort(steps, {}, &Step::rank);
    for (const Step& step : std::as_const(steps)) {
        plan.parts[step.part].places[step.index] = plan.batch.size();
        plan.batch.append(plan.parts.at(step.part).batch.at(step.index));
    }
    return plan;
}

Result<JointPlan> JointSave::plan(const QList<EditController*>& parts)
{
    const Plan plan = planned(parts);
    if (plan.failed) {
        TW_TRY_VOID(plan.failed->saving().plan());
    }
    JointPlan joint{plan.batch, {}};
    joint.changes.resize(plan.batch.size());
    for (const Part& part : plan.parts) {
        const ChangeSet& staged = part.edits->changes();
        for (qsizetype step = 0; step < part.rows.size(); ++step)
            joint.changes[part.places.at(step)]
                = {staged.table(), *staged.find(part.rows.at(step))};
    }
    return joint;
}

void JointSave::save(const QList<EditController*>& parts)
{
    if (std::ranges::any_of(parts, &EditController::isSaving))
        return;
    for (EditController* edits : parts)
        if (edits->saving().isUnknown())
            return edits->saving().resolve();
    const Plan plan = planned(parts);
    if (plan.failed)
        return plan.failed->save(); // which tells of the row that cannot be planned
    if (plan.batch.isEmpty())
        return;
    QList<std::pair<CommitObserver, QList<qsizetype>>> kept;
    for (const Part& part : plan.parts) {
        part.edits->saving().begin([save = QPointer(this)] {
            if (save)
                save->stop();
        });
        if (const CommitObserver observer = part.edits->journal().commitObserver())
            kept.append({observer, part.places});
    }
    ApplyOptions options;
    options.lockTimeout = kLockLimit;
    options.retry = parts.first()->saving().retries();
    options.beforeCommit
        = [kept](const std::optional<CommitEvidence>& evidence, const QList<StepReport>& steps) {
              for (const auto& [observer, places] : kept) {
                  QList<StepReport> own;
                  own.reserve(places.size());
                  for (const qsizetype place : places)
                      own.append(steps.value(place));
                  observer(evidence, own);
              }
          };
    for (const Part& part : plan.parts)
        options.tables.append({part.edits->changes().table()->name, part.edits->saving().stamp()});
    m_operation
        = m_writer.call([batch = plan.batch, options = std::move(options)](const Adapter& adapter,
                            const CallOptions& call) -> Result<ApplyReport> {
              return adapter.apply(batch, options, call);
          });
    m_operation.then(this, [plan](const Result<ApplyReport>& result) { finish(plan, result); });
}

void JointSave::finish(const Plan& plan, const Result<ApplyReport>& result)
{
    const ApplyReport whole = result ? *result : ApplyReport{.error = result.error()};
    for (const Part& part : plan.parts)
        part.edits->saving().end(part.batch, part.rows, reportOf(part, whole));
}

ApplyReport JointSave::reportOf(const Part& part, const ApplyReport& whole)
{
    ApplyReport report = whole;
    report.steps.clear();
    report.steps.reserve(part.places.size());
    for (const qsizetype place : part.places)
        report.steps.append(whole.steps.value(place));
    report.failedStep = part.places.indexOf(whole.failedStep);
    return report;
}

}
