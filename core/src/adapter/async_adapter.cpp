// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

#include <tuplewright/adapter/async_adapter.h>

namespace tw {

namespace {

/// Whoever has no adapter asks for nothing, but must be there all the same.
std::shared_ptr<WorkerPool> workersOf(const std::shared_ptr<const Adapter>& adapter)
{
    return adapter ? adapter->workers() : SharedWorkers().get();
}

}

AsyncAdapter::AsyncAdapter(std::shared_ptr<const Adapter> adapter, Lane lane)
    : m_adapter(std::move(adapter))
    , m_lane(lane)
    , m_queue(workersOf(m_adapter))
{ }

Operation<ServerInfo> AsyncAdapter::server()
{
    return call(
        [](const Adapter& adapter, const CallOptions& options) { return adapter.server(options); });
}

Operation<CatalogPtr> AsyncAdapter::catalog()
{
    return call([](const Adapter& adapter, const CallOptions& options) {
        return adapter.catalog(options);
    });
}

Operation<TablePtr> AsyncAdapter::describe(QualifiedName name)
{
    return call([name = std::move(name)](const Adapter& adapter, const CallOptions& options) {
        return adapter.describe(name, options);
    });
}

Operation<PageInfo> AsyncAdapter::page(TablePtr table, SelectQuery query, PageRequest page,
    CountRequest count, AddressColumns address, std::shared_ptr<RowStream> stream)
{
    return call(
        [table = std::move(table), query = std::move(query), page, count, address,
            stream = std::move(stream)](const Adapter& adapter, const CallOptions& options) {
            // A stopped read must not wait for a receiver that no longer takes rows.
            const std::stop_callback release(options.stop, [&stream] { stream->close(); });
            return adapter.page(*table, query, page, count, address, *stream, options);
        });
}

Operation<qint64> AsyncAdapter::count(TablePtr table, SelectQuery query)
{
    return call([table = std::move(table), query = std::move(query)](const Adapter& adapter,
                    const CallOptions& options) { return adapter.count(*table, query, options); });
}

Operation<LifecycleCount> AsyncAdapter::lifecycleCount(TablePtr table, SelectQuery query)
{
    return call(
        [table = std::move(table), query = std::move(query)](const Adapter& adapter,
            const CallOptions& options) { return adapter.lifecycleCount(*table, query, options); });
}

Operation<StatementOutcome> AsyncAdapter::run(Statement statement, std::shared_ptr<RowSink> sink)
{
    return call(
        [statement = std::move(statement), sink = std::move(sink)](const Adapter& adapter,
            const CallOptions& options) { return adapter.run(statement, sink.get(), options); });
}

Operation<StatementOutcome> AsyncAdapter::stream(
    TablePtr table, SelectQuery query, std::shared_ptr<RowSink> sink)
{
    return call([table = std::move(table), query = std::move(query), sink = std::move(sink)](
                    const Adapter& adapter, const CallOptions& options) {
        return adapter.stream(*table, query, *sink, options);
    });
}

Operation<ApplyReport> AsyncAdapter::apply(Batch batch, ApplyMode mode)
{
    return apply(std::move(batch), ApplyOptions{.mode = mode});
}

Operation<ApplyReport> AsyncAdapter::apply(Batch batch, ApplyOptions apply)
{
    return call([batch = std::move(batch), apply = std::move(apply)](
                    const Adapter& adapter, const CallOptions& options) -> Result<ApplyReport> {
        return adapter.apply(batch, apply, options);
    });
}

Operation<ApplyReport> AsyncAdapter::resolve(ApplyReport report, Batch batch)
{
    return call([report = std::move(report), batch = std::move(batch)](
                    const Adapter& adapter, const CallOptions& options) -> Result<ApplyReport> {
        return adapter.resolve(report, batch, options);
    });
}

}
