// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"
#include "test_program.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/rendering/grant.h>
#include <tuplewright/session/relation_stamp.h>
#include <tuplewright/session/session.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

const QString kPostgresTableOddSchema = u"Odd \"schema\" %1"_s;
const QString kPostgresTableOddTable = u"Tab'le 😀\ntwo"_s;

QStringList namesOf(const QList<Key>& keys)
{
    QStringList names;
    for (const Key& key : keys)
        names.append(key.name + u'(' + key.columns.join(u',') + u')');
    return names;
}

}

class PostgresTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void columnsHaveTheirExactTypes_data();
    void columnsHaveTheirExactTypes();
    void columnsTellHowTheyCompare_data();
    void columnsTellHowTheyCompare();
    void columnsTellWhatFillsThem();
    void domainsBringTheirOwnNotNull();
    void enumsListTheirValuesInOrder();
    void commentsArePlainText();
    void droppedColumnsAreGone();
    void keysKeepTheirColumnOrder();
    void foreignKeysNameBothSides();
    void aForeignKeyToAPartitionedTableIsListedOnce();
    void theRowAddressIsTheBestThereIs_data();
    void theRowAddressIsTheBestThereIs();
    void whatCannotBeWrittenSaysWhy_data();
    void whatCannotBeWrittenSaysWhy();
    void privilegesDecideAboutWriting();
    void aMissingPrivilegeIsNamedWithTheStatementThatGivesIt();
    void policiesThatHideRowsAreTold();
    void checksAreReadWithTheirText();
    void aReadOnlySessionMakesTablesReadOnly();
    void aLifecycleColumnIsFound();
    void oddNamesAreDescribedUnchanged();
    void anUnqualifiedNameFollowsTheSearchPath();
    void aTableWithoutColumnsIsDescribed();
    void theSystemsOwnTablesCanBeDescribed();
    void anUnknownRelationIsUndefined_data();
    void anUnknownRelationIsUndefined();
    void describingWorksInsideATransaction();
    void aStampTellsARelationMadeAnewAndAColumnRenamed();
    void aStandbyMakesTablesReadOnly();

private:
    [[nodiscard]] TablePtr describe(const QString& schema, const QString& name) const;

    PostgresServer m_server;
    std::optional<PostgresSession> m_session;
};

void PostgresTableTest::initTestCase()
{
    m_server.loadFile(QStringLiteral(TW_TEST_DATA "catalog.sql"));
    m_session.emplace(m_server);
}

TablePtr PostgresTableTest::describe(const QString& schema, const QString& name) const
{
    auto table = m_session->connection().catalogReader().describe({schema, name}, {});
    if (!table)
        qFatal("%s: %s", qPrintable(name), qPrintable(table.error().toText()));
    return *table;
}

void PostgresTableTest::columnsHaveTheirExactTypes_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<int>("typeClass");
    QTest::addColumn<QString>("name");
    const auto add = [](const char* column, TypeClass typeClass, const char* name) {
        QTest::newRow(column) << QString::fromLatin1(column) << int(typeClass)
                              << QString::fromLatin1(name);
    };
    add("id", TypeClass::Integer, "bigint");
    add("flag", TypeClass::Boolean, "boolean");
    add("tiny", TypeClass::Integer, "smallint");
    add("price", TypeClass::Decimal, "numeric(12,2)");
    add("anything", TypeClass::Decimal, "numeric");
    add("ratio", TypeClass::Real, "real");
    add("double", TypeClass::Real, "double precision");
    add("code", TypeClass::Text, "character(3)");
    add("title", TypeClass::Text, "character varying(40)");
    add("body", TypeClass::Text, "text");
    add("folded", TypeClass::Text, "citext");
    add("bytes", TypeClass::Bytes, "bytea");
    add("born", TypeClass::Date, "date");
    add("at", TypeClass::Time, "time(3) without time zone");
    add("made", TypeClass::Timestamp, "timestamp(3) without time zone");
    add("seen", TypeClass::TimestampTz, "timestamp with time zone");
    add("span", TypeClass::Interval, "interval day to second(2)");
    add("uid", TypeClass::Uuid, "uuid");
    add("plain_json", TypeClass::Json, "json");
    add("doc", TypeClass::Json, "jsonb");
    add("feeling", TypeClass::Enum, "shop.mood");
    add("feelings", TypeClass::Array, "shop.mood[]");
    add("tags", TypeClass::Array, "text[]");
    add("place", TypeClass::Composite, "shop.address");
    add("ints", TypeClass::Range, "int4range");
    if (m_server.psql(u"SHOW server_version_num"_s).toInt() >= 140000)
        add("many_ints", TypeClass::Range, "int4multirange");
    add("own_range", TypeClass::Range, "shop.floats");
    add("words", TypeClass::FullText, "tsvector");
    add("spot", TypeClass::Other, "point");
    add("net", TypeClass::Other, "inet");
    add("bits", TypeClass::Other, "bit(4)");
    add("money_amount", TypeClass::Other, "money");
    add("object_id", TypeClass::Integer, "oid");
    add("strict_positive", TypeClass::Integer, "shop.small_positive");
    add("nick", TypeClass::Text, "shop.nickname");
}

