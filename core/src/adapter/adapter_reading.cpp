// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

#include <tuplewright/adapter/adapter.h>

#include "adapter/page_totals.h"
#include "adapter/shortened_rows.h"
#include "rendering/latest_renderer.h"
#include "session/numbers.h"

#include <tuplewright/adapter/related_tables.h>
#include <tuplewright/rendering/aggregate_renderer.h>
#include <tuplewright/rendering/select_renderer.h>
#include <tuplewright/session/atomic.h>

using namespace Qt::StringLiterals;

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

/// Tells the types of what the engine computed, where it does not know them itself.
class TypedColumns final : public RowSink
{
public:
    TypedColumns(RowSink& target, Table columns)
        : m_target(target)
        , m_columns(std::move(columns))
    { }

    Result<void> begin(const ResultHeader& header) override
    {
        ResultHeader typed = header;
        for (ResultColumn& column : typed.columns) {
            const Column* const known = m_columns.find(column.name);
            if (known && column.type.name.isEmpty())
                column.type = known->type;
        }
        return m_target.begin(typed);
    }

    Result<void> push(RowChunkPtr chunk) override { return m_target.push(std::move(chunk)); }

private:
    RowSink& m_target;
    const Table m_columns;
};

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

Result<StatementOutcome> runLooking(
    Session& session, const Statement& statement, RowSink* sink, const CallOptions& options)
{
    AtomicOptions looking;
    looking.transaction.readOnly = true;
    TW_TRY(const Atomic<StatementOutcome> looked,
        atomic(
            session, looking, [&](Session& inside) { return inside.run(statement, sink, options); },
            options));
    return looked.value;
}

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
        ? runLooking(session, statement, &target, options)
        : session.run(statement, &target, options, originOf(query));
}

Result<StatementOutcome> Adapter::look(
    const Statement& statement, RowSink* sink, const CallOptions& options) const
{
    Session session(m_pool, u"statement"_s);
    return runLooking(session, statement, sink, options);
}

Result<StatementOutcome> Adapter::aggregate(const Table& table, const AggregateQuery& query,
    RowSink& sink, const CallOptions& options) const
{
    TW_TRY(const TableSet related, loadRelatedTables(*this, table, query.rowConditions(), options));
    const AggregateRenderer renderer({dialect(), table, &related});
    TW_TRY(const Statement statement, renderer.statement(query));
    TW_TRY(Table columns, renderer.columns(query));
    TypedColumns typed(sink, std::move(columns));
    Session session(m_pool, u"aggregate"_s);
    return hasExpression(query.computed) ? runLooking(session, statement, &typed, options)
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

}
