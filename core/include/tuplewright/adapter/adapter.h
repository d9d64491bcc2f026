// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/async/shared_workers.h>
#include <tuplewright/editing/change_planner.h>
#include <tuplewright/pool/connection_pool.h>
#include <tuplewright/query/address_columns.h>
#include <tuplewright/query/aggregate_query.h>
#include <tuplewright/query/page.h>
#include <tuplewright/receipts/receipt_store.h>
#include <tuplewright/schema/object_facts.h>
#include <tuplewright/session/apply_report.h>

namespace tw {

class Session;

/// The use cases of data administration over one pool, synchronous and thread-safe: each call
/// borrows a connection for its own length. Nothing stays open while a person looks.
class TW_CORE_EXPORT Adapter
{
public:
    /// Opens no connection until the first call.
    explicit Adapter(std::shared_ptr<ConnectionPool> pool);

    /// The same with a receipt for each save, unless the configuration has none. A save whose
    /// receipt cannot be written is refused.
    [[nodiscard]] Adapter withReceipts(std::shared_ptr<const ReceiptBook> book) const;

    /// Null: saves leave none.
    [[nodiscard]] const ReceiptBook* receipts() const { return m_receipts.get(); }

    /// Version and identity of the server that answers now.
    [[nodiscard]] Result<ServerInfo> server(const CallOptions& options) const;
    /// Names and kinds of all objects the role may see; see CatalogReader::catalog().
    [[nodiscard]] Result<CatalogPtr> catalog(const CallOptions& options) const;

    /// Resolves the name through the search path, then loads the relation. Here and in
    /// describeAll() the columns are masked that the configuration says.
    [[nodiscard]] Result<TablePtr> describe(
        const QualifiedName& name, const CallOptions& options) const;

    /// `known` itself when this gave it and nothing changed since, or else a new snapshot.
    [[nodiscard]] Result<CatalogPtr> refreshed(
        const CatalogPtr& known, const CallOptions& options) const;

    /// See Connection.
    [[nodiscard]] Result<QList<TablePtr>> describeAll(
        const RelationScope& scope, const CallOptions& options) const;
    /// What else the catalogue holds about a relation: triggers, indexes, comments. UndefinedObject
    /// when there is none.
    [[nodiscard]] Result<RelationDetailsPtr> details(
        const QualifiedName& name, const CallOptions& options) const;

    /// The SQL that makes an object as it is; see CatalogReader::definition().
    [[nodiscard]] Result<QString> definition(
        const ObjectReference& object, const CallOptions& options) const;
    /// What an object uses and what uses it; UndefinedObject when there is none.
    [[nodiscard]] Result<ObjectDependencies> dependencies(
        const ObjectReference& object, const CallOptions& options) const;
    /// The databases of the server in name order, or the files of the connection.
    [[nodiscard]] Result<QList<DatabaseSummary>> databases(const CallOptions& options) const;
    /// Comments and sizes of one schema's relations; see CatalogReader::schemaNotes().
    [[nodiscard]] Result<SchemaNotes> schemaNotes(
        const QString& schema, const CallOptions& options) const;
    /// An empty database beside the open one. AlreadyExists, or Unsupported where the engine has
    /// only one.
    [[nodiscard]] Result<void> createDatabase(
        const QString& name, const CallOptions& options) const;

    /// Streams one page into `sink`. A counted total and the page come from one snapshot. Here and
    /// below, related tables that a filter speaks of are described first.
    [[nodiscard]] Result<PageInfo> page(const Table& table, const SelectQuery& query,
        const PageRequest& page, const CountRequest& count, AddressColumns address, RowSink& sink,
        const CallOptions& options) const;

    /// Rows the query finds, counted exactly.
    [[nodiscard]] Result<qint64> count(
        const Table& table, const SelectQuery& query, const CallOptions& options) const;
    /// Live and all rows of the query's filter in one statement; for a table with a lifecycle.
    [[nodiscard]] Result<LifecycleCount> lifecycleCount(
        const Table& table, const SelectQuery& query, const CallOptions& options) const;

    /// Streams the groups of a query, or the first row of each group.
    [[nodiscard]] Result<StatementOutcome> aggregate(const Table& table,
        const AggregateQuery& query, RowSink& sink, const CallOptions& options) const;
    /// Streams the first row of each group in the order asked for.
    [[nodiscard]] Result<StatementOutcome> latestPerGroup(const Table& table,
        const LatestPerGroup& query, RowSink& sink, const CallOptions& options) const;

    /// Streams all rows of a query, or of any one statement.
    [[nodiscard]] Result<StatementOutcome> stream(const Table& table, const SelectQuery& query,
        RowSink& sink, const CallOptions& options) const;
    /// Runs any one statement outside of a transaction; rows go to `sink` (null: dropped).
    [[nodiscard]] Result<StatementOutcome> run(
        const Statement& statement, RowSink* sink, const CallOptions& options) const;
    /// The same in a transaction that cannot write.
    [[nodiscard]] Result<StatementOutcome> runReadOnly(
        const Statement& statement, RowSink* sink, const CallOptions& options) const;

    /// Runs the batch as one transaction; see ApplyReport. When the link dies around the commit its
    /// fate is looked up, and the rows are compared where the server does not tell it. Never sends
    /// anything twice.
    [[nodiscard]] ApplyReport apply(
        const Batch& batch, ApplyMode mode, const CallOptions& options) const;

    [[nodiscard]] ApplyReport apply(
        const Batch& batch, const ApplyOptions& apply, const CallOptions& options) const;

    /// Looks again what became of a batch whose report says Unknown. A transaction that the report
    /// says is over is taken to be over.
    [[nodiscard]] ApplyReport resolve(
        ApplyReport report, const Batch& batch, const CallOptions& options) const;

    /// The SQL spelling of the pool's engine.
    [[nodiscard]] const Dialect& dialect() const;
    /// What the pool's engine is called and may be asked for.
    [[nodiscard]] const EngineDescriptor& engine() const;

    /// Who holds what connections of this pool wait for at this moment; empty where the server does
    /// not tell, as behind poolers.
    [[nodiscard]] Result<QList<LockHolder>> lockHolders(const CallOptions& options) const;

    /// Plans changes, in the name of the connection's actor where the policy names nobody.
    [[nodiscard]] ChangePlanner planner(ChangePolicy policy = {}) const;
    /// The pool that all calls borrow from, shared with copies.
    [[nodiscard]] const std::shared_ptr<ConnectionPool>& pool() const { return m_pool; }

    /// The threads for calls that must not be waited for, see AsyncAdapter. Copies share them.
    [[nodiscard]] std::shared_ptr<WorkerPool> workers() const { return m_workers->get(); }

private:
    [[nodiscard]] ApplyReport applyOnce(
        const Batch& batch, const ApplyOptions& apply, const CallOptions& options) const;
    [[nodiscard]] ApplyReport withComparedRows(
        ApplyReport report, const Batch& batch, const CallOptions& options) const;

    std::shared_ptr<ConnectionPool> m_pool;
    std::shared_ptr<const ReceiptBook> m_receipts;
    std::shared_ptr<SharedWorkers> m_workers = std::make_shared<SharedWorkers>();
};

}