void PostgresTableTest::columnsHaveTheirExactTypes()
{
    QFETCH(const QString, column);
    QFETCH(const int, typeClass);
    QFETCH(const QString, name);
    const ColumnType type = describe(u"shop"_s, u"kinds"_s)->find(column)->type;
    QCOMPARE(int(type.typeClass), typeClass);
    QCOMPARE(type.name, name);
}

void PostgresTableTest::columnsTellHowTheyCompare_data()
{
    QTest::addColumn<QStringList>("columns");
    QTest::addColumn<bool>("order");
    QTest::addColumn<bool>("equality");
    QTest::newRow("ordered") << QStringList{u"id"_s, u"flag"_s, u"price"_s, u"code"_s, u"title"_s,
        u"folded"_s, u"bytes"_s, u"seen"_s, u"span"_s, u"uid"_s, u"doc"_s, u"feeling"_s,
        u"feelings"_s, u"tags"_s, u"matrix"_s, u"ints"_s, u"many_ints"_s, u"own_range"_s,
        u"words"_s, u"net"_s, u"bits"_s, u"money_amount"_s, u"object_id"_s, u"strict_positive"_s,
        u"nick"_s} << true << true;
    QTest::newRow("equal only") << QStringList{u"transaction_id"_s} << false << true;
    QTest::newRow("neither") << QStringList{u"plain_json"_s, u"jsons"_s, u"spot"_s, u"doc_xml"_s,
        u"place"_s, u"relation"_s}
                             << false << false;
}

void PostgresTableTest::columnsTellHowTheyCompare()
{
    QFETCH(const QStringList, columns);
    QFETCH(const bool, order);
    QFETCH(const bool, equality);
    const TablePtr table = describe(u"shop"_s, u"kinds"_s);
    for (const QString& column : columns) {
        QVERIFY2(table->find(column)->type.hasOrder == order, qPrintable(column));
        QVERIFY2(table->find(column)->type.hasEquality == equality, qPrintable(column));
    }
    // What is said to be ordered must really be taken by ORDER BY.
    if (order)
        m_session->run(
            u"SELECT 1 FROM shop.kinds ORDER BY \""_s + columns.join(u"\", \""_s) + u'"');
}

void PostgresTableTest::columnsTellWhatFillsThem()
{
    const TablePtr table = describe(u"shop"_s, u"kinds"_s);
    const auto generation = [&table](const QString& name) { return table->find(name)->generation; };
    QCOMPARE(generation(u"id"_s), Generation::IdentityAlways);
    QCOMPARE(generation(u"other_id"_s), Generation::IdentityByDefault);
    QCOMPARE(generation(u"doubled"_s), Generation::Expression);
    QCOMPARE(generation(u"price"_s), Generation::None);
    QVERIFY(table->find(u"doubled"_s)->isGenerated());

    const auto expression
        = [&table](const QString& name) { return table->find(name)->defaultExpression; };
    QCOMPARE(expression(u"flag"_s), u"false"_s);
    QCOMPARE(expression(u"title"_s), u"'it''s'::character varying"_s);
    QCOMPARE(expression(u"seen"_s), u"now()"_s);
    QVERIFY(expression(u"body"_s).isNull());
    QVERIFY(expression(u"id"_s).isNull());
    QVERIFY(expression(u"doubled"_s).isNull());
}

