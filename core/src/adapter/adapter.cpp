// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

#include <tuplewright/adapter/adapter.h>

#include "adapter/page_sink.h"
#include "adapter/page_totals.h"
#include "adapter/read_only_run.h"
#include "adapter/shortened_rows.h"
#include "adapter/typed_columns.h"
#include "applying/batch_images.h"
#include "applying/batch_run.h"
#include "applying/work_end.h"
#include "rendering/latest_renderer.h"
#include "session/attempts.h"
#include "session/numbers.h"

#include <tuplewright/adapter/related_tables.h>
#include <tuplewright/connection/catalog_reader.h>
#include <tuplewright/query/mask.h>
#include <tuplewright/rendering/aggregate_renderer.h>
#include <tuplewright/rendering/select_renderer.h>
#include <tuplewright/schema/lifecycle_choices.h>
#include <tuplewright/session/atomic.h>
#include <tuplewright/session/outcome_resolver.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// Whether reading runs what somebody else wrote, which may do more than to read.
bool isOthersCode(const Table& table)
{
    return table.kind == RelationKind::View;
}

/// What a person typed may do more than to read.
template <class Query>
StatementOrigin originOf(const Query& query)
{
    const bool isOwn = query.whereSql.trimmed().isEmpty() && !hasExpression(query.computed);
    return isOwn ? StatementOrigin::Library : StatementOrigin::Person;
}

Result<LifecycleChoices> lifecyclesOf(const ConnectionConfig& config)
{
    return LifecycleChoices::parse(config.options.value(LifecycleChoices::kOption));
}

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

const EngineDescriptor& Adapter::engine() const
{
    return m_pool->backend().descriptor();
}

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
    return session.use(options,
        [&options](Connection& connection) { return connection.catalogReader().catalog(options); });
}

Result<TablePtr> Adapter::describe(const QualifiedName& name, const CallOptions& options) const
{
    Session session(m_pool, u"describe"_s);
    TW_TRY(
        const TablePtr table, session.use(options, [&](Connection& connection) -> Result<TablePtr> {
            if (!name.schema.isEmpty())
                return connection.catalogReader().describe(name, options);
            TW_TRY(const CatalogPtr catalog, connection.catalogReader().catalog(options));
            TW_TRY(const QualifiedName resolved, catalog->resolve(name));
            return connection.catalogReader().describe(resolved, options);
        }));
    TW_TRY(const LifecycleChoices choices, lifecyclesOf(m_pool->config()));
    return maskedBySetting(choices.applied(table), m_pool->config().session.maskedColumns);
}

Result<CatalogPtr> Adapter::refreshed(const CatalogPtr& known, const CallOptions& options) const
{
    TW_TRY(const Lease connection, m_pool->acquire(options, {u"catalog"_s}));
    // Asked first: what changes meanwhile makes the next comparison fail, as it must.
    TW_TRY(QString fingerprint, connection->catalogReader().fingerprint(options));
    if (known && known->fingerprint == fingerprint)
        return known;
    TW_TRY(const CatalogPtr loaded, connection->catalogReader().catalog(options));
    auto catalog = std::make_shared<Catalog>(*loaded);
    catalog->fingerprint = std::move(fingerprint);
    return catalog;
}

Result<QList<TablePtr>> Adapter::describeAll(
    const RelationScope& scope, const CallOptions& options) const
{
    TW_TRY(const Lease connection, m_pool->acquire(options, {u"describe"_s}));
    TW_TRY(QList<TablePtr> tables, connection->catalogReader().describeAll(scope, options));
    TW_TRY(const LifecycleChoices choices, lifecyclesOf(m_pool->config()));
    for (TablePtr& table : tables) {
        TW_TRY(
            table, maskedBySetting(choices.applied(table), m_pool->config().session.maskedColumns));
    }
    return tables;
}

Result<RelationDetailsPtr> Adapter::details(
    const QualifiedName& name, const CallOptions& options) const
{
    TW_TRY(const Lease connection, m_pool->acquire(options, {u"describe"_s}));
    TW_TRY(const QList<RelationDetailsPtr> found,
        connection->catalogReader().details(RelationScope::of(name), DetailDepth::Sizes, options));
    if (found.isEmpty())
        return fail(ErrorKind::UndefinedObject,
            QStringLiteral("There is no table or view %1.").arg(name.display()));
    return found.first();
}

Result<QString> Adapter::definition(const ObjectReference& object, const CallOptions& options) const
{
    TW_TRY(const Lease connection, m_pool->acquire(options, {u"definition"_s}));
    return connection->catalogReader().definition(object, options);
}

Result<ObjectDependencies> Adapter::dependencies(
    const ObjectReference& object, const CallOptions& options) const
{
    TW_TRY(const Lease connection, m_pool->acquire(options, {u"dependencies"_s}));
    return connection->catalogReader().dependencies(object, options);
}

Result<QList<DatabaseSummary>> Adapter::databases(const CallOptions& options) const
{
    TW_TRY(const Lease connection, m_pool->acquire(options, {u"databases"_s}));
    return connection->catalogReader().databases(options);
}

