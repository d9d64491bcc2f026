// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/sqlite/sqlite_backend.h>

#include "sqlite/dialect/sqlite_dialect.h"
#include "sqlite/dialect/sqlite_entity_writer.h"
#include "sqlite/handle/sqlite_memory.h"
#include "sqlite/settings/sqlite_descriptor.h"
#include "sqlite/structure/sqlite_structure.h"
#include "sqlite_connection.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// An empty database in memory for its own use.
Result<std::unique_ptr<Connection>> openScratch()
{
    ConnectionConfig config;
    config.backend = u"sqlite"_s;
    config.database = u":memory:"_s;
    TW_TRY(const SqliteFileOptions file, SqliteFileOptions::of(config));
    return SqliteConnection::open(file, {}, {});
}

class SqliteBackend final : public Backend
{
public:
    explicit SqliteBackend(std::shared_ptr<SqliteMemory> memory = nullptr)
        : m_memory(std::move(memory))
    { }

    const EngineDescriptor& descriptor() const override { return sqliteDescriptor(); }
    const Dialect& dialect() const override { return m_dialect; }
    ThreadAffinity affinity() const override { return ThreadAffinity::Opening; }
    const StructureEngine* structure() const override { return &m_structure; }

    int connectionLimit(const ConnectionConfig& config) const override
    {
        return SqliteFileOptions::isInMemory(config) ? 1 : kAnyNumber;
    }

    bool enforcesForeignKeys(const ConnectionConfig& config) const override
    {
        return config.sqlite.foreignKeys;
    }

    BackendPtr forPool(const ConnectionConfig& config) const override
    {
        if (!SqliteFileOptions::isInMemory(config))
            return shared_from_this();
        return std::make_shared<SqliteBackend>(std::make_shared<SqliteMemory>());
    }

    Result<std::unique_ptr<Connection>> open(const ConnectionConfig& config, const Secret&,
        const CallOptions& options, const ConnectObserver& observer) const override
    {
        TW_TRY(SqliteFileOptions file, SqliteFileOptions::of(config));
        if (m_memory && file.isInMemory()) {
            TW_TRY(file.memoryUri, m_memory->open());
        }
        return SqliteConnection::open(file, options, observer);
    }

private:
    SqliteDialect m_dialect;
    SqliteStructure m_structure{openScratch};
    std::shared_ptr<SqliteMemory> m_memory; ///< of one pool's connections; null: none is shared
};

}

BackendPtr makeSqliteBackend()
{
    return std::make_shared<SqliteBackend>();
}

std::shared_ptr<const EntityWriter> makeSqliteEntityWriter()
{
    return std::make_shared<SqliteEntityWriter>();
}

}
