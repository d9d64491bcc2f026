// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tw;

/// What a role with few rights is told of the things around it.
class PostgresSurroundingsTest : public QObject
{
    Q_OBJECT

    PostgresServer m_server;

    [[nodiscard]] PostgresSession sessionOf(const QString& role) const
    {
        ConnectionConfig config = m_server.config();
        config.user = role;
        return PostgresSession(config);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server.psql(u"CREATE SCHEMA shut; CREATE SCHEMA ajar; CREATE ROLE visitor LOGIN;"
                      "GRANT USAGE ON SCHEMA ajar TO visitor;"
                      "CREATE TABLE ajar.secret (id integer);"
                      "CREATE TABLE ajar.shown (id integer, created_at timestamptz);"
                      "GRANT SELECT ON ajar.shown TO visitor;"
                      "CREATE TABLE ajar.column_only (id integer PRIMARY KEY, other integer,"
                      " is_deleted boolean NOT NULL);"
                      "GRANT SELECT (id), UPDATE (other) ON ajar.column_only TO visitor;"
                      "INSERT INTO ajar.shown SELECT n FROM generate_series(1, 10000) AS n;"
                      "ANALYZE ajar.shown;"_s);
        m_server.psql(u"CREATE DATABASE walled"_s);
        m_server.psql(u"REVOKE CONNECT ON DATABASE walled FROM PUBLIC"_s);
    }

    void schemasThatAreClosedAreNamed()
    {
        const PostgresSession visitor = sessionOf(u"visitor"_s);
        const CatalogPtr catalog = visitor.connection().catalogReader().catalog({}).value();
        QCOMPARE(catalog->closedSchemas, QStringList{u"shut"_s});
        QVERIFY(!catalog->schemas.contains(u"shut"_s));
        QVERIFY(catalog->schemas.contains(u"ajar"_s));
        const PostgresSession all(m_server);
        QVERIFY(all.connection().catalogReader().catalog({}).value()->closedSchemas.isEmpty());
    }

    void relationsThatMayNotBeReadAreNamedApart()
    {
        const PostgresSession visitor = sessionOf(u"visitor"_s);
        const SchemaNotes notes
            = visitor.connection().catalogReader().schemaNotes(u"ajar"_s, {}).value();
        QCOMPARE(notes.unreadable.size(), 1);
        QCOMPARE(notes.unreadable[0].name, (QualifiedName{u"ajar"_s, u"secret"_s}));
        QCOMPARE(notes.relations.size(), 2);
        const RelationNote& columnOnly = notes.relations[0];
        QVERIFY(columnOnly.isWritable && columnOnly.hasKey);
        QVERIFY(columnOnly.traits.softDelete.has_value());
        const RelationNote& shown = notes.relations[1];
        QVERIFY(!shown.isWritable && !shown.hasKey);
        QCOMPARE(shown.traits.createdAt, u"created_at"_s);
        QVERIFY(shown.bytes && *shown.bytes > 100'000);
    }

    void aPartitionedTableHasNoSizeOfItsOwn()
    {
        m_server.psql(u"CREATE SCHEMA parted; CREATE TABLE parted.whole (a int PRIMARY KEY)"
                      " PARTITION BY RANGE (a);"
                      " CREATE TABLE parted.part PARTITION OF parted.whole DEFAULT;"
                      " INSERT INTO parted.whole SELECT generate_series(1, 5000);"
                      " ANALYZE parted.whole"_s);
        const PostgresSession all(m_server);
        const SchemaNotes notes
            = all.connection().catalogReader().schemaNotes(u"parted"_s, {}).value();
        QCOMPARE(notes.relations.size(), 2);
        QCOMPARE(notes.relations[0].name.name, u"part"_s);
        QVERIFY(notes.relations[0].bytes.value_or(0) > 100'000);
        QVERIFY(!notes.relations[1].bytes);
    }

    void aSchemaOfNoNameHasNoNotes()
    {
        const PostgresSession all(m_server);
        const SchemaNotes notes
            = all.connection().catalogReader().schemaNotes(u"no'where"_s, {}).value();
        QVERIFY(notes.relations.isEmpty() && notes.unreadable.isEmpty());
    }

    void aSizeIsToldOfDatabasesThatMayBeEntered()
    {
        const PostgresSession visitor = sessionOf(u"visitor"_s);
        const QList<DatabaseSummary> databases
            = visitor.connection().catalogReader().databases({}).value();
        const auto find = [&databases](const QString& name) {
            return *std::ranges::find(databases, name, &DatabaseSummary::name);
        };
        QVERIFY(!find(u"walled"_s).mayConnect && !find(u"walled"_s).bytes);
        QVERIFY(find(u"postgres"_s).mayConnect && find(u"postgres"_s).isCurrent);
        QVERIFY(find(u"postgres"_s).bytes.value_or(0) > 1'000'000);
    }

    void aNewDatabaseCanBeEntered()
    {
        const PostgresSession all(m_server);
        const QString name = u"New \"one\"; DROP TABLE x; %1 😀"_s;
        QVERIFY(all.connection().createDatabase(name, {}));
        const PostgresSession inside(m_server.config(name));
        QCOMPARE(inside.cell(u"SELECT current_database()"_s), name);
        QCOMPARE(
            all.connection().createDatabase(name, {}).error().kind, ErrorKind::DuplicateObject);
        // The server would cut it, and what was made would have another name.
        const Result<void> tooLong = all.connection().createDatabase(QString(32, u'é'), {});
        QCOMPARE(tooLong.error().kind, ErrorKind::InvalidArgument);
        QVERIFY(tooLong.error().message.contains(u"64 bytes"_s));
        QVERIFY(all.connection().createDatabase(QString(31, u'é') + u'e', {}));
        const PostgresSession visitor = sessionOf(u"visitor"_s);
        QCOMPARE(
            visitor.connection().createDatabase(u"mine"_s, {}).error().kind, ErrorKind::Permission);
    }
};

TW_TEST(PostgresSurroundingsTest)
#include "postgres_surroundings_test.moc"
