// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

#include <tuplewright/engine/async_adapter.h>

namespace tw {

namespace {

CallOptions until(const StopToken& stop)
{
    CallOptions options;
    options.stop = stop;
    return options;
}

}

AsyncAdapter::AsyncAdapter(std::shared_ptr<const Adapter> adapter, const QString& threadName)
    : m_adapter(std::move(adapter))
    , m_executor(threadName)
{ }

Operation<ServerInfo> AsyncAdapter::server()
{
    return Operation<ServerInfo>::start(m_executor,
        [adapter = m_adapter](const StopToken& stop) { return adapter->server(until(stop)); });
}

Operation<CatalogPtr> AsyncAdapter::catalog()
{
    return Operation<CatalogPtr>::start(m_executor,
        [adapter = m_adapter](const StopToken& stop) { return adapter->catalog(until(stop)); });
}

Operation<TablePtr> AsyncAdapter::describe(QualifiedName name)
{
    return Operation<TablePtr>::start(
        m_executor, [adapter = m_adapter, name = std::move(name)](const StopToken& stop) {
            return adapter->describe(name, until(stop));
        });
}

Operation<PageInfo> AsyncAdapter::page(TablePtr table, SelectQuery query, PageRequest page,
    CountMode count, Renderer::Address address, std::shared_ptr<RowStream> stream)
{
    return Operation<PageInfo>::start(m_executor,
        [adapter = m_adapter, table = std::move(table), query = std::move(query), page, count,
            address, stream = std::move(stream)](const StopToken& stop) {
            // A stopped read must not wait for a receiver that no longer takes rows.
            const std::stop_callback release(stop, [&stream] { stream->close(); });
            return adapter->page(*table, query, page, count, address, *stream, until(stop));
        });
}

Operation<qint64> AsyncAdapter::count(TablePtr table, SelectQuery query)
{
    return Operation<qint64>::start(m_executor,
        [adapter = m_adapter, table = std::move(table), query = std::move(query)](
            const StopToken& stop) { return adapter->count(*table, query, until(stop)); });
}

Operation<LifecycleCount> AsyncAdapter::lifecycleCount(TablePtr table, SelectQuery query)
{
    return Operation<LifecycleCount>::start(m_executor,
        [adapter = m_adapter, table = std::move(table), query = std::move(query)](
            const StopToken& stop) { return adapter->lifecycleCount(*table, query, until(stop)); });
}

Operation<StatementOutcome> AsyncAdapter::run(Statement statement, std::shared_ptr<RowSink> sink)
{
    return Operation<StatementOutcome>::start(m_executor,
        [adapter = m_adapter, statement = std::move(statement), sink = std::move(sink)](
            const StopToken& stop) { return adapter->run(statement, sink.get(), until(stop)); });
}

Operation<StatementOutcome> AsyncAdapter::stream(
    TablePtr table, SelectQuery query, std::shared_ptr<RowSink> sink)
{
    return Operation<StatementOutcome>::start(m_executor,
        [adapter = m_adapter, table = std::move(table), query = std::move(query),
            sink = std::move(sink)](
            const StopToken& stop) { return adapter->stream(*table, query, *sink, until(stop)); });
}

Operation<ApplyReport> AsyncAdapter::apply(Batch batch, ApplyMode mode)
{
    return Operation<ApplyReport>::start(m_executor,
        [adapter = m_adapter, batch = std::move(batch), mode](const StopToken& stop)
            -> Result<ApplyReport> { return adapter->apply(batch, mode, until(stop)); });
}

}
