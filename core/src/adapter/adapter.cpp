// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

#include <tuplewright/adapter/adapter.h>

#include "applying/batch_images.h"
#include "applying/batch_run.h"
#include "applying/work_end.h"
#include "session/attempts.h"

#include <tuplewright/query/mask.h>
#include <tuplewright/session/outcome_resolver.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// Runs the batch, and keeps what its rows were and are.
Result<void> runRecorded(Session& session, const Batch& batch, const ApplyOptions& apply,
    const CallOptions& options, Recording* recording, ApplyReport& report)
{
    BatchRun run(session, batch, apply, options);
    if (!recording)
        return run.run(report);
    BatchImages images(*recording, batch);
    TW_TRY_VOID(images.before());
    TW_TRY_VOID(run.run(report));
    return images.after(report.steps);
}

}

Adapter::Adapter(std::shared_ptr<ConnectionPool> pool)
    : m_pool(std::move(pool))
{ }

Adapter Adapter::withReceipts(std::shared_ptr<const ReceiptBook> book) const
{
    Adapter with = *this;
    with.m_receipts = m_pool->config().guard.receipts ? std::move(book) : nullptr;
    return with;
}

const Dialect& Adapter::dialect() const
{
    return m_pool->backend().dialect();
}

ChangePlanner Adapter::planner(ChangePolicy policy) const
{
    const QString& actor = m_pool->config().session.actor;
    if (policy.actor.isNull() && !actor.isEmpty())
        policy.actor = Value::text(actor);
    return ChangePlanner(dialect(), std::move(policy));
}

Result<ServerInfo> Adapter::server(const CallOptions& options) const
{
    Session session(m_pool, u"server"_s);
    return session.use(
        options, [](Connection& connection) -> Result<ServerInfo> { return connection.server(); });
}

Result<CatalogPtr> Adapter::catalog(const CallOptions& options) const
{
    Session session(m_pool, u"catalog"_s);
    return session.use(
        options, [&options](Connection& connection) { return connection.catalog(options); });
}

Result<TablePtr> Adapter::describe(const QualifiedName& name, const CallOptions& options) const
{
    Session session(m_pool, u"describe"_s);
    TW_TRY(
        const TablePtr table, session.use(options, [&](Connection& connection) -> Result<TablePtr> {
            if (!name.schema.isEmpty())
                return connection.describe(name, options);
            TW_TRY(const CatalogPtr catalog, connection.catalog(options));
            TW_TRY(const QualifiedName resolved, catalog->resolve(name));
            return connection.describe(resolved, options);
        }));
    return maskedBySetting(table, m_pool->config().session.maskedColumns);
}

Result<CatalogPtr> Adapter::refreshed(const CatalogPtr& known, const CallOptions& options) const
{
    TW_TRY(const Lease connection, m_pool->acquire(options, {u"catalog"_s}));
    // Asked first: what changes meanwhile makes the next comparison fail, as it must.
    TW_TRY(QString fingerprint, connection->catalogFingerprint(options));
    if (known && known->fingerprint == fingerprint)
        return known;
    TW_TRY(const CatalogPtr loaded, connection->catalog(options));
    auto catalog = std::make_shared<Catalog>(*loaded);
    catalog->fingerprint = std::move(fingerprint);
    return catalog;
}

Result<QList<TablePtr>> Adapter::describeAll(
    const RelationScope& scope, const CallOptions& options) const
{
    TW_TRY(const Lease connection, m_pool->acquire(options, {u"describe"_s}));
    TW_TRY(QList<TablePtr> tables, connection->describeAll(scope, options));
    for (TablePtr& table : tables) {
        TW_TRY(table, maskedBySetting(table, m_pool->config().session.maskedColumns));
    }
    return tables;
}

Result<RelationDetailsPtr> Adapter::details(
    const QualifiedName& name, const CallOptions& options) const
{
    TW_TRY(const Lease connection, m_pool->acquire(options, {u"describe"_s}));
    TW_TRY(const QList<RelationDetailsPtr> found,
        connection->details(RelationScope::of(name), DetailDepth::Sizes, options));
    if (found.isEmpty())
        return fail(ErrorKind::UndefinedObject,
            QStringLiteral("There is no table or view %1.").arg(name.display()));
    return found.first();
}

Result<QString> Adapter::definition(const ObjectReference& object, const CallOptions& options) const
{
    TW_TRY(const Lease connection, m_pool->acquire(options, {u"definition"_s}));
    return connection->definition(object, options);
}

Result<ObjectDependencies> Adapter::dependencies(
    const ObjectReference& object, const CallOptions& options) const
{
    TW_TRY(const Lease connection, m_pool->acquire(options, {u"dependencies"_s}));
    return connection->dependencies(object, options);
}

