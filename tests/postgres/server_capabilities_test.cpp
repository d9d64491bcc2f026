// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/session/server_capabilities.h"
#include "test_program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

ServerFacts plainServer(int major)
{
    ServerFacts facts;
    facts.version = u"PostgreSQL %1.1 on x86_64-pc-linux-gnu, compiled by gcc"_s.arg(major);
    facts.versionNumber = major * 10'000 + 1;
    facts.announcedPid = 4711;
    facts.backendPid = 4711;
    facts.encoding = u"UTF8"_s;
    facts.systemIdentifier = u"7300000000000000001"_s;
    facts.timeline = u"00000001"_s;
    return facts;
}

ServerFacts calling(const QString& version, int versionNumber)
{
    ServerFacts facts = plainServer(versionNumber / 10'000);
    facts.version = version;
    facts.versionNumber = versionNumber;
    return facts;
}

ServerFacts changed(ServerFacts facts, void (*change)(ServerFacts&))
{
    change(facts);
    return facts;
}

using Features = QList<Feature>;

Features sorted(Features features)
{
    std::ranges::sort(features);
    return features;
}

const Features kBefore18{Feature::VirtualGeneratedColumns};
const Features kBefore17 = kBefore18 + Features{Feature::MergeReturning};
const Features kBefore15 = kBefore17 + Features{Feature::Merge, Feature::NullsNotDistinct};
const Features kBefore14 = kBefore15 + Features{Feature::Multiranges};

const Features kPooled{Feature::SessionState, Feature::Listen, Feature::AdvisoryLocks,
    Feature::HeldCursors, Feature::NamedPreparedStatements};
const Features kStandby{Feature::Write, Feature::SerializableIsolation,
    Feature::DeferrableTransactions, Feature::Listen, Feature::CommitStatus};
const Features kCitus{Feature::RowAddress, Feature::RowVersion, Feature::RowEstimates,
    Feature::RelationSizes, Feature::CommitStatus};
const Features kCockroach = kBefore14
    + Features{Feature::RowAddress, Feature::RowVersion, Feature::CommitStatus,
        Feature::DeferrableTransactions, Feature::Listen, Feature::AdvisoryLocks,
        Feature::HeldCursors, Feature::BinaryCopy, Feature::RowEstimates, Feature::RelationSizes,
        Feature::DeclarativePartitions, Feature::ExclusionConstraints};
const Features kYugabyte = kBefore17
    + Features{Feature::RowAddress, Feature::RowVersion, Feature::CommitStatus, Feature::Listen,
        Feature::AdvisoryLocks, Feature::RelationSizes, Feature::ExclusionConstraints};
const Features kPGlite = kPooled + Features{Feature::Cancel, Feature::CommitStatus};

}

class ServerCapabilitiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerLacksWhatItsKindLacks_data();
    void aServerLacksWhatItsKindLacks();
    void eachLackHasASentenceAsItsReason();
    void anUnknownEngineIsTrustedWithLittle();
    void theEngineIsReadFromWhatTheServerSays_data();
    void theEngineIsReadFromWhatTheServerSays();
    void aPoolerIsFoundByTheProcessThatAnswers_data();
    void aPoolerIsFoundByTheProcessThatAnswers();
    void theWeightierReasonIsTold();
    void aCancelRequestNeverTravelsInClearText();
};

