// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/async/operation.h>
#include <tuplewright/results/row_stream.h>

namespace tw {

/// The Adapter on the threads of its connection, which all share that work over it: one call after
/// the other in each lane. Receivers hear of results through Operation::then(). Destruction drops
/// what waits and asks what reads to stop, and waits for neither; what writes goes on. With the
/// last of them the threads end, unless somebody else holds Adapter::workers(), and are waited for.
class TW_CORE_EXPORT AsyncAdapter
{
public:
    /// Calls go into `lane`.
    AsyncAdapter(std::shared_ptr<const Adapter> adapter, Lane lane);

    /// Runs `work`, a callable of (const Adapter&, const CallOptions&) that returns a Result<T>.
    template <class Work>
    [[nodiscard]] auto call(Work work);

    /// The same in another lane.
    template <class Work>
    [[nodiscard]] auto call(Lane lane, Work work);

    /// Adapter::server() in this lane.
    [[nodiscard]] Operation<ServerInfo> server();
    /// Adapter::catalog() in this lane.
    [[nodiscard]] Operation<CatalogPtr> catalog();
    /// Adapter::describe() in this lane.
    [[nodiscard]] Operation<TablePtr> describe(QualifiedName name);
    /// Adapter::page() in this lane; `sink` is called on the lane's thread and kept alive until the
    /// end.
    [[nodiscard]] Operation<PageInfo> page(TablePtr table, SelectQuery query, PageRequest page,
        CountRequest count, AddressColumns address, std::shared_ptr<RowStream> stream);
    /// Adapter::count() in this lane.
    [[nodiscard]] Operation<qint64> count(TablePtr table, SelectQuery query);
    /// Adapter::lifecycleCount() in this lane.
    [[nodiscard]] Operation<LifecycleCount> lifecycleCount(TablePtr table, SelectQuery query);
    /// Adapter::run() in this lane; `sink` as in page().
    [[nodiscard]] Operation<StatementOutcome> run(
        Statement statement, std::shared_ptr<RowSink> sink);
    /// Adapter::stream() in this lane; `sink` as in page().
    [[nodiscard]] Operation<StatementOutcome> stream(
        TablePtr table, SelectQuery query, std::shared_ptr<RowSink> sink);
    /// Adapter::apply() in this lane; writes need Lane::Write, where they are never abandoned.
    [[nodiscard]] Operation<ApplyReport> apply(Batch batch, ApplyMode mode);
    [[nodiscard]] Operation<ApplyReport> apply(Batch batch, ApplyOptions apply);

    /// Looks again what became of a batch whose report says Unknown.
    [[nodiscard]] Operation<ApplyReport> resolve(ApplyReport report, Batch batch);

    /// The synchronous adapter behind these calls; its pool and dialect.
    [[nodiscard]] const Adapter& adapter() const { return *m_adapter; }

private:
    std::shared_ptr<const Adapter> m_adapter;
    Lane m_lane;
    WorkerQueue m_queue;
};

template <class Work>
auto AsyncAdapter::call(Work work)
{
    return call(m_lane, std::move(work));
}

template <class Work>
auto AsyncAdapter::call(Lane lane, Work work)
{
    using T = typename std::invoke_result_t<Work&, const Adapter&, const CallOptions&>::value_type;
    return Operation<T>::start(m_queue, lane,
        [adapter = m_adapter, abandon = m_queue.abandonToken(lane), work = std::move(work)](
            const StopToken& stop) mutable -> Result<T> {
            CallOptions options;
            options.stop = stop;
            options.abandon = abandon;
            return work(*adapter, options);
        });
}

}