Result<SchemaNotes> Adapter::schemaNotes(const QString& schema, const CallOptions& options) const
{
    TW_TRY(const Lease connection, m_pool->acquire(options, {u"catalog"_s}));
    TW_TRY(SchemaNotes notes, connection->catalogReader().schemaNotes(schema, options));
    TW_TRY(const LifecycleChoices choices, lifecyclesOf(m_pool->config()));
    for (RelationNote& note : notes.relations)
        if (choices.isMade(note.name))
            note.traits.softDelete = choices.of(note.name);
    return notes;
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

Result<PageInfo> Adapter::page(const Table& table, const SelectQuery& query,
    const PageRequest& request, const CountRequest& count, AddressColumns address, RowSink& sink,
    const CallOptions& options) const
{
    TW_TRY(const TableSet related, loadRelatedTables(*this, table, query, options));
    const RenderContext context{dialect(), table, &related};
    TW_TRY(const Statement statement, SelectRenderer(context).page(query, request, address));
    TW_TRY(PageTotals totals, PageTotals::prepare(CountRenderer(context), table, query, count));
    PageInfo info;
    ShortenedRows shortened(dialect(), table, query, sink);
    const auto read = [&](Session& session) -> Result<void> {
        PageSink limited(query.longestValue ? shortened : sink, request.size);
        TW_TRY_VOID(session.run(statement, &limited, options, originOf(query)));
        info.number = request.number;
        info.size = request.size;
        info.rows = request.size - limited.left();
        info.hasNext = limited.hasMore();
        info.hasPrevious = request.number > 1;
        return {};
    };
    const auto readAndCount = [&](Session& session) -> Result<void> {
        TW_TRY_VOID(read(session));
        return totals.count(session, options, info);
    };

    Session session(m_pool, u"page"_s);
    if (totals.counts()) {
        // Page and counted total must agree, so they are read from one snapshot.
        AtomicOptions snapshot;
        snapshot.transaction = {Isolation::RepeatableRead, true};
        const auto counted = atomic(session, snapshot, readAndCount, options);
        if (counted)
            return info;
        if (!totals.ranOut())
            return fail(counted.error());
    } else if (isOthersCode(table) || hasExpression(query.computed)) {
        AtomicOptions looking;
        looking.transaction.readOnly = true;
        TW_TRY_VOID(atomic(session, looking, read, options));
    } else {
        TW_TRY_VOID(read(session));
    }
    TW_TRY_VOID(totals.guess(session, options, info));
    return info;
}

Result<qint64> Adapter::count(
    const Table& table, const SelectQuery& query, const CallOptions& options) const
{
    TW_TRY(const TableSet related, loadRelatedTables(*this, table, query.filter, options));
    TW_TRY(const Statement statement, CountRenderer({dialect(), table, &related}).exact(query));
    Session session(m_pool, u"count"_s);
    TW_TRY(const QList<qint64> numbers, readNumbers(session, statement, options));
    return numbers.value(0);
}

Result<LifecycleCount> Adapter::lifecycleCount(
    const Table& table, const SelectQuery& query, const CallOptions& options) const
{
    TW_TRY(const TableSet related, loadRelatedTables(*this, table, query.filter, options));
    TW_TRY(
        const Statement statement, CountRenderer({dialect(), table, &related}).byLifecycle(query));
    Session session(m_pool, u"count"_s);
    TW_TRY(const QList<qint64> numbers, readNumbers(session, statement, options));
    return LifecycleCount{numbers.value(0), numbers.value(1)};
}

Result<StatementOutcome> Adapter::stream(
    const Table& table, const SelectQuery& query, RowSink& sink, const CallOptions& options) const
{
    TW_TRY(const TableSet related, loadRelatedTables(*this, table, query, options));
    TW_TRY(const Statement statement, SelectRenderer({dialect(), table, &related}).all(query));
    ShortenedRows shortened(dialect(), table, query, sink);
    RowSink& target = query.longestValue ? shortened : sink;
    Session session(m_pool, u"stream"_s);
    return hasExpression(query.computed)
        ? tw::runReadOnly(session, statement, &target, options)
        : session.run(statement, &target, options, originOf(query));
}

Result<StatementOutcome> Adapter::runReadOnly(
    const Statement& statement, RowSink* sink, const CallOptions& options) const
{
    Session session(m_pool, u"statement"_s);
    return tw::runReadOnly(session, statement, sink, options);
}

Result<StatementOutcome> Adapter::aggregate(const Table& table, const AggregateQuery& query,
    RowSink& sink, const CallOptions& options) const
{
    TW_TRY(
        const TableSet related, loadRelatedTables(*this, table, query.relatedColumns(), options));
    const AggregateRenderer renderer({dialect(), table, &related});
    TW_TRY(const Statement statement, renderer.statement(query));
    TW_TRY(Table columns, renderer.columns(query));
    TypedColumns typed(sink, std::move(columns));
    Session session(m_pool, u"aggregate"_s);
    return hasExpression(query.computed) ? tw::runReadOnly(session, statement, &typed, options)
                                         : session.run(statement, &typed, options, originOf(query));
}

Result<StatementOutcome> Adapter::latestPerGroup(const Table& table, const LatestPerGroup& query,
    RowSink& sink, const CallOptions& options) const
{
    TW_TRY(const TableSet related, loadRelatedTables(*this, table, query.query.filter, options));
    TW_TRY(
        const Statement statement, LatestRenderer({dialect(), table, &related}).statement(query));
    return Session(m_pool, u"latest"_s).run(statement, &sink, options, originOf(query.query));
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
