// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_session.h"
#include "test_program.h"

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

QStringList names(const Catalog& catalog)
{
    QStringList found;
    for (const RelationSummary& relation : catalog.relations)
        found.append(relation.name.display());
    return found;
}

Table described(
    const QString& sql, const QString& name, SqliteFileMode mode = SqliteFileMode::ReadWrite)
{
    const SqliteFile file(sql);
    const auto table = SqliteSession(file.config(mode))
                           ->catalogReader()
                           .describe({u"main"_s, name}, CallOptions());
    if (!table)
        qFatal("%s", qPrintable(table.error().toText()));
    return **table;
}

}

/// What is known of a file's tables.
class SqliteCatalogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTablesViewsAndVirtualTablesButNotTheirInsides()
    {
        const SqliteFile file(
            u"CREATE TABLE b(id INTEGER PRIMARY KEY AUTOINCREMENT); CREATE TABLE a(x);"
            "CREATE VIEW v AS SELECT x FROM a; CREATE VIRTUAL TABLE words USING fts5(text);"
            "CREATE VIEW broken AS SELECT * FROM gone;"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50)"
            " INSERT INTO a SELECT i FROM n; ANALYZE"_s);
        const auto catalog = SqliteSession(file)->catalogReader().catalog(CallOptions());
        QVERIFY(catalog);
        QCOMPARE(names(**catalog),
            QStringList(
                {u"main.a"_s, u"main.b"_s, u"main.broken"_s, u"main.v"_s, u"main.words"_s}));
        QCOMPARE((*catalog)->schemas, QStringList(u"main"_s));
        QCOMPARE((*catalog)->searchPath, QStringList(u"main"_s));
        const QList<RelationSummary>& relations = (*catalog)->relations;
        QCOMPARE(relations.at(0).kind, RelationKind::Table);
        QCOMPARE(relations.at(0).rowEstimate, std::optional<qint64>(50));
        QCOMPARE(relations.at(1).rowEstimate, std::nullopt);
        QCOMPARE(relations.at(3).kind, RelationKind::View);
        QCOMPARE(relations.at(4).kind, RelationKind::VirtualTable);
    }

    void listsAttachedFilesAndTemporaryTables()
    {
        const SqliteFile file(u"CREATE TABLE a(x)"_s);
        const SqliteFile other(u"CREATE TABLE a(y); CREATE TABLE b(y)"_s);
        const SqliteSession session(file);
        QVERIFY(session.run(u"ATTACH ?1 AS \"other file\""_s, {Value::text(other.path())}));
        QVERIFY(session.run(u"CREATE TEMP TABLE t(z)"_s));
        const auto catalog = session->catalogReader().catalog(CallOptions());
        QVERIFY(catalog);
        QCOMPARE((*catalog)->searchPath, QStringList({u"temp"_s, u"main"_s, u"other file"_s}));
        QCOMPARE(names(**catalog),
            QStringList({u"main.a"_s, u"other file.a"_s, u"other file.b"_s, u"temp.t"_s}));
        const auto table = session->catalogReader().describe({{}, u"a"_s}, CallOptions());
        QVERIFY(table);
        QCOMPARE((*table)->columnNames(), QStringList(u"x"_s));
        const auto attached
            = session->catalogReader().describe({u"other file"_s, u"a"_s}, CallOptions());
        QVERIFY(attached);
        QCOMPARE((*attached)->columnNames(), QStringList(u"y"_s));
    }

    void sizeOfTheFileDoesNotChangeTheNumberOfQueries()
    {
        QString sql;
        for (int i = 0; i < 300; ++i)
            sql += u"CREATE TABLE t%1(a, b); CREATE VIEW v%1 AS SELECT * FROM t%1;"_s.arg(i);
        const SqliteFile file(u"BEGIN;"_s + sql + u"COMMIT"_s);
        const auto catalog = SqliteSession(file)->catalogReader().catalog(CallOptions());
        QVERIFY(catalog);
        QCOMPARE((*catalog)->relations.size(), 600);
    }

    void describesColumnsAsTheyWereDeclared()
    {
        const Table table = described(
            u"CREATE TABLE t(id INTEGER PRIMARY KEY, name NVARCHAR(40) NOT NULL DEFAULT 'it''s',"
            " price DECIMAL(10,2), made TIMESTAMP DEFAULT CURRENT_TIMESTAMP, is_deleted BOOLEAN,"
            " twice AS (price * 2), kept TEXT AS (name) STORED, anything)"_s,
            u"t"_s);
        QCOMPARE(table.name.display(), u"main.t"_s);
        QCOMPARE(table.columnNames(),
            QStringList({u"id"_s, u"name"_s, u"price"_s, u"made"_s, u"is_deleted"_s, u"twice"_s,
                u"kept"_s, u"anything"_s}));
        const Column* id = table.find(u"id");
        QVERIFY(!id->nullable);
        QCOMPARE(id->generation, Generation::IdentityByDefault);
        const Column* name = table.find(u"name");
        QCOMPARE(name->type.name, u"NVARCHAR(40)"_s);
        QCOMPARE(name->type.typeClass, TypeClass::Text);
        QVERIFY(!name->nullable);
        QCOMPARE(name->defaultExpression, u"'it''s'"_s);
        QVERIFY(table.find(u"price")->defaultExpression.isNull());
        QCOMPARE(table.find(u"made")->defaultExpression, u"CURRENT_TIMESTAMP"_s);
        QVERIFY(table.find(u"twice")->isGenerated());
        QVERIFY(table.find(u"kept")->isGenerated());
        QVERIFY(!table.find(u"anything")->isGenerated());
        QVERIFY(table.lifecycle);
        QCOMPARE(table.lifecycle->column, u"is_deleted"_s);
        QCOMPARE(table.primaryKey.columns, QStringList(u"id"_s));
        QCOMPARE(table.rowAddress, RowAddress::Key);
        QVERIFY(table.isEditable());
    }

    void typesFollowTheWordsOfTheirDeclaration_data()
    {
        QTest::addColumn<TypeClass>("typeClass");
        QTest::newRow("") << TypeClass::Other;
        QTest::newRow("BIGINT UNSIGNED") << TypeClass::Integer;
        QTest::newRow("bool") << TypeClass::Boolean;
        QTest::newRow("VARCHAR(20)") << TypeClass::Text;
        QTest::newRow("NCLOB") << TypeClass::Text;
        QTest::newRow("DOUBLE PRECISION") << TypeClass::Real;
        QTest::newRow("FLOAT") << TypeClass::Real;
        QTest::newRow("NUMERIC(10,2)") << TypeClass::Decimal;
        QTest::newRow("DATE") << TypeClass::Date;
        QTest::newRow("TIME") << TypeClass::Time;
        QTest::newRow("DATETIME") << TypeClass::Timestamp;
        QTest::newRow("TIMESTAMP WITH TIME ZONE") << TypeClass::TimestampTz;
        QTest::newRow("INTERVAL") << TypeClass::Interval;
        QTest::newRow("JSONB") << TypeClass::Json;
        QTest::newRow("uuid") << TypeClass::Uuid;
        QTest::newRow("BLOB") << TypeClass::Bytes;
        QTest::newRow("VARBINARY(16)") << TypeClass::Bytes;
        QTest::newRow("STRING") << TypeClass::Other;
        QTest::newRow("ANY") << TypeClass::Other;
    }

    void typesFollowTheWordsOfTheirDeclaration()
    {
        QFETCH(const TypeClass, typeClass);
        const QString declared = QString::fromUtf8(QTest::currentDataTag());
        const Table table = described(u"CREATE TABLE t(c "_s + declared + u')', u"t"_s);
        QCOMPARE(table.columns.constFirst().type.typeClass, typeClass);
        QCOMPARE(table.columns.constFirst().type.name, declared);
    }

    void rowsAreAddressedByWhatTellsThemApart_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<RowAddress>("address");
        QTest::addColumn<QStringList>("identity");
        QTest::addColumn<QString>("physical");
        QTest::newRow("row id") << u"CREATE TABLE t(a, id INTEGER PRIMARY KEY)"_s << RowAddress::Key
                                << QStringList(u"id"_s) << QString();
        QTest::newRow("composite, in key order")
            << u"CREATE TABLE t(a NOT NULL, b NOT NULL, PRIMARY KEY (b, a))"_s << RowAddress::Key
            << QStringList({u"b"_s, u"a"_s}) << QString();
        QTest::newRow("without row id") << u"CREATE TABLE t(k TEXT PRIMARY KEY) WITHOUT ROWID"_s
                                        << RowAddress::Key << QStringList(u"k"_s) << QString();
        QTest::newRow("strict") << u"CREATE TABLE t(k INTEGER PRIMARY KEY, v ANY) STRICT"_s
                                << RowAddress::Key << QStringList(u"k"_s) << QString();
        QTest::newRow("key with NULLs") << u"CREATE TABLE t(k TEXT PRIMARY KEY)"_s
                                        << RowAddress::Physical << QStringList() << u"rowid"_s;
        QTest::newRow("descending key is no row id")
            << u"CREATE TABLE t(k INTEGER PRIMARY KEY DESC)"_s << RowAddress::Physical
            << QStringList() << u"rowid"_s;
        QTest::newRow("unique") << u"CREATE TABLE t(a UNIQUE, b NOT NULL UNIQUE)"_s
                                << RowAddress::Key << QStringList(u"b"_s) << QString();
        QTest::newRow("unique for some rows or over an expression")
            << u"CREATE TABLE t(a NOT NULL); CREATE UNIQUE INDEX i ON t(a) WHERE a > 1;"
               "CREATE UNIQUE INDEX e ON t(abs(a))"_s
            << RowAddress::Physical << QStringList() << u"rowid"_s;
        QTest::newRow("row id hidden by a column")
            << u"CREATE TABLE t(ROWID, a)"_s << RowAddress::Physical << QStringList()
            << u"_rowid_"_s;
        QTest::newRow("row id hidden by two columns")
            << u"CREATE TABLE t(rowid, _rowid_)"_s << RowAddress::Physical << QStringList()
            << u"oid"_s;
        QTest::newRow("row id hidden altogether") << u"CREATE TABLE t(rowid, _rowid_, oid)"_s
                                                  << RowAddress::None << QStringList() << QString();
    }

    void rowsAreAddressedByWhatTellsThemApart()
    {
        QFETCH(const QString, sql);
        QFETCH(const RowAddress, address);
        QFETCH(const QStringList, identity);
        QFETCH(const QString, physical);
        const Table table = described(sql, u"t"_s);
        QCOMPARE(table.rowAddress, address);
        QCOMPARE(table.identityColumns, identity);
        QCOMPARE(table.physicalColumn, physical);
        QCOMPARE(table.isEditable(), address != RowAddress::None);
    }

    void saysWhyRowsCannotBeWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<SqliteFileMode>("mode");
        QTest::addColumn<QString>("word");
        QTest::newRow("view") << u"v"_s << SqliteFileMode::ReadWrite << u"view"_s;
        QTest::newRow("virtual table")
            << u"words"_s << SqliteFileMode::ReadWrite << u"virtual table"_s;
        QTest::newRow("shadow table")
            << u"words_data"_s << SqliteFileMode::ReadWrite << u"belongs to"_s;
        QTest::newRow("SQLite's own")
            << u"sqlite_stat1"_s << SqliteFileMode::ReadWrite << u"SQLite itself"_s;
        QTest::newRow("mode") << u"t"_s << SqliteFileMode::ReadOnly << u"reading only"_s;
    }

    void saysWhyRowsCannotBeWritten()
    {
        QFETCH(const QString, name);
        QFETCH(const SqliteFileMode, mode);
        QFETCH(const QString, word);
        const Table table = described(
            u"CREATE TABLE t(id INTEGER PRIMARY KEY); CREATE VIEW v AS SELECT id FROM t;"
            "CREATE VIRTUAL TABLE words USING fts5(text, more); ANALYZE"_s,
            name, mode);
        QVERIFY(!table.isEditable());
        QVERIFY2(table.readOnlyReason.contains(word), qPrintable(table.readOnlyReason));
        QVERIFY(!table.columns.isEmpty());
    }

    void virtualTablesShowTheirOwnColumnsOnly()
    {
        const Table table
            = described(u"CREATE VIRTUAL TABLE words USING fts5(text, more)"_s, u"words"_s);
        QCOMPARE(table.columnNames(), QStringList({u"text"_s, u"more"_s}));
    }

    void describesForeignKeysInOrder()
    {
        const Table table = described(
            u"CREATE TABLE p(a NOT NULL, b NOT NULL, PRIMARY KEY (b, a));"
            "CREATE TABLE q(id INTEGER PRIMARY KEY);"
            "CREATE TABLE t(x, y REFERENCES q(id), z, FOREIGN KEY (x, z) REFERENCES p)"_s,
            u"t"_s);
        QCOMPARE(table.foreignKeys.size(), 2);
        QCOMPARE(table.foreignKeys.at(0).columns, QStringList(u"y"_s));
        QCOMPARE(table.foreignKeys.at(0).target.display(), u"main.q"_s);
        QCOMPARE(table.foreignKeys.at(0).targetColumns, QStringList(u"id"_s));
        QCOMPARE(table.foreignKeys.at(1).columns, QStringList({u"x"_s, u"z"_s}));
        QCOMPARE(table.foreignKeys.at(1).targetColumns, QStringList({u"b"_s, u"a"_s}));
    }

    void describesUniqueKeys()
    {
        const Table table
            = described(u"CREATE TABLE t(id INTEGER PRIMARY KEY, a, b, UNIQUE (b, a));"
                        "CREATE UNIQUE INDEX \"by a\" ON t(a); CREATE INDEX plain ON t(b)"_s,
                u"t"_s);
        QCOMPARE(table.uniqueKeys.size(), 2);
        QCOMPARE(table.uniqueKeys.at(0).columns, QStringList({u"b"_s, u"a"_s}));
        QCOMPARE(table.uniqueKeys.at(1).name, u"by a"_s);
        QCOMPARE(table.uniqueKeys.at(1).columns, QStringList(u"a"_s));
    }

    void namesOfAnyKindAreDescribed_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : {u"quo\"te"_s, u"it's"_s, u"%1 %s"_s, u"<b>&amp;</b>"_s,
                 u"semi;colon--"_s, u"line\nbreak"_s, u"[x]`y`"_s, u"\U0001F600"_s, u"a.b"_s,
                 u"select"_s, QString(63, u'x')})
            QTest::newRow(qPrintable(name)) << name;
    }

    void namesOfAnyKindAreDescribed()
    {
        QFETCH(const QString, name);
        const QString quoted = doubleQuoted(name);
        const SqliteFile file(u"CREATE TABLE %1(%1 PRIMARY KEY NOT NULL, o REFERENCES %1);"
                              "INSERT INTO %1 VALUES (1, 1); ANALYZE"_s.arg(quoted));
        const SqliteSession session(file);
        const auto catalog = session->catalogReader().catalog(CallOptions());
        QVERIFY(catalog);
        QCOMPARE((*catalog)->relations.constFirst().name.name, name);
        const auto table = session->catalogReader().describe({{}, name}, CallOptions());
        QVERIFY(table);
        QCOMPARE((*table)->name.name, name);
        QCOMPARE((*table)->identityColumns, QStringList(name));
        QCOMPARE((*table)->foreignKeys.constFirst().targetColumns, QStringList(name));
        QCOMPARE((*table)->rowEstimate, std::optional<qint64>(1));
    }

    void missingTablesAreNamed()
    {
        const SqliteFile file(u"CREATE TABLE t(a)"_s);
        const SqliteSession session(file);
        for (const QualifiedName& name :
            {QualifiedName{{}, u"absent"_s}, QualifiedName{u"gone"_s, u"t"_s}}) {
            const auto table = session->catalogReader().describe(name, CallOptions());
            QVERIFY(!table);
            QCOMPARE(failureOf(table), u"UndefinedObject"_s);
            QVERIFY(table.error().message.contains(name.display()));
        }
    }

    void checksAreReadWithTheirText()
    {
        const SqliteFile file(
            u"CREATE TABLE t(a INTEGER CONSTRAINT positive CHECK (a > 0 AND (a < 9)), b TEXT,"
            " CHECK (b <> ')'))"_s);
        const QList<Check> checks = SqliteSession(file)
                                        ->catalogReader()
                                        .describe({{}, u"t"_s}, CallOptions())
                                        .value()
                                        ->checks;
        QCOMPARE(checks.size(), 2);
        QCOMPARE(checks[0], Check({u"positive"_s, u"a > 0 AND (a < 9)"_s}));
        QCOMPARE(checks[1].expression, u"b <> ')'"_s);
        QVERIFY(checks[1].name.isEmpty());
    }

    void viewsOfViewsKeepNobodyFromTheTables()
    {
        QString schema = u"CREATE TABLE t(id INTEGER PRIMARY KEY, created_at TIMESTAMP);"
                         "CREATE VIEW v0 AS SELECT id FROM t;"_s;
        for (int level = 1; level < 60; ++level)
            schema
                += u"CREATE VIEW v%1 AS SELECT a.id FROM v%2 a, v%2 b;"_s.arg(level).arg(level - 1);
        const SqliteFile file(schema);
        const SqliteSession session(file);
        CatalogReader& reader = session->catalogReader();
        const CallOptions options{QDeadlineTimer(20'000), {}};
        const auto catalog = reader.catalog(options);
        QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().toText()));
        QCOMPARE((*catalog)->relations.size(), 61);
        QVERIFY(reader.describe({{}, u"t"_s}, options));
        QCOMPARE(reader.schemaNotes(u"main"_s, options).value().relations.size(), 61);
        QVERIFY(reader.definition({{}, {{}, u"v59"_s}, {}}, options));
    }

    void tablesOfOptionsAreKnownByTheirText()
    {
        const auto isByKey = [](const QString& options) {
            const SqliteFile file(
                u"CREATE TABLE t(a TEXT DEFAULT 'WITHOUT ROWID', id PRIMARY KEY)"_s + options);
            return SqliteSession(file)
                ->catalogReader()
                .describe({{}, u"T"_s}, CallOptions())
                .value()
                ->physicalColumn.isEmpty();
        };
        QVERIFY(!isByKey({}));
        QVERIFY(isByKey(u" WITHOUT ROWID"_s));
        QVERIFY(isByKey(u" without /* the */ rowid -- )"_s));
    }

    void aTableThatOnlySoundsLikeOneOfAVirtualTableIsItsOwn()
    {
        const SqliteFile file(u"CREATE VIRTUAL TABLE words USING FTS5(text);"
                              "CREATE TABLE words_more(a); CREATE TABLE other_data(a)"_s);
        QStringList names;
        const auto catalog = SqliteSession(file)->catalogReader().catalog(CallOptions());
        for (const RelationSummary& relation : (*catalog)->relations)
            names.append(relation.name.name);
        QCOMPARE(names, QStringList({u"other_data"_s, u"words"_s, u"words_more"_s}));
    }

    void tablesOfTheMostColumnsAreRead_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<bool>("isEditable");
        QTest::newRow("with a key") << u"id INTEGER PRIMARY KEY"_s << true;
        QTest::newRow("without one") << u"id INTEGER"_s << false;
    }

    void tablesOfTheMostColumnsAreRead()
    {
        QFETCH(const QString, first);
        QFETCH(const bool, isEditable);
        QStringList columns{first};
        for (int column = 1; column < 2000; ++column)
            columns.append(u"c%1 TEXT"_s.arg(column));
        const SqliteFile file(
            u"CREATE TABLE wide(%1);INSERT INTO wide (id, c1999) VALUES (1, 'x')"_s.arg(
                columns.join(u", "_s)));
        const Adapter adapter(
            std::make_shared<ConnectionPool>(makeSqliteBackend(), file.config(), Secret{}));
        const TablePtr table = adapter.describe({{}, u"wide"_s}, {}).value();
        QCOMPARE(table->isEditable(), isEditable);
        SelectQuery query;
        query.table = table->name;
        query.longestValue = 100;
        ResultSet rows;
        const auto page = adapter.page(
            *table, query, {1, 10}, CountMode::None, AddressColumns::Append, rows, {});
        QVERIFY2(page, page ? "" : qPrintable(page.error().toText()));
        QCOMPARE(rows.rowCount(), 1);
        QCOMPARE(QString::fromUtf8(rows.cell(0, 1999).bytes), u"x"_s);
    }

    void aBrokenViewIsAnErrorOfItsOwn()
    {
        const SqliteFile file(u"CREATE TABLE t(a); CREATE VIEW v AS SELECT a FROM t;"
                              "PRAGMA legacy_alter_table = ON; DROP TABLE t"_s);
        const SqliteSession session(file);
        QVERIFY(session->catalogReader().catalog(CallOptions()));
        const auto table = session->catalogReader().describe({u"main"_s, u"v"_s}, CallOptions());
        QVERIFY(!table);
        QCOMPARE(failureOf(table), u"Query"_s);
    }
};

TW_TEST(SqliteCatalogTest)
#include "sqlite_catalog_test.moc"