void ServerCapabilitiesTest::aServerLacksWhatItsKindLacks_data()
{
    QTest::addColumn<ServerFacts>("facts");
    QTest::addColumn<Features>("lacks");
    QTest::newRow("PostgreSQL 12") << plainServer(12) << kBefore14;
    QTest::newRow("PostgreSQL 13") << plainServer(13) << kBefore14;
    QTest::newRow("PostgreSQL 14") << plainServer(14) << kBefore15;
    QTest::newRow("PostgreSQL 15") << plainServer(15) << kBefore17;
    QTest::newRow("PostgreSQL 16") << plainServer(16) << kBefore17;
    QTest::newRow("PostgreSQL 17") << plainServer(17) << kBefore18;
    QTest::newRow("PostgreSQL 18") << plainServer(18) << Features{};
    QTest::newRow("Citus") << changed(plainServer(18), [](auto& facts) { facts.hasCitus = true; })
                           << kCitus;
    QTest::newRow("CockroachDB") << calling(u"CockroachDB CCL v26.1.0 (x86_64-linux)"_s, 130'000)
                                 << kCockroach;
    QTest::newRow("YugabyteDB") << calling(u"PostgreSQL 15.2-YB-2.25.1.0-b0 on x86_64"_s, 150'002)
                                << kYugabyte;
    QTest::newRow("PGlite") << calling(u"PostgreSQL 18.6 (PGlite 0.5) on wasm32"_s, 180'006)
                            << kPGlite;
    QTest::newRow("Aurora") << changed(plainServer(18), [](auto& facts) { facts.hasAurora = true; })
                            << Features{Feature::CommitStatus};
    QTest::newRow("hot standby") << changed(plainServer(18), [](auto& facts) {
        facts.standby = true;
    }) << kStandby;
    QTest::newRow("pooler of transactions")
        << changed(plainServer(18), [](auto& facts) { facts.backendPid = 1; }) << kPooled;
    QTest::newRow("pooler of sessions") << changed(plainServer(18), [](auto& facts) {
        facts.backendPid = 1;
        facts.wantedPooler = PoolerMode::Session;
    }) << Features{};
    QTest::newRow("read-only by default")
        << changed(plainServer(18), [](auto& facts) { facts.readOnlyDefault = true; })
        << Features{Feature::Write};
    QTest::newRow("read-only by wish")
        << changed(plainServer(18), [](auto& facts) { facts.readOnlyWanted = true; })
        << Features{Feature::Write};
    QTest::newRow("silent about its cluster")
        << changed(plainServer(18), [](auto& facts) { facts.systemIdentifier.clear(); })
        << Features{Feature::CommitStatus};
}

void ServerCapabilitiesTest::aServerLacksWhatItsKindLacks()
{
    QFETCH(const ServerFacts, facts);
    QFETCH(const Features, lacks);
    QCOMPARE(deduceCapabilities(facts).missing().keys(), sorted(lacks));
}

void ServerCapabilitiesTest::eachLackHasASentenceAsItsReason()
{
    for (const QString& version : {u"CockroachDB CCL v26.1.0"_s, u"PostgreSQL 15.2-YB-2.25"_s,
             u"PostgreSQL 18.6 (PGlite 0.5)"_s, u"Something else"_s, u"PostgreSQL 12.1 on x"_s}) {
        ServerFacts facts = calling(version, 120'001);
        facts.standby = true;
        facts.hasCitus = true;
        facts.backendPid = 1;
        const QMap<Feature, QString> missing = deduceCapabilities(facts).missing();
        for (auto lack = missing.begin(); lack != missing.end(); ++lack)
            QVERIFY2(lack.value().size() > 15 && lack.value().endsWith(u'.')
                    && !lack.value().contains(u'%'),
                qPrintable(featureName(lack.key()) + u": "_s + lack.value()));
    }
}

void ServerCapabilitiesTest::anUnknownEngineIsTrustedWithLittle()
{
    const Capabilities capabilities = deduceCapabilities(calling(u"Frobnicate 3"_s, 180'000));
    for (const Feature feature :
        {Feature::RowAddress, Feature::CommitStatus, Feature::Returning, Feature::Savepoints,
            Feature::BinaryCopy, Feature::Load, Feature::Merge, Feature::FullTextSearch})
        QVERIFY2(!capabilities.has(feature), qPrintable(featureName(feature)));
    QVERIFY(capabilities.has(Feature::Write));
    QVERIFY(capabilities.has(Feature::SessionState));
}

void ServerCapabilitiesTest::theEngineIsReadFromWhatTheServerSays_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("engine");
    QTest::newRow("Debian") << u"PostgreSQL 15.20 (Debian 15.20-0+deb12u1) on x86_64"_s
                            << u"PostgreSQL"_s;
    QTest::newRow("beta") << u"PostgreSQL 19beta1 on aarch64"_s << u"PostgreSQL"_s;
    QTest::newRow("cockroach") << u"CockroachDB CCL v26.1.0"_s << u"CockroachDB"_s;
    QTest::newRow("yugabyte") << u"PostgreSQL 15.2-YB-2.25.1.0-b0 on x86_64"_s << u"YugabyteDB"_s;
    QTest::newRow("redshift") << u"PostgreSQL 8.0.2 on i686, Redshift 1.0.1"_s
                              << u"an unknown engine"_s;
    QTest::newRow("greenplum") << u"PostgreSQL 12.12 (Greenplum Database 7.0.0) on x86_64"_s
                               << u"an unknown engine"_s;
    QTest::newRow("nothing") << QString() << u"an unknown engine"_s;
}

void ServerCapabilitiesTest::theEngineIsReadFromWhatTheServerSays()
{
    QFETCH(const QString, version);
    QTEST(engineName(engineOf(calling(version, 150'000))), "engine");
}

void ServerCapabilitiesTest::aPoolerIsFoundByTheProcessThatAnswers_data()
{
    QTest::addColumn<PoolerMode>("wanted");
    QTest::addColumn<qint64>("backendPid");
    QTest::addColumn<PoolerMode>("found");
    QTest::newRow("the server itself") << PoolerMode::Auto << 4711LL << PoolerMode::None;
    QTest::newRow("another process") << PoolerMode::Auto << 12LL << PoolerMode::Transaction;
    QTest::newRow("no answer") << PoolerMode::Auto << 0LL << PoolerMode::None;
    QTest::newRow("told: session") << PoolerMode::Session << 12LL << PoolerMode::Session;
    QTest::newRow("told: transaction")
        << PoolerMode::Transaction << 4711LL << PoolerMode::Transaction;
    QTest::newRow("told: none") << PoolerMode::None << 12LL << PoolerMode::None;
}

void ServerCapabilitiesTest::aPoolerIsFoundByTheProcessThatAnswers()
{
    QFETCH(const PoolerMode, wanted);
    QFETCH(const qint64, backendPid);
    ServerFacts facts = plainServer(15);
    facts.wantedPooler = wanted;
    facts.backendPid = backendPid;
    QTEST(poolerOf(facts), "found");
}

void ServerCapabilitiesTest::theWeightierReasonIsTold()
{
    ServerFacts facts = plainServer(15);
    facts.readOnlyWanted = true;
    facts.readOnlyDefault = true;
    facts.standby = true;
    QVERIFY(deduceCapabilities(facts).reason(Feature::Write).contains(u"follows another"_s));
}

void ServerCapabilitiesTest::aCancelRequestNeverTravelsInClearText()
{
    ServerFacts facts = plainServer(15);
    facts.encryptsCancel = false;
    QVERIFY(deduceCapabilities(facts).has(Feature::Cancel));
    facts.backendPid = 1;
    QVERIFY(deduceCapabilities(facts).reason(Feature::Cancel).contains(u"clear text"_s));
}

TW_TEST(ServerCapabilitiesTest)
#include "server_capabilities_test.moc"
