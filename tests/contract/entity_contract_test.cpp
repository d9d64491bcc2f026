// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine_fixture.h"
#include "test_program.h"

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/records/entity_tables.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/schema/relation_details.h>
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

EntityDescriptor tasks()
{
    EntityDescriptor entity;
    entity.name = {{}, u"tasks"_s};
    entity.columns
        = {{.name = u"id"_s, .type = TypeClass::Integer, .defaultValue = EntityDefault::NextNumber},
            {.name = u"title"_s},
            {.name = u"state"_s,
                .type = TypeClass::Enum,
                .defaultText = u"it's new"_s,
                .choices = {u"it's new"_s, u"done"_s}},
            {.name = u"priority"_s,
                .type = TypeClass::Integer,
                .defaultExpression = u"3 + 4 -- seven"_s},
            {.name = u"loud"_s, .nullable = true, .computed = u"upper(title)"_s}};
    entity.primaryKey = {u"id"_s};
    entity.primaryKeyName = u"tasks key"_s;
    entity.namedKeys = {{u"one title"_s, {u"title"_s}}};
    entity.checks = {{u"some priority"_s, u"priority > 0"_s}};
    entity.indexes = {{.name = u"tasks urgent"_s,
        .columns = {u"priority"_s, u"title"_s},
        .condition = u"state <> 'done'"_s}};
    return entity;
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

    void constraintsDefaultsAndIndexesAreMade()
    {
        const EntityDescriptor entity = tasks();
        const auto made = m_tables->create({entity}, false, {});
        QVERIFY2(made, made ? "" : qPrintable(made.error().toText()));
        QCOMPARE(differences(entity), QStringList());
        const Adapter adapter(m_pool);
        const auto run = [&adapter](const QString& sql) {
            const auto outcome = adapter.run({sql, {}}, nullptr, {});
            return outcome ? u"done"_s : errorKindName(outcome.error().kind);
        };
        QCOMPARE(run(u"INSERT INTO tasks (title) VALUES ('it''s')"_s), u"done"_s);
        ResultSet rows;
        QVERIFY(adapter.run({u"SELECT state, priority, loud FROM tasks"_s, {}}, &rows, {}));
        QCOMPARE(rows.cell(0, 0).toValue().toText(), u"it's new"_s);
        QCOMPARE(rows.cell(0, 1).toValue().toText(), u"7"_s);
        QCOMPARE(rows.cell(0, 2).toValue().toText(), u"IT'S"_s);
        QCOMPARE(run(u"INSERT INTO tasks (title, state) VALUES ('b', 'else')"_s), u"Check"_s);
        QCOMPARE(run(u"INSERT INTO tasks (title, priority) VALUES ('c', 0)"_s), u"Check"_s);
        QCOMPARE(run(u"INSERT INTO tasks (title) VALUES ('it''s')"_s), u"AlreadyExists"_s);
        const auto details = adapter.details(entity.name, {});
        QVERIFY(details);
        QStringList indexes;
        for (const Index& index : (*details)->indexes)
            indexes.append(index.name);
        QVERIFY2(indexes.contains(u"tasks urgent"_s), qPrintable(indexes.join(u' ')));
        QVERIFY(m_tables->drop({entity}, false, {}));
    }

    void whatAnEngineHasNotIsRefused()
    {
        EntityDescriptor entity = tasks();
        entity.columns.append({.name = u"tags"_s,
            .type = TypeClass::Array,
            .nullable = true,
            .element = TypeClass::Text});
        entity.columns.append({.name = u"words"_s, .type = TypeClass::FullText, .nullable = true});
        entity.indexes.append(
            {.name = u"tasks tags"_s, .columns = {u"tags"_s}, .method = u"gin"_s});
        const auto made = m_tables->create({entity}, false, {});
        if (m_fixture->backend()->id() == "sqlite"_L1) {
            QCOMPARE(errorKindName(made.error().kind), u"Unsupported"_s);
            QVERIFY(made.error().message.contains(u"tags"_s));
            return;
        }
        QVERIFY2(made, made ? "" : qPrintable(made.error().toText()));
        QCOMPARE(differences(entity), QStringList());
        QVERIFY(m_tables->drop({entity}, false, {}));
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
