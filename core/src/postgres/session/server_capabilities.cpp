// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "postgres/session/server_capabilities.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

struct Lack
{
    Feature feature;
    QString reason;
};

struct SinceVersion
{
    Feature feature;
    int major;
};

constexpr auto kSinceVersion = std::to_array<SinceVersion>({
    {Feature::CommitStatus, 10},
    {Feature::DeclarativePartitions, 10},
    {Feature::Multiranges, 14},
    {Feature::Merge, 15},
    {Feature::NullsNotDistinct, 15},
    {Feature::MergeReturning, 17},
    {Feature::VirtualGeneratedColumns, 18},
});

constexpr int kServerCapabilitiesVersionsPerMajor = 10'000;

QList<Lack> lacksOfVersion(int versionNumber)
{
    QList<Lack> lacks;
    for (const SinceVersion& entry : kSinceVersion)
        if (versionNumber < entry.major * kServerCapabilitiesVersionsPerMajor)
            lacks.append({entry.feature, u"It came with PostgreSQL %1."_s.arg(entry.major)});
    return lacks;
}

QList<Lack> lacksOfCitus()
{
    const QString shards = u"Citus spreads a table over shards, and %1."_s;
    return {
        {Feature::RowAddress, shards.arg(u"a ctid is unique within one of them only"_s)},
        {Feature::RowVersion, shards.arg(u"each counts transactions by itself"_s)},
        {Feature::RowEstimates, shards.arg(u"the coordinator's own table is empty"_s)},
        {Feature::RelationSizes, shards.arg(u"the coordinator's own table is empty"_s)},
        {Feature::CommitStatus, shards.arg(u"the coordinator does not see each commit"_s)},
    };
}

QList<Lack> lacksOfCockroach()
{
    const QString none = u"CockroachDB has no %1."_s;
    return {
        {Feature::RowAddress, none.arg(u"ctid"_s)},
        {Feature::RowVersion, none.arg(u"xmin"_s)},
        {Feature::CommitStatus, u"CockroachDB cannot be asked what became of a transaction."_s},
        {Feature::DeferrableTransactions, u"CockroachDB ignores DEFERRABLE."_s},
        {Feature::Listen, none.arg(u"LISTEN"_s)},
        {Feature::AdvisoryLocks, u"Advisory locks of CockroachDB lock nothing."_s},
        {Feature::HeldCursors, u"Cursors of CockroachDB end with their transaction."_s},
        {Feature::BinaryCopy, u"CockroachDB copies text and CSV only."_s},
        {Feature::RowEstimates, u"CockroachDB does not fill in reltuples."_s},
        {Feature::RelationSizes, u"CockroachDB does not tell the size of a table that way."_s},
        {Feature::DeclarativePartitions, u"Partitions of CockroachDB are written otherwise."_s},
        {Feature::Merge, none.arg(u"MERGE"_s)},
        {Feature::MergeReturning, none.arg(u"MERGE"_s)},
        {Feature::Multiranges, none.arg(u"multiranges"_s)},
        {Feature::NullsNotDistinct, none.arg(u"NULLS NOT DISTINCT"_s)},
        {Feature::VirtualGeneratedColumns,
            u"Virtual columns of CockroachDB are not listed as PostgreSQL's are."_s},
        {Feature::ExclusionConstraints, none.arg(u"exclusion constraints"_s)},
    };
}

QList<Lack> lacksOfYugabyte()
{
    const QString none = u"YugabyteDB has no %1."_s;
    return {
        {Feature::RowAddress, none.arg(u"ctid"_s)},
        {Feature::RowVersion, none.arg(u"xmin"_s)},
        {Feature::CommitStatus, u"YugabyteDB cannot be asked what became of a transaction."_s},
        {Feature::Listen, none.arg(u"LISTEN"_s)},
        {Feature::AdvisoryLocks, u"Only the newest YugabyteDB has advisory locks."_s},
        {Feature::RelationSizes, u"YugabyteDB tells no reliable size of a table."_s},
        {Feature::ExclusionConstraints, none.arg(u"exclusion constraints"_s)},
    };
}

QList<Lack> lacksOfPGlite()
{
    const QString shared = u"All clients of PGlite share one session, so %1."_s;
    return {
        {Feature::SessionState, shared.arg(u"settings of one reach the others"_s)},
        {Feature::NamedPreparedStatements, shared.arg(u"their names would clash"_s)},
        {Feature::HeldCursors, shared.arg(u"their names would clash"_s)},
        {Feature::Listen, shared.arg(u"a notification reaches whoever asks first"_s)},
        {Feature::AdvisoryLocks, shared.arg(u"they would not lock each other out"_s)},
        {Feature::Cancel, u"PGlite does nothing else while a statement runs."_s},
        {Feature::CommitStatus, u"PGlite may end together with the connection."_s},
    };
}