Result<QList<DatabaseSummary>> Adapter::databases(const CallOptions& options) const
{
    TW_TRY(const Lease connection, m_pool->acquire(options, {u"databases"_s}));
    return connection->databases(options);
}

Result<SchemaNotes> Adapter::schemaNotes(const QString& schema, const CallOptions& options) const
{
    TW_TRY(const Lease connection, m_pool->acquire(options, {u"catalog"_s}));
    return connection->schemaNotes(schema, options);
}

Result<void> Adapter::createDatabase(const QString& name, const CallOptions& options) const
{
    TW_TRY(const Lease connection, m_pool->acquire(options, {u"create database"_s}));
    return connection->createDatabase(name, options);
}

Result<StatementOutcome> Adapter::run(
    const Statement& statement, RowSink* sink, const CallOptions& options) const
{
    return Session(m_pool, u"statement"_s).run(statement, sink, options);
}

ApplyReport Adapter::apply(const Batch& batch, ApplyMode mode, const CallOptions& options) const
{
    return apply(batch, ApplyOptions{.mode = mode}, options);
}

ApplyReport Adapter::apply(
    const Batch& batch, const ApplyOptions& apply, const CallOptions& options) const
{
    AttemptReport attempts;
    for (;;) {
        ApplyReport report = applyOnce(batch, apply, options);
        if (!apply.retry || report.outcome != Outcome::NotSaved || !report.error)
            return report;
        // What a conflict took back was taken back as a whole, and each step still looks at its
        // row.
        if (Result<void> next = nextAttempt(*apply.retry, attempts, *report.error, options);
            !next) {
            report.error = std::move(next).error();
            return report;
        }
    }
}

ApplyReport Adapter::applyOnce(
    const Batch& batch, const ApplyOptions& apply, const CallOptions& options) const
{
    ApplyReport report;
    Session session(m_pool, u"apply"_s);
    Result<void> done = session.begin({.lockTimeout = apply.lockTimeout}, options);
    const auto requireTables = [&] {
        for (auto table = apply.tables.cbegin(); done && table != apply.tables.cend(); ++table)
            done = requireStamp(session, table->name, table->stamp, options);
    };
    requireTables();
    std::unique_ptr<Recording> recording;
    const auto run = [&]() -> Result<void> {
        if (apply.mode == ApplyMode::Save) {
            TW_TRY(recording, Recording::begin(session, receipts(), options));
        }
        return runRecorded(session, batch, apply, options, recording.get(), report);
    };
    if (done)
        done = run();
    requireTables(); // only now do the locks of the steps keep them from being replaced
    const auto observer = [&](const std::optional<CommitEvidence>& evidence) -> Result<void> {
        if (recording)
            TW_TRY_VOID(recording->seal(evidence));
        if (apply.beforeCommit)
            apply.beforeCommit(evidence, report.steps);
        return {};
    };
    WorkEnd end = endWork(session, std::move(done), apply.mode, options, observer);
    report.outcome = end.outcome;
    report.error = std::move(end.error);
    report.lostCommit = std::move(end.lostCommit);
    if (report.lostCommit)
        report = withComparedRows(std::move(report), batch, options);
    if (recording)
        recording->complete(report.outcome);
    return report;
}

Result<QList<LockHolder>> Adapter::lockHolders(const CallOptions& options) const
{
    QList<qint64> ours;
    for (const LoanInfo& loan : m_pool->stats().holders)
        ours.append(loan.backendPid);
    TW_TRY(const Lease connection, m_pool->acquire(options, {u"locks"_s}));
    return connection->lockHolders(ours, options);
}

ApplyReport Adapter::resolve(
    ApplyReport report, const Batch& batch, const CallOptions& options) const
{
    if (!report.lostCommit)
        return report;
    const bool wasOver = report.lostCommit->resolution.isOver;
    report.lostCommit->resolution
        = OutcomeResolver(m_pool).resolve(report.lostCommit->evidence, options);
    report.lostCommit->resolution.isOver |= wasOver;
    return withComparedRows(std::move(report), batch, options);
}

ApplyReport Adapter::withComparedRows(
    ApplyReport report, const Batch& batch, const CallOptions& options) const
{
    Resolution& resolution = report.lostCommit->resolution;
    const bool mayTell = (resolution.isOver || !report.lostCommit->evidence)
        && report.steps.size() == batch.size();
    if (resolution.outcome == Outcome::Unknown && mayTell)
        resolution = OutcomeResolver(m_pool).compareRows(resolution, batch, report.steps, options);
    report.outcome = resolution.outcome;
    if (report.outcome == Outcome::Unknown)
        return report;
    report.lostCommit.reset();
    if (report.outcome == Outcome::Saved)
        report.error.reset();
    else
        report.error->kind = ErrorKind::ConnectionLost;
    return report;
}

}