void PostgresTableTest::domainsBringTheirOwnNotNull()
{
    const TablePtr table = describe(u"shop"_s, u"kinds"_s);
    QVERIFY(!table->find(u"id"_s)->nullable);
    QVERIFY(!table->find(u"flag"_s)->nullable);
    QVERIFY(table->find(u"body"_s)->nullable);
    QVERIFY(!table->find(u"strict_positive"_s)->nullable);
    QVERIFY(table->find(u"nick"_s)->nullable);
}

void PostgresTableTest::enumsListTheirValuesInOrder()
{
    const TablePtr table = describe(u"shop"_s, u"kinds"_s);
    QCOMPARE(table->find(u"feeling"_s)->type.enumValues,
        QStringList({u"sad"_s, u"o'k"_s, u"very \"happy\""_s, u"Ünïcödé 😀"_s}));
    QVERIFY(table->find(u"body"_s)->type.enumValues.isEmpty());
}

void PostgresTableTest::commentsArePlainText()
{
    const TablePtr table = describe(u"shop"_s, u"kinds"_s);
    QCOMPARE(table->comment, u"All kinds, <b>plain</b> %1"_s);
    QCOMPARE(table->find(u"title"_s)->comment, u"A \"title\"\nover two lines"_s);
    QVERIFY(table->find(u"body"_s)->comment.isEmpty());
}

void PostgresTableTest::droppedColumnsAreGone()
{
    m_session->run(u"CREATE TABLE shop.shrunk (a int, b int, c int PRIMARY KEY)"_s);
    m_session->run(u"ALTER TABLE shop.shrunk DROP COLUMN b"_s);
    const TablePtr table = describe(u"shop"_s, u"shrunk"_s);
    QCOMPARE(table->columnNames(), QStringList({u"a"_s, u"c"_s}));
    QCOMPARE(table->primaryKey.columns, QStringList({u"c"_s}));
}

void PostgresTableTest::keysKeepTheirColumnOrder()
{
    const TablePtr parent = describe(u"shop"_s, u"parent"_s);
    QCOMPARE(parent->primaryKey.name, u"parent_pkey"_s);
    QCOMPARE(parent->primaryKey.columns, QStringList({u"b"_s, u"a"_s}));
    QCOMPARE(namesOf(describe(u"shop"_s, u"unique_only"_s)->uniqueKeys),
        QStringList({u"unique_only_c_key(c)"_s, u"wide(a,b)"_s}));
    QVERIFY(describe(u"shop"_s, u"partial_unique"_s)->uniqueKeys.isEmpty());
    QVERIFY(describe(u"shop"_s, u"expression_unique"_s)->uniqueKeys.isEmpty());
}

void PostgresTableTest::foreignKeysNameBothSides()
{
    const QList<ForeignKey> keys = describe(u"shop"_s, u"child"_s)->foreignKeys;
    QCOMPARE(keys.size(), 2);
    QCOMPARE(keys[0].name, u"to %1"_s);
    QCOMPARE(keys[0].columns, QStringList({u"pb"_s, u"pa"_s}));
    const QualifiedName parent{u"shop"_s, u"parent"_s};
    QCOMPARE(keys[0].target, parent);
    QCOMPARE(keys[0].targetColumns, QStringList({u"b"_s, u"a"_s}));
    QCOMPARE(keys[1].name, u"to_itself"_s);
    QCOMPARE(keys[1].target.name, u"child"_s);
}

void PostgresTableTest::aForeignKeyToAPartitionedTableIsListedOnce()
{
    const QList<ForeignKey> keys = describe(u"shop"_s, u"part_child"_s)->foreignKeys;
    QCOMPARE(keys.size(), 1);
    QCOMPARE(keys[0].target.name, u"keyed_parts"_s);
}

