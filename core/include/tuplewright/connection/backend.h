// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/connection_config.h>
#include <tuplewright/configuration/engine_descriptor.h>
#include <tuplewright/connection/connection.h>
#include <tuplewright/query/dialect.h>

#include <functional>
#include <limits>
#include <memory>

namespace tw {

enum class ThreadAffinity
{
    Any, ///< a connection may be used by different threads, one after the other
    Opening, ///< only the thread that opened it may use it
};

/// One stage of opening a connection, reported as it ends.
struct ConnectStage
{
    /// "resolve", "connect", "encrypt", "authenticate", "open", "version", "privileges"
    QString name;
    qint64 elapsedNs = 0;
    QString detail = {}; ///< what was found: addresses, the kind of encryption, the version
    QList<Problem> advice = {}; ///< what the server makes unwise in the configuration
};

using ConnectObserver = std::function<void(const ConnectStage&)>;

class Backend;
class StructureEngine;
using BackendPtr = std::shared_ptr<const Backend>;

/// PORT. One engine: opens connections and knows its dialect. Shared by all threads; hold by
/// BackendPtr.
class TW_CORE_EXPORT Backend : public std::enable_shared_from_this<Backend>
{
public:
    static constexpr int kAnyNumber = std::numeric_limits<int>::max();

    virtual ~Backend();

    /// Constant for the process.
    [[nodiscard]] virtual const EngineDescriptor& descriptor() const = 0;
    /// The engine's id in profiles and URLs.
    [[nodiscard]] QString id() const { return descriptor().id; }
    /// Shared by all connections; lives as long as the backend.
    [[nodiscard]] virtual const Dialect& dialect() const = 0;
    /// Whether a connection may be used by another thread than the one that opened it.
    [[nodiscard]] virtual ThreadAffinity affinity() const = 0;

    /// How many connections of one pool may be open at a time, whatever its options say.
    [[nodiscard]] virtual int connectionLimit(const ConnectionConfig& config) const;

    /// Whether deletions heed foreign keys on a connection of this configuration.
    [[nodiscard]] virtual bool enforcesForeignKeys(const ConnectionConfig& config) const;

    /// The engine as one pool uses it. It holds what the connections of that pool share, such as a
    /// database in memory, and lives as long as the pool.
    [[nodiscard]] virtual BackendPtr forPool(const ConnectionConfig& config) const;

    /// What the engine knows of changing structures, as long as the backend; null: nothing.
    [[nodiscard]] virtual const StructureEngine* structure() const { return nullptr; }

    /// Blocks until connected, failed, stopped or out of time. Fails with Authentication when a
    /// password is missing or wrong.
    [[nodiscard]] virtual Result<std::unique_ptr<Connection>> open(const ConnectionConfig& config,
        const Secret& password, const CallOptions& options, const ConnectObserver& observer) const
        = 0;
};

/// The engines a program was built with, in order of preference.
class TW_CORE_EXPORT BackendSet
{
public:
    /// Makes each engine known, see registerEngine().
    explicit BackendSet(QList<BackendPtr> backends);

    /// Fails with Configuration naming the engines there are.
    [[nodiscard]] Result<BackendPtr> find(const QString& id) const;

private:
    QList<BackendPtr> m_backends;
};

}
