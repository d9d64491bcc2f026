// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/session_options.h>
#include <tuplewright/connection/capabilities.h>
#include <tuplewright/connection/connection.h>
#include <tuplewright/connection/server_info.h>
#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/row_sink.h>

namespace tw {

/// What a server tells about itself right after connecting. Nothing here is guessed.
struct ServerFacts
{
    QString version; ///< the whole text of version()
    int versionNumber = 0; ///< 150020 for 15.20
    qint64 announcedPid = 0; ///< as told at the start of the session
    qint64 backendPid = 0; ///< as the process that ran a statement calls itself
    QString encoding;
    QString systemIdentifier;
    QString timeline;
    bool standby = false;
    bool readOnlyDefault = false; ///< every transaction starts read-only
    bool hasCitus = false;
    bool hasAurora = false;
    PoolerMode wantedPooler = PoolerMode::Auto; ///< as configured
    bool readOnlyWanted = false; ///< as configured
    bool encryptsCancel = true; ///< false: a cancel request would cross the network in clear text
};

/// Whose server it is.
enum class ServerEngine
{
    PostgreSql,
    Citus,
    CockroachDb,
    YugabyteDb,
    PGlite,
    Aurora,
    Other,
};

/// Known by what version() says and by its extensions.
[[nodiscard]] ServerEngine engineOf(const ServerFacts& facts);
/// For people: "CockroachDB".
[[nodiscard]] QString engineName(ServerEngine engine);

/// What stands between, never Auto. A pooler that was not named is taken for the stricter kind.
[[nodiscard]] PoolerMode poolerOf(const ServerFacts& facts);

/// One thing to ask, and where the answer belongs.
struct FactProbe
{
    QString expression; ///< of one text
    void (*store)(ServerFacts& facts, const QString& answer);
};

/// All that is asked. Compatible engines lack some of the functions.
[[nodiscard]] const QList<FactProbe>& factProbes();

}