QList<Lack> lacksOfAurora()
{
    return {{Feature::CommitStatus,
        u"Amazon Aurora has a storage of its own, in which a timeline says nothing."_s}};
}

QList<Lack> lacksOfUnknown()
{
    QList<Lack> lacks;
    for (const Feature feature : {Feature::Returning, Feature::Savepoints,
             Feature::DeferrableTransactions, Feature::RowAddress, Feature::RowVersion,
             Feature::CommitStatus, Feature::Listen, Feature::AdvisoryLocks, Feature::HeldCursors,
             Feature::NamedPreparedStatements, Feature::BinaryCopy, Feature::Load,
             Feature::RowEstimates, Feature::RelationSizes, Feature::MaterializedViews,
             Feature::DeclarativePartitions, Feature::Merge, Feature::MergeReturning,
             Feature::Multiranges, Feature::NullsNotDistinct, Feature::VirtualGeneratedColumns,
             Feature::FullTextSearch, Feature::JsonContainment, Feature::ExclusionConstraints})
        lacks.append({feature, u"This engine is not known to have it."_s});
    return lacks;
}

QList<Lack> lacksOfEngine(ServerEngine engine)
{
    switch (engine) {
    case ServerEngine::PostgreSql:
        return {};
    case ServerEngine::Citus:
        return lacksOfCitus();
    case ServerEngine::CockroachDb:
        return lacksOfCockroach();
    case ServerEngine::YugabyteDb:
        return lacksOfYugabyte();
    case ServerEngine::PGlite:
        return lacksOfPGlite();
    case ServerEngine::Aurora:
        return lacksOfAurora();
    case ServerEngine::Other:
        break;
    }
    return lacksOfUnknown();
}

QList<Lack> lacksOfStandby()
{
    return {
        {Feature::Write, u"This server follows another one and can only be read."_s},
        {Feature::SerializableIsolation, u"A standby offers REPEATABLE READ at most."_s},
        {Feature::DeferrableTransactions, u"A standby offers REPEATABLE READ at most."_s},
        {Feature::Listen, u"A standby sends no notifications."_s},
        {Feature::CommitStatus, u"Nothing is committed on a standby."_s},
    };
}

QList<Lack> lacksBehindPooler()
{
    const QString lent = u"The pooler lends a server connection for one transaction, so %1."_s;
    return {
        {Feature::SessionState, lent.arg(u"settings and temporary tables do not last"_s)},
        {Feature::Listen, lent.arg(u"notifications would reach somebody else"_s)},
        {Feature::AdvisoryLocks, lent.arg(u"a lock of a session would stay with another"_s)},
        {Feature::HeldCursors, lent.arg(u"a cursor ends with it"_s)},
        {Feature::NamedPreparedStatements, lent.arg(u"the next one does not know them"_s)},
    };
}

QList<Lack> lacksOfSituation(const ServerFacts& facts)
{
    QList<Lack> lacks;
    if (poolerOf(facts) == PoolerMode::Transaction)
        lacks += lacksBehindPooler();
    if (!facts.encryptsCancel && poolerOf(facts) != PoolerMode::None)
        lacks.append({Feature::Cancel,
            u"Behind a pooler, libpq before 17 could ask to cancel only in clear text, although "
            "the connection is encrypted. A statement is ended by closing the connection."_s});
    if (facts.systemIdentifier.isEmpty())
        lacks.append({Feature::CommitStatus, u"The server does not tell which cluster it is."_s});
    if (facts.readOnlyWanted)
        lacks.append({Feature::Write, u"This connection is set up to be read-only."_s});
    if (facts.readOnlyDefault)
        lacks.append({Feature::Write,
            u"The server starts every transaction read-only (default_transaction_read_only)."_s});
    if (facts.standby)
        lacks += lacksOfStandby();
    return lacks;
}

}

Capabilities deduceCapabilities(const ServerFacts& facts)
{
    Capabilities capabilities;
    // The last reason for a feature counts, so the weightier ones follow.
    for (const Lack& lack : lacksOfVersion(facts.versionNumber) + lacksOfEngine(engineOf(facts))
            + lacksOfSituation(facts))
        capabilities.remove(lack.feature, lack.reason);
    return capabilities;
}

}
