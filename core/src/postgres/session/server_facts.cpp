// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/session/server_facts.h"

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isTrue(const QString& answer)
{
    return answer == u"true"_s || answer == u"t"_s || answer == u"on"_s;
}

}

ServerEngine engineOf(const ServerFacts& facts)
{
    const QString& version = facts.version;
    if (version.contains(u"CockroachDB"_s))
        return ServerEngine::CockroachDb;
    if (version.contains(u"-YB-"_s))
        return ServerEngine::YugabyteDb;
    if (version.contains(u"PGlite"_s))
        return ServerEngine::PGlite;
    // Both of these call themselves PostgreSQL as well.
    if (version.contains(u"Redshift"_s) || version.contains(u"Greenplum"_s))
        return ServerEngine::Other;
    if (!version.startsWith(u"PostgreSQL "_s))
        return ServerEngine::Other;
    if (facts.hasAurora)
        return ServerEngine::Aurora;
    return facts.hasCitus ? ServerEngine::Citus : ServerEngine::PostgreSql;
}

QString engineName(ServerEngine engine)
{
    switch (engine) {
    case ServerEngine::PostgreSql:
        return u"PostgreSQL"_s;
    case ServerEngine::Citus:
        return u"Citus"_s;
    case ServerEngine::CockroachDb:
        return u"CockroachDB"_s;
    case ServerEngine::YugabyteDb:
        return u"YugabyteDB"_s;
    case ServerEngine::PGlite:
        return u"PGlite"_s;
    case ServerEngine::Aurora:
        return u"Amazon Aurora"_s;
    case ServerEngine::Other:
        break;
    }
    return u"an unknown engine"_s;
}

PoolerMode poolerOf(const ServerFacts& facts)
{
    if (facts.wantedPooler != PoolerMode::Auto)
        return facts.wantedPooler;
    const bool between = facts.backendPid != 0 && facts.backendPid != facts.announcedPid;
    // PGlite numbers its one process as it likes, with nobody in between.
    return between && engineOf(facts) != ServerEngine::PGlite ? PoolerMode::Transaction
                                                              : PoolerMode::None;
}

const QList<FactProbe>& factProbes()
{
    static const QList<FactProbe> probes{
        {u"pg_catalog.version()"_s,
            [](ServerFacts& facts, const QString& answer) { facts.version = answer; }},
        {u"pg_catalog.current_setting('server_version_num')"_s,
            [](ServerFacts& facts, const QString& answer) {
                facts.versionNumber = answer.toInt();
            }},
        {u"pg_catalog.pg_backend_pid()::text"_s,
            [](ServerFacts& facts, const QString& answer) {
                facts.backendPid = answer.toLongLong();
            }},
        {u"pg_catalog.pg_is_in_recovery()::text"_s,
            [](ServerFacts& facts, const QString& answer) { facts.standby = isTrue(answer); }},
        {u"pg_catalog.current_setting('default_transaction_read_only')"_s,
            [](ServerFacts& facts, const QString& answer) {
                facts.readOnlyDefault = isTrue(answer);
            }},
        {u"EXISTS (SELECT 1 FROM pg_catalog.pg_extension WHERE extname OPERATOR(pg_catalog.=) 'citus')::text"_s,
            [](ServerFacts& facts, const QString& answer) { facts.hasCitus = isTrue(answer); }},
        {u"(pg_catalog.to_regproc('aurora_version') IS NOT NULL)::text"_s,
            [](ServerFacts& facts, const QString& answer) { facts.hasAurora = isTrue(answer); }},
        {u"(SELECT system_identifier::text FROM pg_catalog.pg_control_system())"_s,
            [](ServerFacts& facts, const QString& answer) { facts.systemIdentifier = answer; }},
        {u"CASE WHEN NOT pg_catalog.pg_is_in_recovery() THEN"
         " pg_catalog.left(pg_catalog.pg_walfile_name(pg_catalog.pg_current_wal_lsn()), 8) END"_s,
            [](ServerFacts& facts, const QString& answer) { facts.timeline = answer; }},
    };
    return probes;
}

}
