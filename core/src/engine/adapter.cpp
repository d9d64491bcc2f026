// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

#include <tuplewright/engine/adapter.h>

#include "engine/step_run.h"

#include <tuplewright/engine/outcome_resolver.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Result<void> runSteps(
    Session& session, const Batch& batch, const CallOptions& options, ApplyReport& report)
{
    report.steps.resize(batch.size());
    for (qsizetype i = 0; i < batch.size(); ++i) {
        report.failedStep = i;
        TW_TRY(report.steps[i], runStep(session, batch.at(i), options));
    }
    report.failedStep = -1;
    return {};
}

}

Adapter::Adapter(std::shared_ptr<ConnectionPool> pool)
    : m_pool(std::move(pool))
{ }

const Dialect& Adapter::dialect() const
{
    return m_pool->backend().dialect();
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
    return session.use(options, [&](Connection& connection) -> Result<TablePtr> {
        if (!name.schema.isEmpty())
            return connection.describe(name, options);
        TW_TRY(const CatalogPtr catalog, connection.catalog(options));
        TW_TRY(const QualifiedName resolved, catalog->resolve(name));
        return connection.describe(resolved, options);
    });
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
    return connection->describeAll(scope, options);
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

Result<StatementOutcome> Adapter::run(
    const Statement& statement, RowSink* sink, const CallOptions& options) const
{
    return Session(m_pool, u"statement"_s).run(statement, sink, options);
}

ApplyReport Adapter::apply(const Batch& batch, ApplyMode mode, const CallOptions& options) const
{
    ApplyReport report;
    Session session(m_pool, u"apply"_s);
    Result<void> done = session.begin({}, options);
    if (done)
        done = runSteps(session, batch, options, report);
    if (done && mode == ApplyMode::DryRun)
        done = checkDeferred(session, options);
    if (done && mode == ApplyMode::Save) {
        // A commit under way is not given up because time ran out: only its answer, or the loss of
        // the link, counts.
        CallOptions patient = options;
        patient.deadline = QDeadlineTimer(QDeadlineTimer::Forever);
        done = session.commit(patient);
        if (done)
            report.outcome = Outcome::Saved;
    }
    if (session.isInTransaction())
        static_cast<void>(session.rollback(options));
    if (done)
        return report;
    report.error = std::move(done).error();
    if (!session.lostCommit())
        return report;
    report.outcome = Outcome::Unknown;
    report.lostCommit = session.lostCommit();
    return withComparedRows(std::move(report), batch, options);
}

ApplyReport Adapter::resolve(
    ApplyReport report, const Batch& batch, const CallOptions& options) const
{
    if (!report.lostCommit)
        return report;
    report.lostCommit->resolution
        = OutcomeResolver(m_pool).resolve(report.lostCommit->evidence, options);
    return withComparedRows(std::move(report), batch, options);
}

ApplyReport Adapter::withComparedRows(
    ApplyReport report, const Batch& batch, const CallOptions& options) const
{
    Resolution& resolution = report.lostCommit->resolution;
    const bool mayTell = resolution.isOver || !report.lostCommit->evidence;
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

Result<void> Adapter::checkDeferred(Session& session, const CallOptions& options) const
{
    const QString sql = dialect().checkDeferredConstraints();
    if (sql.isEmpty())
        return {};
    TW_TRY_VOID(session.run({sql, {}}, nullptr, options, StatementOrigin::Library));
    return {};
}

}
