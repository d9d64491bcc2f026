// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/connection/capabilities.h>
#include <tuplewright/connection/catalog_reader.h>
#include <tuplewright/connection/commit_evidence.h>
#include <tuplewright/connection/connection.h>
#include <tuplewright/connection/lock_holder.h>
#include <tuplewright/connection/many_outcome.h>
#include <tuplewright/connection/server_info.h>
#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/connection/transaction_options.h>
#include <tuplewright/manager/session_manager.h>
#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/row_sink.h>
#include <tuplewright/values/row_source.h>

#include <semaphore>

namespace tw::test {

/// What a fake server answers; set it before connecting.
struct FakeServer
{
    Catalog catalog;
    QString fingerprint; ///< null: it does not tell whether something changed
    SchemaNotes notes; ///< of every schema
    Capabilities capabilities;
    QList<DatabaseSummary> databases;
    std::optional<Error> databasesRefusal;
    QString password; ///< empty: everybody is let in
    std::optional<Error> refusal; ///< every attempt to connect ends so
    bool isGated = false; ///< connecting waits until the gate is released
    std::counting_semaphore<> gate{0};
    std::atomic<int> attempts = 0;
};

class FakeConnection final : public Connection, private CatalogReader
{
public:
    explicit FakeConnection(const FakeServer& server)
        : m_server(server)
    {
        m_info.product = QStringLiteral("Fake 1.0");
        m_info.database = QStringLiteral("shop");
        m_info.user = QStringLiteral("ada");
    }

    Result<StatementOutcome> execute(const Statement&, RowSink*, const CallOptions&) override
    {
        return StatementOutcome{};
    }
    Result<void> begin(const TransactionOptions&, const CallOptions&) override { return {}; }
    Result<void> commit(const CallOptions&) override { return {}; }
    Result<void> rollback(const CallOptions&) override { return {}; }
    Result<void> probe() override { return {}; }
    Result<void> ping(const CallOptions&) override { return {}; }
    CatalogReader& catalogReader() override { return *this; }
    Result<CatalogPtr> catalog(const CallOptions&) override
    {
        return std::make_shared<const Catalog>(m_server.catalog);
    }
    Result<TablePtr> describe(const QualifiedName& name, const CallOptions&) override
    {
        auto table = std::make_shared<Table>();
        table->name = name;
        return table;
    }
    Result<QString> fingerprint(const CallOptions& options) override
    {
        return m_server.fingerprint.isNull() ? CatalogReader::fingerprint(options)
                                             : Result<QString>(m_server.fingerprint);
    }
    Result<SchemaNotes> schemaNotes(const QString&, const CallOptions&) override
    {
        return m_server.notes;
    }
    Result<QList<DatabaseSummary>> databases(const CallOptions&) override
    {
        if (m_server.databasesRefusal)
            return fail(*m_server.databasesRefusal);
        return m_server.databases;
    }
    const ServerInfo& server() const override { return m_info; }
    const Capabilities& capabilities() const override { return m_server.capabilities; }
    TransactionState transactionState() const override { return TransactionState::Idle; }
    bool isBroken() const override { return false; }

private:
    const FakeServer& m_server;
    ServerInfo m_info;
};

/// An engine without a database; goes by the name of a real one, so that profiles can name it.
class FakeBackend final : public Backend
{
public:
    explicit FakeBackend(FakeServer& server)
        : m_server(server)
    { }

    const EngineDescriptor& descriptor() const override { return m_model->descriptor(); }
    const Dialect& dialect() const override { return m_model->dialect(); }
    ThreadAffinity affinity() const override { return ThreadAffinity::Any; }
    Result<std::unique_ptr<Connection>> open(const ConnectionConfig&, const Secret& password,
        const CallOptions&, const ConnectObserver& observer) const override
    {
        ++m_server.attempts;
        if (m_server.isGated)
            m_server.gate.acquire();
        if (observer)
            observer({QStringLiteral("connect"), 2'000'000});
        if (m_server.refusal)
            return fail(*m_server.refusal);
        if (password.reveal() != m_server.password)
            return fail(ErrorKind::Authentication, QStringLiteral("password <b>refused</b>"));
        if (observer)
            observer({QStringLiteral("authenticate"), 3'000'000});
        return std::make_unique<FakeConnection>(m_server);
    }

private:
    FakeServer& m_server;
    BackendPtr m_model = makePostgresBackend();
};

inline auto fakeSessions(FakeServer& server)
{
    return [backend = std::make_shared<const FakeBackend>(server)](const ConnectionConfig& config,
               const Secret& password, const std::shared_ptr<PoolObserver>& observer)
               -> Result<std::shared_ptr<SessionManager>> {
        return std::make_shared<SessionManager>(
            backend, config, password, PoolSetup{.observer = observer});
    };
}

inline ConnectionConfig fakeConfig(const QString& database = QStringLiteral("shop"))
{
    ConnectionConfig config;
    config.backend = QStringLiteral("postgresql");
    config.host = QStringLiteral("db1");
    config.database = database;
    config.user = QStringLiteral("ada");
    return config;
}

/// Two schemas, the awkward names among them.
inline Catalog fakeCatalog()
{
    const auto relation = [](const char* schema, const char* name, RelationKind kind,
                              std::optional<qint64> estimate = {}) {
        return RelationSummary{
            {QString::fromUtf8(schema), QString::fromUtf8(name)}, kind, estimate, {}};
    };
    Catalog catalog;
    catalog.schemas = {QStringLiteral("audit"), QStringLiteral("public")};
    catalog.searchPath = {QStringLiteral("public")};
    catalog.relations = {relation("audit", "log", RelationKind::Table, 1'400'000'000),
        relation("public", "<b>bold</b> & %1", RelationKind::Table, 7),
        relation("public", "events", RelationKind::PartitionedTable, 98'412'007),
        relation("public", "orders", RelationKind::Table, 412'000),
        relation("public", "recent orders", RelationKind::View)};
    return catalog;
}

}
