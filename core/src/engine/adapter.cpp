// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

#include <tuplewright/engine/adapter.h>

#include <tuplewright/engine/transaction.h>
#include <tuplewright/results/result_set.h>

namespace tw {

namespace {

/// Lets one page through and notices the row beyond it.
class PageSink final : public RowSink
{
public:
    PageSink(RowSink& target, qint64 size)
        : m_target(target)
        , m_left(size)
    { }

    Result<void> begin(const ResultHeader& header) override { return m_target.begin(header); }

    Result<void> push(RowChunkPtr chunk) override
    {
        const qint64 rows = chunk->rowCount();
        if (rows > m_left) {
            m_more = true;
            if (m_left == 0)
                return {};
            chunk = chunk->head(m_left);
        }
        m_left -= chunk->rowCount();
        return m_target.push(std::move(chunk));
    }

    [[nodiscard]] qint64 left() const { return m_left; }
    [[nodiscard]] bool hasMore() const { return m_more; }

private:
    RowSink& m_target;
    qint64 m_left;
    bool m_more = false;
};

Result<QList<qint64>> numbersOf(
    Connection& connection, const Statement& statement, const CallOptions& options)
{
    ResultSet rows;
    TW_TRY_VOID(connection.run(statement, &rows, options));
    QList<qint64> numbers;
    for (int column = 0; rows.rowCount() > 0 && column < rows.columnCount(); ++column) {
        bool ok = false;
        numbers.append(rows.cell(0, column).bytes.toByteArray().toLongLong(&ok));
        if (!ok)
            return fail(ErrorKind::Internal, QStringLiteral("A count was not a number."));
    }
    return numbers;
}

bool asksForAllRows(const Table& table, const SelectQuery& query)
{
    return query.filter.isEmpty() && query.whereSql.trimmed().isEmpty()
        && (!table.lifecycle || query.deleted == DeletedRows::All);
}

/// Runs the steps of a batch and remembers how far it came.
class BatchRun
{
public:
    BatchRun(Connection& connection, const Batch& batch, const CallOptions& options)
        : m_connection(connection)
        , m_batch(batch)
        , m_options(options)
    {
        m_report.steps.resize(batch.size());
    }

    Result<void> runSteps()
    {
        for (qsizetype i = 0; i < m_batch.size(); ++i) {
            m_report.failedStep = i;
            TW_TRY_VOID(runStep(m_batch.at(i), m_report.steps[i]));
        }
        m_report.failedStep = -1;
        return {};
    }

    [[nodiscard]] ApplyReport& report() { return m_report; }

private:
    Result<void> runStep(const BatchStep& step, StepReport& report)
    {
        ResultSet returned;
        TW_TRY(
            const StatementOutcome outcome, m_connection.run(step.statement, &returned, m_options));
        const qint64 rows = outcome.rowsAffected.value_or(outcome.rowsReturned);
        if (rows != 1)
            return wrongCount(step, rows);
        report.done = true;
        for (int column = 0; returned.rowCount() == 1 && column < returned.columnCount(); ++column)
            report.returned.append(returned.cell(0, column).toValue());
        return {};
    }

    Result<void> wrongCount(const BatchStep& step, qint64 rows)
    {
        const QString table = step.row.table.display();
        if (rows > 1)
            return fail(ErrorKind::MultipleResults,
                QStringLiteral(
                    "This would have changed %1 rows of %2 instead of one; nothing was saved.")
                    .arg(QString::number(rows), table));
        if (step.kind == ChangeKind::Insert)
            return fail(ErrorKind::Query,
                QStringLiteral("%1 took no new row: a trigger or rule cancelled it.").arg(table));
        TW_TRY(const QList<qint64> existing, numbersOf(m_connection, step.existence, m_options));
        if (existing.value(0) == 0)
            return fail(
                ErrorKind::NotFound, QStringLiteral("The row no longer exists in %1.").arg(table));
        return fail(ErrorKind::ConcurrentModification,
            QStringLiteral(
                "The row of %1 was changed by someone else, or a trigger kept it as it was.")
                .arg(table));
    }

