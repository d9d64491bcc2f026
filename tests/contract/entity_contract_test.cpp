// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine_fixture.h"
#include "test_program.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/records/entity_tables.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

EntityDescriptor users()
{
    EntityDescriptor entity;
    entity.name = {{}, u"users"_s};
    entity.withUuidKey().withCreatedAt().withUpdatedAt().withSoftDelete().withArchive();
    entity.columns.append({.name = u"name"_s, .length = 40});
    entity.columns.append({.name = u"select"_s,
        .type = TypeClass::Decimal,
        .length = 12,
        .scale = 2,
        .nullable = true});
    entity.columns.append({.name = u"data"_s, .type = TypeClass::Json, .nullable = true});
    entity.columns.append({.name = u"photo"_s, .type = TypeClass::Bytes, .nullable = true});
    entity.columns.append({.name = u"born"_s, .type = TypeClass::Date, .nullable = true});
    entity.columns.append({.name = u"seen"_s, .type = TypeClass::TimestampTz, .nullable = true});
    entity.uniqueKeys = {{u"name"_s}};
    return entity;
}

EntityDescriptor posts()
{
    EntityDescriptor entity;
    entity.name = {{}, u"posts"_s};
    entity.columns.append(
        {.name = u"id"_s, .type = TypeClass::Integer, .defaultValue = EntityDefault::NextNumber});
    entity.primaryKey = {u"id"_s};
    return entity.withReference({.name = u"author_uuid"_s, .type = TypeClass::Uuid},
        {{}, u"users"_s}, u"uuid"_s, ForeignKeyAction::Cascade);
}

}

class EntityContractTest final : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineFixture> m_fixture;
    std::shared_ptr<ConnectionPool> m_pool;
    std::optional<EntityTables> m_tables;

    [[nodiscard]] QStringList differences(const EntityDescriptor& entity) const
    {
        const auto table = Adapter(m_pool).describe(entity.name, {});
        return table ? entity.differencesFrom(**table) : QStringList{table.error().toText()};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = makeEngineFixture();
        m_pool
            = std::make_shared<ConnectionPool>(m_fixture->backend(), m_fixture->config(), Secret{});
        m_tables.emplace(m_pool,
            m_fixture->backend()->id() == QLatin1String("sqlite") ? makeSqliteEntityWriter()
                                                                  : makePostgresEntityWriter());
    }

    void cleanup() { QVERIFY(m_tables->drop({users(), posts()}, true, {})); }

    void cleanupTestCase()
    {
        m_tables.reset();
        m_pool.reset();
        m_fixture.reset();
    }

    void whatIsCreatedIsDescribedAsDeclared()
    {
        const auto made = m_tables->create({posts(), users()}, false, {});
        QVERIFY2(made, made ? "" : qPrintable(made.error().toText()));
        QCOMPARE(differences(users()), QStringList());
        QCOMPARE(differences(posts()), QStringList());
    }

    void aDifferenceIsNamed()
    {
        QVERIFY(m_tables->create({posts(), users()}, false, {}));
        EntityDescriptor other = posts();
        other.columns[1].nullable = true;
        other.columns.append({.name = u"title"_s});
        QCOMPARE(differences(other),
            QStringList({u"Column author_uuid takes no NULL."_s, u"There is no column title."_s}));
    }

    void whatIsThereStaysWhenAskedTo()
    {
        QVERIFY(m_tables->create({users()}, false, {}));
        QVERIFY(!m_tables->create({users()}, false, {}));
        QVERIFY(m_tables->create({users(), posts()}, true, {}));
        QCOMPARE(differences(posts()), QStringList());
    }

    void allOrNoneIsMade()
    {
        EntityDescriptor tags;
        tags.name = {{}, u"tags"_s};
        tags.withUuidKey();
        QVERIFY(m_tables->create({users()}, false, {}));
        QVERIFY(!m_tables->create({tags, users()}, false, {}));
        QVERIFY(!Adapter(m_pool).describe(tags.name, {}));
    }

    void dropTakesThemInTheRightOrder()
    {
        QVERIFY(m_tables->create({users(), posts()}, false, {}));
        QVERIFY(m_tables->drop({users(), posts()}, false, {}));
        QVERIFY(!Adapter(m_pool).describe({{}, u"users"_s}, {}));
    }
};

TW_TEST(EntityContractTest)
#include "entity_contract_test.moc"