void PostgresTableTest::theRowAddressIsTheBestThereIs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("address");
    QTest::addColumn<QStringList>("columns");
    const auto add = [](const char* name, RowAddress address, const QStringList& columns = {}) {
        QTest::newRow(name) << QString::fromLatin1(name) << int(address) << columns;
    };
    add("kinds", RowAddress::Key, {u"id"_s});
    add("parent", RowAddress::Key, {u"b"_s, u"a"_s});
    add("unique_only", RowAddress::Key, {u"c"_s});
    add("including_unique", RowAddress::Key, {u"a"_s});
    add("keyed_parts", RowAddress::Key, {u"id"_s});
    add("nullable_unique", RowAddress::Physical);
    add("partial_unique", RowAddress::Physical);
    add("expression_unique", RowAddress::Physical);
    add("deferrable_unique", RowAddress::Physical);
    add("keyless", RowAddress::Physical);
    add("heir", RowAddress::Physical);
    add("parts_1", RowAddress::Physical);
    add("inherited", RowAddress::None);
    add("parts", RowAddress::None);
    add("simple_view", RowAddress::None);
    add("stored_view", RowAddress::None);
    add("far_away", RowAddress::None);
}

void PostgresTableTest::theRowAddressIsTheBestThereIs()
{
    QFETCH(const QString, name);
    QFETCH(const int, address);
    QFETCH(const QStringList, columns);
    const TablePtr table = describe(u"shop"_s, name);
    QCOMPARE(int(table->rowAddress), address);
    QCOMPARE(table->identityColumns, columns);
    QCOMPARE(
        table->physicalColumn, table->rowAddress == RowAddress::Physical ? u"ctid"_s : QString());
    QCOMPARE(table->isEditable(), table->rowAddress != RowAddress::None);
}

void PostgresTableTest::whatCannotBeWrittenSaysWhy_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("updatable view") << u"simple_view"_s << u"no key"_s;
    QTest::newRow("other view") << u"grouped_view"_s << u"cannot write"_s;
    QTest::newRow("stored view") << u"stored_view"_s << u"refreshed"_s;
    QTest::newRow("foreign table") << u"far_away"_s << u"foreign"_s;
    QTest::newRow("partitioned") << u"parts"_s << u"partitioned"_s;
    QTest::newRow("inherited") << u"inherited"_s << u"inherit"_s;
}

void PostgresTableTest::whatCannotBeWrittenSaysWhy()
{
    QFETCH(const QString, name);
    QFETCH(const QString, reason);
    const QString given = describe(u"shop"_s, name)->readOnlyReason;
    QVERIFY2(given.contains(reason), qPrintable(given));
}

void PostgresTableTest::privilegesDecideAboutWriting()
{
    m_server.psql(u"CREATE ROLE reader LOGIN; GRANT USAGE ON SCHEMA shop TO reader;"
                  " GRANT SELECT ON ALL TABLES IN SCHEMA shop TO reader;"
                  " GRANT UPDATE (pa) ON shop.child TO reader;"
                  " GRANT DELETE ON shop.marked TO reader;"_s);
    ConnectionConfig config = m_server.config();
    config.user = u"reader"_s;
    const PostgresSession session(config);
    const auto reason = [&session](const QString& name) {
        return session->catalogReader().describe({u"shop"_s, name}, {}).value()->readOnlyReason;
    };
    QVERIFY(reason(u"parent"_s).contains(u"privilege"_s));
    QCOMPARE(reason(u"child"_s), QString());
    QCOMPARE(reason(u"marked"_s), QString());
}

