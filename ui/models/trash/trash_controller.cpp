// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trash_controller.h"

#include <tuplewright/adapter/related_tables.h>

namespace tw {

namespace {

constexpr std::chrono::seconds kTrashLockLimit(5);

QList<KeyValues> keysOf(const QList<TrashRow>& rows)
{
    QList<KeyValues> keys;
    for (const TrashRow& row : rows)
        keys.append(row.key);
    return keys;
}

Result<RestoreTrial> tryOut(const Adapter& adapter, const QualifiedName& table,
    const QList<KeyValues>& keys, RestoredChildren children, const CallOptions& call)
{
    RestoreTrial trial;
    TW_TRY(trial.graph, loadSchemaGraph(adapter, call));
    Session session(adapter.pool(), QStringLiteral("trash"));
    TW_TRY(trial.plan, planRestore(session, *trial.graph, table, keys, children, {}, call));
    TW_TRY(trial.batch, batchOf(trial.plan, *trial.graph, adapter.planner()));
    if (trial.batch.isEmpty())
        return trial;
    const ApplyReport report = adapter.apply(trial.batch,
        ApplyOptions{.mode = ApplyMode::DryRun,
            .badRows = BadRows::KeepOthers,
            .lockTimeout = kTrashLockLimit},
        call);
    trial.clashes = report.failures;
    if (report.error && trial.clashes.isEmpty())
        return fail(*report.error);
    return trial;
}

Result<Batch> softDeletion(const Adapter& adapter, const QualifiedName& table,
    const QList<KeyValues>& keys, ChildrenPolicy children, const CallOptions& call)
{
    TW_TRY(const auto graph, loadSchemaGraph(adapter, call));
    Session session(adapter.pool(), QStringLiteral("trash"));
    TW_TRY(const LifecyclePlan plan,
        planSoftDeletion(session, *graph, table, keys, children, {}, call));
    return batchOf(plan, *graph, adapter.planner());
}

Result<Batch> purgeBatch(const Adapter& adapter, const Table& table, const QList<TrashRow>& rows)
{
    Batch batch;
    const TablePlanner planner = adapter.planner().forTable(table);
    StepTexts texts;
    for (const TrashRow& row : rows) {
        Change change;
        change.kind = ChangeKind::Delete;
        change.row.table = table.name;
        for (qsizetype i = 0; i < row.key.size(); ++i)
            change.row.key.append({table.identityColumns.at(i), row.key.at(i)});
        if (table.lifecycle)
            change.expected = {{table.lifecycle->column, row.mark}};
        TW_TRY(BatchStep step, planner.plan(change, &texts));
        batch.append(std::move(step));
    }
    return batch;
}

Error errorOf(const ApplyReport& report)
{
    Error unknown;
    unknown.kind = ErrorKind::OutcomeUnknown;
    unknown.message
        = TrashController::tr("The connection was lost, and it is not known what was saved.");
    return report.error.value_or(unknown);
}

/// What was soft-deleted before the moment, in the time zone of a column without one too.
SelectQuery olderThan(const Table& table, const QDateTime& moment)
{
    const QString& column = table.lifecycle->column;
    const bool hasZone = table.find(column)->type.typeClass == TypeClass::TimestampTz;
    const QString text = hasZone
        ? moment.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + QStringLiteral("+00")
        : moment.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    SelectQuery query;
    query.table = table.name;
    query.deleted = DeletedRows::Deleted;
    query.filter = Filter::condition(column, FilterOperator::LessThan, {Value::text(text)});
    return query;
}

}

/// Children would refer to a row that stays deleted, so they stay with it.
Batch RestoreTrial::withoutClashes() const
{
    const bool parentClashes = !clashes.isEmpty() && clashes.firstKey() < plan.own;
    Batch rest;
    for (qsizetype step = 0; step < batch.size(); ++step) {
        const bool isChild = step >= plan.own;
        if (!clashes.contains(step) && !(isChild && parentClashes))
            rest.append(batch.at(step));
    }
    return rest;
}

TrashController::TrashController(
    std::shared_ptr<const Adapter> adapter, QualifiedName table, QObject* parent)
    : QObject(parent)
    , m_table(std::move(table))
    , m_adapter(std::move(adapter), Lane::Writes)
{ }

template <class Work, class Done>
void TrashController::start(Lane lane, Work work, Done done)
{
    if (isWriting())
        return;
    stop();
    auto operation = m_adapter.call(lane, std::move(work));
    m_stop = [operation] { operation.requestCancel(); };
    m_running = lane == Lane::Writes ? Running::Writing : Running::Reading;
    Q_EMIT runningChanged();
    operation.then(this, [this, done, number = ++m_number](const auto& result) {
        if (number != m_number)
            return;
        m_running = Running::Nothing;
        Q_EMIT runningChanged();
        if (result)
            done(*result);
        else
            Q_EMIT failed(result.error());
    });
}

void TrashController::stop()
{
    if (isRunning() && m_stop)
        m_stop();
}

void TrashController::tryRestore(const QList<TrashRow>& rows, RestoredChildren children)
{
    start(
        Lane::Facts,
        [table = m_table, keys = keysOf(rows), children](const Adapter& adapter,
            const CallOptions& call) { return tryOut(adapter, table, keys, children, call); },
        [this](const RestoreTrial& trial) { Q_EMIT tried(trial); });
}

void TrashController::restore(const RestoreTrial& trial)
{
    start(
        Lane::Writes,
        [batch = trial.withoutClashes()](
            const Adapter& adapter, const CallOptions& call) -> Result<ApplyReport> {
            return adapter.apply(batch, ApplyOptions{.lockTimeout = kTrashLockLimit}, call);
        },
        [this](const ApplyReport& report) {
            if (report.outcome != Outcome::Saved)
                return Q_EMIT failed(errorOf(report));
            Q_EMIT restored(report.steps.size());
        });
}

void TrashController::planSoftDelete(const QList<KeyValues>& keys, ChildrenPolicy children)
{
    start(
        Lane::Facts,
        [table = m_table, keys, children](
            const Adapter& adapter, const CallOptions& call) -> Result<LifecyclePlan> {
            TW_TRY(const auto graph, loadSchemaGraph(adapter, call));
            Session session(adapter.pool(), QStringLiteral("trash"));
            return planSoftDeletion(session, *graph, table, keys, children, {}, call);
        },
        [this](const LifecyclePlan& plan) { Q_EMIT planned(plan); });
}

void TrashController::softDelete(const QList<KeyValues>& keys, ChildrenPolicy children)
{
    start(
        Lane::Writes,
        [table = m_table, keys, children](
            const Adapter& adapter, const CallOptions& call) -> Result<ApplyReport> {
            TW_TRY(const Batch batch, softDeletion(adapter, table, keys, children, call));
            return adapter.apply(batch, ApplyOptions{.lockTimeout = kTrashLockLimit}, call);
        },
        [this](const ApplyReport& report) {
            if (report.outcome != Outcome::Saved)
                return Q_EMIT failed(errorOf(report));
            Q_EMIT softDeleted(report.steps.size());
        });
}

void TrashController::previewPurge(const QList<TrashRow>& rows)
{
    start(
        Lane::Facts,
        [table = m_table, keys = keysOf(rows)](
            const Adapter& adapter, const CallOptions& call) -> Result<DeletionPreview> {
            TW_TRY(const auto graph, loadSchemaGraph(adapter, call));
            Session session(adapter.pool(), QStringLiteral("trash"));
            return previewDeletion(session, *graph, table, keys, {}, call);
        },
        [this](const DeletionPreview& preview) { Q_EMIT previewed(preview); });
}

void TrashController::purge(const QList<TrashRow>& rows)
{
    start(
        Lane::Writes,
        [name = m_table, rows](
            const Adapter& adapter, const CallOptions& call) -> Result<ApplyReport> {
            TW_TRY(const TablePtr table, adapter.describe(name, call));
            TW_TRY(const Batch batch, purgeBatch(adapter, *table, rows));
            return adapter.apply(batch, ApplyOptions{.lockTimeout = kTrashLockLimit}, call);
        },
        [this](const ApplyReport& report) {
            if (report.outcome != Outcome::Saved)
                return Q_EMIT failed(errorOf(report));
            Q_EMIT purged(report.steps.size());
        });
}

void TrashController::countOlder(const TablePtr& table, const QDateTime& moment)
{
    start(
        Lane::Counts,
        [table, query = olderThan(*table, moment)](
            const Adapter& adapter, const CallOptions& call) {
            return WhereWriter(adapter, *table).preview(query, {}, 0, nullptr, call);
        },
        [this](qint64 rows) { Q_EMIT counted(rows); });
}

void TrashController::purgeOlder(const TablePtr& table, const QDateTime& moment, qint64 expected)
{
    start(
        Lane::Writes,
        [table, query = olderThan(*table, moment), expected](
            const Adapter& adapter, const CallOptions& call) -> Result<WhereReport> {
            WhereOptions options;
            options.expected = expected;
            options.lockTimeout = kTrashLockLimit;
            return WhereWriter(adapter, *table).remove(query, options, call);
        },
        [this](const WhereReport& report) {
            if (report.outcome == Outcome::Saved)
                return Q_EMIT purged(report.rows);
            ApplyReport failure;
            failure.error = report.error;
            Q_EMIT failed(errorOf(failure));
        });
}

}
