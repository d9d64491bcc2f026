// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/async/operation.h>
#include <tuplewright/results/row_stream.h>

namespace tw {

/// The Adapter on a thread of its own, one call after the other. Receivers hear of results through
/// Operation::then(). Destruction stops reads under way and waits for the thread.
class TW_CORE_EXPORT AsyncAdapter
{
public:
    explicit AsyncAdapter(std::shared_ptr<const Adapter> adapter, const QString& threadName);

    /// Runs `work`, a callable of (const Adapter&, const CallOptions&) that returns a Result<T>.
    template <class Work>
    [[nodiscard]] auto call(Work work);

    [[nodiscard]] Operation<ServerInfo> server();
    [[nodiscard]] Operation<CatalogPtr> catalog();
    [[nodiscard]] Operation<TablePtr> describe(QualifiedName name);
    [[nodiscard]] Operation<PageInfo> page(TablePtr table, SelectQuery query, PageRequest page,
        CountRequest count, AddressColumns address, std::shared_ptr<RowStream> stream);
    [[nodiscard]] Operation<qint64> count(TablePtr table, SelectQuery query);
    [[nodiscard]] Operation<LifecycleCount> lifecycleCount(TablePtr table, SelectQuery query);
    [[nodiscard]] Operation<StatementOutcome> run(
        Statement statement, std::shared_ptr<RowSink> sink);
    [[nodiscard]] Operation<StatementOutcome> stream(
        TablePtr table, SelectQuery query, std::shared_ptr<RowSink> sink);
    [[nodiscard]] Operation<ApplyReport> apply(Batch batch, ApplyMode mode);
    [[nodiscard]] Operation<ApplyReport> apply(Batch batch, ApplyOptions apply);

    /// Looks again what became of a batch whose report says Unknown.
    [[nodiscard]] Operation<ApplyReport> resolve(ApplyReport report, Batch batch);

    [[nodiscard]] const Adapter& adapter() const { return *m_adapter; }

private:
    std::shared_ptr<const Adapter> m_adapter;
    Executor m_executor;
};

template <class Work>
auto AsyncAdapter::call(Work work)
{
    using T = typename std::invoke_result_t<Work&, const Adapter&, const CallOptions&>::value_type;
    return Operation<T>::start(m_executor,
        [adapter = m_adapter, work = std::move(work)](const StopToken& stop) mutable -> Result<T> {
            CallOptions options;
            options.stop = stop;
            return work(*adapter, options);
        });
}

}