    Connection& m_connection;
    const Batch& m_batch;
    const CallOptions& m_options;
    ApplyReport m_report;
};

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
    TW_TRY(const Lease connection, m_pool->acquire(options));
    return connection->server();
}

Result<CatalogPtr> Adapter::catalog(const CallOptions& options) const
{
    TW_TRY(const Lease connection, m_pool->acquire(options));
    return connection->catalog(options);
}

Result<TablePtr> Adapter::describe(const QualifiedName& name, const CallOptions& options) const
{
    TW_TRY(const Lease connection, m_pool->acquire(options));
    if (!name.schema.isEmpty())
        return connection->describe(name, options);
    TW_TRY(const CatalogPtr catalog, connection->catalog(options));
    TW_TRY(const QualifiedName resolved, catalog->resolve(name));
    return connection->describe(resolved, options);
}

Result<PageInfo> Adapter::page(const Table& table, const SelectQuery& query,
    const PageRequest& request, CountMode count, Renderer::Address address, RowSink& sink,
    const CallOptions& options) const
{
    const Renderer renderer(dialect(), table);
    TW_TRY(const Statement pageStatement, renderer.page(query, request, address));
    TW_TRY(const Statement countStatement, renderer.count(query));
    TW_TRY(const Lease connection, m_pool->acquire(options));

    // Page and exact total must agree, so they are read from one snapshot.
    Transaction snapshot(*connection, options);
    if (count == CountMode::Exact)
        TW_TRY_VOID(snapshot.begin({Isolation::RepeatableRead, true}));

    PageSink limited(sink, request.size);
    TW_TRY_VOID(connection->run(pageStatement, &limited, options));
    PageInfo info;
    info.number = request.number;
    info.size = request.size;
    info.rows = request.size - limited.left();
    info.hasNext = limited.hasMore();
    info.hasPrevious = request.number > 1;
    if (count == CountMode::Exact) {
        TW_TRY(const QList<qint64> total, numbersOf(*connection, countStatement, options));
        info.setTotal(total.value(0), TotalKind::Exact);
        TW_TRY_VOID(snapshot.rollback());
    } else if (count == CountMode::Estimate && table.rowEstimate && asksForAllRows(table, query)) {
        info.setTotal(*table.rowEstimate, TotalKind::Estimate);
    }
    return info;
}

Result<qint64> Adapter::count(
    const Table& table, const SelectQuery& query, const CallOptions& options) const
{
    TW_TRY(const Statement statement, Renderer(dialect(), table).count(query));
    TW_TRY(const Lease connection, m_pool->acquire(options));
    TW_TRY(const QList<qint64> numbers, numbersOf(*connection, statement, options));
    return numbers.value(0);
}

Result<LifecycleCount> Adapter::lifecycleCount(
    const Table& table, const SelectQuery& query, const CallOptions& options) const
{
    TW_TRY(const Statement statement, Renderer(dialect(), table).lifecycleCount(query));
    TW_TRY(const Lease connection, m_pool->acquire(options));
    TW_TRY(const QList<qint64> numbers, numbersOf(*connection, statement, options));
    return LifecycleCount{numbers.value(0), numbers.value(1)};
}

Result<StatementOutcome> Adapter::stream(
    const Table& table, const SelectQuery& query, RowSink& sink, const CallOptions& options) const
{
    TW_TRY(const Statement statement, Renderer(dialect(), table).select(query));
    return run(statement, &sink, options);
}

Result<StatementOutcome> Adapter::run(
    const Statement& statement, RowSink* sink, const CallOptions& options) const
{
    TW_TRY(const Lease connection, m_pool->acquire(options));
    return connection->run(statement, sink, options);
}

ApplyReport Adapter::apply(const Batch& batch, ApplyMode mode, const CallOptions& options) const
{
    auto connection = m_pool->acquire(options);
    if (!connection)
        return {Outcome::NotSaved, {}, std::move(connection).error()};

    BatchRun run(**connection, batch, options);
    ApplyReport& report = run.report();
    // COMMIT is not stopped halfway: from here on only its answer, or the loss of the link, counts.
    Transaction work(**connection, {QDeadlineTimer(QDeadlineTimer::Forever), {}});
    Result<void> result = work.begin();
    if (result)
        result = run.runSteps();
    if (result && mode == ApplyMode::DryRun)
        result = checkDeferred(**connection, options);
    if (result && mode == ApplyMode::Save) {
        result = work.commit();
        if (result)
            report.outcome = Outcome::Saved;
        else if (result.error().kind == ErrorKind::OutcomeUnknown)
            report.outcome = Outcome::Unknown;
    }
    if (!result)
        report.error = std::move(result).error();
    return std::move(report);
}

Result<void> Adapter::checkDeferred(Connection& connection, const CallOptions& options) const
{
    const QString sql = dialect().checkDeferredConstraints();
    if (sql.isEmpty())
        return {};
    TW_TRY_VOID(connection.run({sql, {}}, nullptr, options));
    return {};
}

}