void PostgresTableTest::aMissingPrivilegeIsNamedWithTheStatementThatGivesIt()
{
    m_server.psql(
        u"CREATE ROLE \"odd \"\"one\" LOGIN; GRANT USAGE ON SCHEMA shop TO \"odd \"\"one\";"
        " GRANT SELECT ON shop.parent TO \"odd \"\"one\""_s);
    ConnectionConfig config = m_server.config();
    config.user = u"odd \"one"_s;
    const PostgresSession session(config);
    const QualifiedName name{u"shop"_s, u"parent"_s};
    const TablePtr closed = session->catalogReader().describe(name, {}).value();
    QVERIFY(!closed->isEditable());
    QCOMPARE(closed->privileges.role, u"odd \"one"_s);
    QVERIFY(closed->readOnlyFix.contains(u"owner"_s));
    const QString grant = grantStatement(*closed, closed->missingPrivileges);
    QCOMPARE(grant, u"GRANT INSERT, UPDATE, DELETE ON \"shop\".\"parent\" TO \"odd \"\"one\";"_s);
    m_server.psql(grant);
    const TablePtr open = session->catalogReader().describe(name, {}).value();
    QVERIFY(open->isEditable());
    QVERIFY(open->readOnlyFix.isEmpty());
    QVERIFY(grantStatement(*open, open->missingPrivileges).isEmpty());
}

void PostgresTableTest::policiesThatHideRowsAreTold()
{
    m_server.psql(u"CREATE TABLE shop.own (id int PRIMARY KEY, who text);"
                  "ALTER TABLE shop.own ENABLE ROW LEVEL SECURITY;"
                  "CREATE POLICY mine ON shop.own USING (who = current_user);"
                  "CREATE ROLE member LOGIN; GRANT USAGE ON SCHEMA shop TO member;"
                  "GRANT ALL ON shop.own TO member"_s);
    ConnectionConfig config = m_server.config();
    config.user = u"member"_s;
    const PostgresSession session(config);
    QVERIFY(session->catalogReader().describe({u"shop"_s, u"own"_s}, {}).value()->hidesRows);
    QVERIFY(!describe(u"shop"_s, u"own"_s)->hidesRows); // a superuser sees all
    QVERIFY(!describe(u"shop"_s, u"parent"_s)->hidesRows);
}

void PostgresTableTest::checksAreReadWithTheirText()
{
    m_server.psql(u"CREATE TABLE shop.priced (id int PRIMARY KEY, price numeric"
                  " CONSTRAINT price_positive CHECK (price > 0), a int, b int,"
                  " CONSTRAINT in_order CHECK (a < b))"_s);
    const QList<Check> checks = describe(u"shop"_s, u"priced"_s)->checks;
    QCOMPARE(checks.size(), 2);
    QCOMPARE(checks[0], Check({u"in_order"_s, u"a < b"_s}));
    QCOMPARE(checks[1], Check({u"price_positive"_s, u"price > 0::numeric"_s}));
}

void PostgresTableTest::aReadOnlySessionMakesTablesReadOnly()
{
    const PostgresSession session(m_server);
    session.run(u"SET default_transaction_read_only = on"_s);
    const TablePtr table = session->catalogReader().describe({u"shop"_s, u"kinds"_s}, {}).value();
    QVERIFY(table->readOnlyReason.contains(u"read only"_s));
    QCOMPARE(table->rowAddress, RowAddress::Key);
}

void PostgresTableTest::aLifecycleColumnIsFound()
{
    QCOMPARE(describe(u"shop"_s, u"marked"_s)->lifecycle,
        Lifecycle({u"is_deleted"_s, Lifecycle::Kind::DeletedFlag}));
    QVERIFY(!describe(u"shop"_s, u"parent"_s)->lifecycle);
}

void PostgresTableTest::oddNamesAreDescribedUnchanged()
{
    const TablePtr table = describe(kPostgresTableOddSchema, kPostgresTableOddTable);
    const QualifiedName expected{kPostgresTableOddSchema, kPostgresTableOddTable};
    QCOMPARE(table->name, expected);
    QCOMPARE(table->columnNames(),
        QStringList({u"Key"_s, u"a\"b"_s, u"%1"_s, u"<b>&"_s, QString(63, u'x')}));
    QCOMPARE(table->primaryKey.columns, QStringList({u"Key"_s}));
}

void PostgresTableTest::anUnqualifiedNameFollowsTheSearchPath()
{
    const QualifiedName expected{u"public"_s, u"kinds"_s};
    QCOMPARE(describe({}, u"kinds"_s)->name, expected);
}

void PostgresTableTest::aTableWithoutColumnsIsDescribed()
{
    QVERIFY(describe(u"shop"_s, u"no_columns"_s)->columns.isEmpty());
}

