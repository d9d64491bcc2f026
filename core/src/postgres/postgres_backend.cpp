// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/postgres/postgres_backend.h>

#include "postgres/dialect/postgres_dialect.h"
#include "postgres/dialect/postgres_entity_writer.h"
#include "postgres/opening/pq_connect.h"
#include "postgres/postgres_connection.h"
#include "postgres/privileges_stage.h"
#include "postgres/settings/postgres_descriptor.h"
#include "postgres/structure/postgres_structure.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

class PostgresBackend final : public Backend
{
public:
    const EngineDescriptor& descriptor() const override { return postgresDescriptor(); }
    const Dialect& dialect() const override { return m_dialect; }
    ThreadAffinity affinity() const override { return ThreadAffinity::Any; }
    const StructureEngine* structure() const override { return &m_structure; }

    Result<std::unique_ptr<Connection>> open(const ConnectionConfig& config, const Secret& password,
        const CallOptions& options, const ConnectObserver& observer) const override
    {
        TW_TRY(ConnectionHandle handle, connectTo(config, password, options, observer));
        QElapsedTimer timer;
        timer.start();
        auto connection = std::make_unique<PostgresConnection>(std::move(handle), config.session);
        TW_TRY_VOID(connection->prepareSession(options));
        if (observer) {
            observer({u"version"_s, timer.nsecsElapsed(), connection->server().product, {}});
            TW_TRY(ConnectStage privileges, privilegesStage(*connection, config.pool, options));
            observer(privileges);
        }
        return connection;
    }

private:
    PostgresDialect m_dialect;
    PostgresStructure m_structure;
};

}

BackendPtr makePostgresBackend()
{
    return std::make_shared<PostgresBackend>();
}

std::shared_ptr<const EntityWriter> makePostgresEntityWriter()
{
    return std::make_shared<PostgresEntityWriter>();
}

}
