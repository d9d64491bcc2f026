// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/pool/connection_pool.h>
#include <tuplewright/rendering/entity_writer.h>

namespace tw {

/// Makes and drops the tables of declared entities, all of them or none. Thread-safe and blocking.
class TW_CORE_EXPORT EntityTables
{
public:
    /// `writer` spells DDL for the engine of `pool`.
    EntityTables(std::shared_ptr<ConnectionPool> pool, std::shared_ptr<const EntityWriter> writer);

    /// With `ifNotExists`, tables that are there already stay as they are, whatever they look like.
    [[nodiscard]] Result<void> create(const QList<EntityDescriptor>& entities, bool ifNotExists,
        const CallOptions& options) const;

    /// Takes the rows along.
    [[nodiscard]] Result<void> drop(
        const QList<EntityDescriptor>& entities, bool ifExists, const CallOptions& options) const;

private:
    std::shared_ptr<ConnectionPool> m_pool;
    std::shared_ptr<const EntityWriter> m_writer;
};

}