void PostgresTableTest::theSystemsOwnTablesCanBeDescribed()
{
    const TablePtr table = describe(u"pg_catalog"_s, u"pg_class"_s);
    QVERIFY(table->find(u"relname"_s));
    QVERIFY(table->readOnlyReason.contains(u"system"_s));
}

void PostgresTableTest::anUnknownRelationIsUndefined_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("name");
    QTest::newRow("no such table") << u"shop"_s << u"nothing"_s;
    QTest::newRow("no such schema") << u"nowhere"_s << u"kinds"_s;
    QTest::newRow("not on the search path") << QString() << u"parent"_s;
    QTest::newRow("other case") << u"shop"_s << u"KINDS"_s;
    QTest::newRow("quotes in the name") << u"shop"_s << u"kinds' OR '1'='1"_s;
    QTest::newRow("longer than any name") << kPostgresTableOddSchema << QString(64, u'x');
    QTest::newRow("a sequence") << u"shop"_s << u"not_a_relation"_s;
    QTest::newRow("an index") << u"shop"_s << u"kinds_pkey"_s;
}

void PostgresTableTest::anUnknownRelationIsUndefined()
{
    QFETCH(const QString, schema);
    QFETCH(const QString, name);
    const auto table = m_session->connection().catalogReader().describe({schema, name}, {});
    QVERIFY(!table);
    QCOMPARE(errorKindName(table.error().kind), u"UndefinedObject"_s);
    QCOMPARE(table.error().table, name);
}

void PostgresTableTest::describingWorksInsideATransaction()
{
    const PostgresSession session(m_server);
    QVERIFY(session->begin({Isolation::RepeatableRead, true}, {}));
    session.run(u"SELECT 1"_s);
    const auto table = session->catalogReader().describe({u"shop"_s, u"kinds"_s}, {});
    QVERIFY(table);
    QVERIFY((*table)->isEditable());
    QVERIFY(session->catalogReader().catalog({}));
    QCOMPARE(session->transactionState(), TransactionState::Active);
}

void PostgresTableTest::aStampTellsARelationMadeAnewAndAColumnRenamed()
{
    Session session(
        std::make_shared<ConnectionPool>(makePostgresBackend(), m_server.config(), Secret{}));
    const QualifiedName name{u"public"_s, kPostgresTableOddTable};
    const QString quoted = doubleQuoted(name);
    m_server.psql(u"CREATE TABLE "_s + quoted + u" (a int, b int)"_s);
    const auto first = readStamp(session, name, {});
    QVERIFY(first && !first->object.isEmpty());
    QCOMPARE(first->columns, (QMap<QString, int>{{u"a"_s, 1}, {u"b"_s, 2}}));
    m_server.psql(u"ALTER TABLE "_s + quoted + u" RENAME b TO c; ALTER TABLE "_s + quoted
        + u" DROP COLUMN a"_s);
    const auto second = readStamp(session, name, {});
    QVERIFY(second && second->object == first->object);
    QCOMPARE(second->columns, (QMap<QString, int>{{u"c"_s, 2}}));
    QVERIFY(requireStamp(session, name, *first, {}));
    m_server.psql(u"DROP TABLE "_s + quoted + u"; CREATE TABLE "_s + quoted + u" (a int, b int)"_s);
    const auto refused = requireStamp(session, name, *first, {});
    QVERIFY(!refused && refused.error().kind == ErrorKind::InvalidState);
    m_server.psql(u"DROP TABLE "_s + quoted);
    QVERIFY(!requireStamp(session, name, *first, {}));
    QVERIFY(requireStamp(session, name, {}, {}));
}

void PostgresTableTest::aStandbyMakesTablesReadOnly()
{
    m_session.reset();
    m_server.becomeStandby();
    m_session.emplace(m_server);
    const TablePtr table = describe(u"shop"_s, u"kinds"_s);
    QVERIFY(table->readOnlyReason.contains(u"standby"_s));
    QCOMPARE(table->rowAddress, RowAddress::Key);
}

TW_TEST(PostgresTableTest)
#include "postgres_table_test.moc"
