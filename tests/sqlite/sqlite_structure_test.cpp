// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_session.h"
#include "test_program.h"

#include <tuplewright/sql/script.h>
#include <tuplewright/structure/model_difference.h>
#include <tuplewright/structure/structure_engine.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

const QString kBase
    = u"CREATE TABLE item (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, n INTEGER, code TEXT);"
      "CREATE TABLE line (item INTEGER REFERENCES item(id) ON DELETE CASCADE, amount INTEGER);"
      "CREATE TABLE plain (a TEXT, b INTEGER);"
      "INSERT INTO item (name, n, code) VALUES ('one', 1, '1'), ('it''s', 2, '2'),"
      " (NULL, 3, '3'), ('gone', 4, '4'); DELETE FROM item WHERE n = 4;"
      "INSERT INTO line VALUES (1, 10), (2, 20), (2, 30);"
      "INSERT INTO plain VALUES ('x', 1), ('y', 2), ('z', 3); DELETE FROM plain WHERE a = 'y';"_s;

}

/// Pairs of files: the plan runs, nothing is left to do, and what is kept is the same.
class SqliteStructureTest : public QObject
{
    Q_OBJECT

    BackendPtr m_backend = makeSqliteBackend();

    [[nodiscard]] SchemaModelPtr model(const SqliteFile& file) const
    {
        const SqliteSession session(file);
        const Result<SchemaModelPtr> read = m_backend->structure()->read(*session.operator->(), {});
        if (!read)
            qFatal("%s", qPrintable(read.error().toText()));
        return *read;
    }

    [[nodiscard]] StructurePlan plan(const SqliteFile& from, const SqliteFile& to) const
    {
        return m_backend->structure()->plan(*model(from), *model(to));
    }

    static QString texts(const SqliteFile& file)
    {
        return file
            .column(u"SELECT type || name || sql FROM sqlite_schema WHERE sql NOT NULL"
                    " ORDER BY type, name"_s)
            .join(u'\n');
    }

private Q_SLOTS:
    void thePlanRunsAndNothingIsLeft_data();
    void thePlanRunsAndNothingIsLeft();
    void rowsRowIdsAndNumbersAreKept();
    void childrenAreNotEmptied();
    void aValueThatWouldChangeStopsEverything_data();
    void aValueThatWouldChangeStopsEverything();
    void aTextBecomesANumberThatReadsTheSame();
    void aColumnAtTheEndIsAddedInPlace();
    void anotherTextIsNeverRewritten();
    void caseOfNamesDoesNotCount();
    void aVirtualTableIsRefused();
    void aRenameKeepsTheData_data();
    void aRenameKeepsTheData();
    void whatCannotBeRenamedIsRefused();
};

void SqliteStructureTest::thePlanRunsAndNothingIsLeft_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    const auto pair = [](const char* name, const QString& from, const QString& to) {
        QTest::newRow(name) << from << to;
        QTest::newRow(QByteArray(name).append(" back").constData()) << to << from;
    };
    const QString other = u"DROP TABLE plain; CREATE TABLE plain "_s;
    pair("table", u""_s,
        u"CREATE TABLE \"odd \"\"name\" (\"a b\" TEXT COLLATE NOCASE NOT NULL DEFAULT 'it''s',"
        " c INTEGER CHECK (c > 0), d INTEGER GENERATED ALWAYS AS (c * 2) STORED, UNIQUE (c));"_s);
    pair("column", u""_s, u"ALTER TABLE plain ADD c TEXT DEFAULT 'x';"_s);
    pair("column not null", u""_s, u"ALTER TABLE plain ADD c TEXT NOT NULL DEFAULT 'x';"_s);
    pair("column before a key",
        other + u"(a TEXT, b INTEGER, UNIQUE (a)); INSERT INTO plain VALUES ('p', 1);"_s,
        other
            + u"(a TEXT, b INTEGER, c TEXT, UNIQUE (a)); INSERT INTO plain VALUES ('p', 1, 2);"_s);
    pair("columns in the middle", u""_s,
        other + u"(a TEXT, m INTEGER DEFAULT (1 + 1), b INTEGER);"_s);
    pair("generated", u""_s,
        other + u"(a TEXT, b INTEGER, s AS (b + 1) STORED, v INTEGER AS (b * 3) VIRTUAL);"_s);
    pair("strict", u""_s, other + u"(a TEXT, b INTEGER) STRICT;"_s);
    pair("without rowid", u""_s,
        other + u"(a TEXT PRIMARY KEY, b INTEGER) WITHOUT ROWID, STRICT;"_s);
    pair("key", u""_s, other + u"(a TEXT, b INTEGER PRIMARY KEY);"_s);
    pair("check", u""_s, other + u"(a TEXT, b INTEGER, CONSTRAINT c CHECK (b > 0));"_s);
    pair("collation", u""_s, other + u"(a TEXT COLLATE NOCASE, b INTEGER);"_s);
    pair("foreign key", u""_s,
        other + u"(a TEXT, b INTEGER REFERENCES item (id) DEFERRABLE INITIALLY DEFERRED);"_s);
    pair("a row id's name is a column", other + u"(rowid TEXT, oid INTEGER);"_s,
        other + u"(rowid TEXT, oid INTEGER NOT NULL DEFAULT 0);"_s);
    pair("parent", u""_s,
        u"PRAGMA legacy_alter_table = ON; ALTER TABLE item RENAME TO item_old;"
        "CREATE TABLE item (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT DEFAULT 'x',"
        " n INTEGER, code TEXT); INSERT INTO item (id, name) VALUES (1, 'x'), (2, 'y');"
        "DROP TABLE item_old;"_s);
    pair("indexes", u"CREATE INDEX i ON item (name);"_s,
        u"CREATE UNIQUE INDEX i ON item (lower(name) DESC) WHERE n > 0; CREATE INDEX j ON item (n);"_s);
    pair("views", u"CREATE VIEW v AS SELECT id FROM item;"_s,
        u"CREATE VIEW v AS SELECT id, name FROM item; CREATE VIEW w AS SELECT * FROM v;"
        "CREATE TRIGGER t INSTEAD OF DELETE ON w BEGIN DELETE FROM item WHERE id = OLD.id; END;"_s);
    pair("triggers", u"CREATE TRIGGER t AFTER INSERT ON item BEGIN SELECT 1; END;"_s,
        u"CREATE TRIGGER t AFTER UPDATE OF n ON item WHEN NEW.n > 1"
        " BEGIN UPDATE plain SET b = 1 WHERE a = ';'; SELECT 2; END;"_s);
    const QString around
        = u"CREATE INDEX i ON plain (a); CREATE VIEW v AS SELECT a, \"text\" AS t FROM plain;"
          "CREATE TRIGGER t AFTER INSERT ON plain BEGIN UPDATE item SET n = NEW.b; END;"
          "CREATE TRIGGER o AFTER INSERT ON item BEGIN INSERT INTO plain (a) VALUES (NEW.name);"
          " END;"_s;
    pair("what stands around a table", around,
        u"DROP TABLE plain; CREATE TABLE plain (a TEXT NOT NULL DEFAULT '', b INTEGER);"_s
            + around);
    pair("view becomes table", u"CREATE VIEW v AS SELECT 1 AS a;"_s,
        u"CREATE TABLE v (a INTEGER);"_s);
    pair("full text", u""_s, u"CREATE VIRTUAL TABLE f USING fts5(body);"_s);
}

void SqliteStructureTest::thePlanRunsAndNothingIsLeft()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    const SqliteFile before(kBase + from);
    const SqliteFile after(kBase + to);
    const QString kept = u"SELECT id || ' ' || n FROM item ORDER BY id"_s;
    const QStringList rows = before.column(kept);
    const StructurePlan steps = plan(before, after);
    QCOMPARE(steps.refused, QStringList());
    QVERIFY(!steps.isEmpty());
    before.execute(steps.script());
    const QStringList left = differenceLines(differences(*model(before), *model(after)));
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n') + u"\n\n"_s + steps.script()));
    QVERIFY(plan(before, after).isEmpty());
    QCOMPARE(before.column(kept), rows);
    QCOMPARE(before.column(u"PRAGMA integrity_check"_s), QStringList{u"ok"_s});
    QCOMPARE(before.column(u"PRAGMA foreign_key_check"_s), QStringList());
}

void SqliteStructureTest::rowsRowIdsAndNumbersAreKept()
{
    const SqliteFile before(kBase);
    const SqliteFile after(
        u"CREATE TABLE item (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, n INTEGER NOT NULL,"
        " code TEXT);"
        "CREATE TABLE line (item INTEGER REFERENCES item(id) ON DELETE CASCADE, amount INTEGER);"
        "CREATE TABLE plain (a TEXT NOT NULL, b INTEGER);"_s);
    const QString rows = u"SELECT rowid || a || b FROM plain"_s;
    const QStringList kept = before.column(rows);
    before.execute(plan(before, after).script());
    QCOMPARE(before.column(rows), kept);
    before.execute(u"INSERT INTO item (n) VALUES (9)"_s);
    QCOMPARE(before.column(u"SELECT max(id) FROM item"_s), QStringList{u"5"_s});
}

void SqliteStructureTest::childrenAreNotEmptied()
{
    const SqliteFile before(kBase);
    const SqliteFile after(QString(kBase).replace(u"n INTEGER, code"_s, u"n INT, code"_s));
    const StructurePlan steps = plan(before, after);
    const SqliteSession session(before);
    QCOMPARE(session.column(u"PRAGMA foreign_keys"_s), QStringList{u"1"_s});
    for (const QString& sql : splitStatements(steps.script(), m_backend->dialect().syntax()))
        QCOMPARE(session.failure(sql), u"none"_s);
    QCOMPARE(session.column(u"SELECT count(*) FROM line"_s), QStringList{u"3"_s});
    QCOMPARE(session.column(u"PRAGMA foreign_keys"_s), QStringList{u"1"_s});
}

void SqliteStructureTest::aValueThatWouldChangeStopsEverything_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("fromType");
    QTest::addColumn<QString>("toType");
    QTest::newRow("leading zeros") << u"'007'"_s << u"TEXT"_s << u"INTEGER"_s;
    QTest::newRow("exponent") << u"'1e3'"_s << u"TEXT"_s << u"NUMERIC"_s;
    QTest::newRow("digits of a number") << u"9007199254740993"_s << u"INTEGER"_s << u"REAL"_s;
    QTest::newRow("digits of a real") << u"0.1234567890123456789"_s << u"REAL"_s << u"TEXT"_s;
}

void SqliteStructureTest::aValueThatWouldChangeStopsEverything()
{
    QFETCH(const QString, value);
    QFETCH(const QString, fromType);
    QFETCH(const QString, toType);
    const SqliteFile before(
        u"CREATE TABLE t (a %1); INSERT INTO t VALUES (1), (%2);"_s.arg(fromType, value));
    const SqliteFile after(u"CREATE TABLE t (a %1);"_s.arg(toType));
    const StructurePlan steps = plan(before, after);
    const SqliteSession session(before);
    QStringList failures;
    for (const QString& sql : splitStatements(steps.script(), m_backend->dialect().syntax())) {
        if (const std::optional<Error> error = session.errorOf(sql)) {
            failures.append(error->message);
            break;
        }
    }
    QCOMPARE(failures.size(), 1);
    QVERIFY(failures.first().contains(u"nothing_is_lost_or_changed"_s));
    QCOMPARE(session.failure(u"ROLLBACK"_s), u"none"_s);
    QCOMPARE(session.column(u"SELECT type FROM pragma_table_info('t')"_s), QStringList{fromType});
    QCOMPARE(session.column(u"SELECT count(*) FROM t"_s), QStringList{u"2"_s});
}

void SqliteStructureTest::aTextBecomesANumberThatReadsTheSame()
{
    const SqliteFile before(u"CREATE TABLE t (a TEXT, b INTEGER); INSERT INTO t VALUES ('7', 8),"
                            " ('seven', NULL), (NULL, 9);"_s);
    const SqliteFile after(u"CREATE TABLE t (a INTEGER, b TEXT);"_s);
    before.execute(plan(before, after).script());
    QCOMPARE(before.column(u"SELECT typeof(a) || typeof(b) FROM t"_s),
        (QStringList{u"integertext"_s, u"textnull"_s, u"nulltext"_s}));
}

void SqliteStructureTest::aColumnAtTheEndIsAddedInPlace()
{
    const SqliteFile before(kBase);
    const SqliteFile after(kBase + u"ALTER TABLE plain ADD COLUMN c TEXT DEFAULT 'x'"_s);
    const StructurePlan steps = plan(before, after);
    QCOMPARE(steps.before, QStringList());
    QCOMPARE(steps.groups.first().statements.size(), 1);
    QCOMPARE(steps.groups.first().statements.first().sql,
        u"ALTER TABLE \"plain\" ADD COLUMN c TEXT DEFAULT 'x'"_s);
}

void SqliteStructureTest::anotherTextIsNeverRewritten()
{
    const QString view = u"CREATE VIEW v AS SELECT a, \"nothing\" AS t FROM plain;"
                         "CREATE TABLE child (p TEXT REFERENCES plain (a));"_s;
    const QString base = QString(kBase).replace(u"(a TEXT, b"_s, u"(a TEXT UNIQUE, b"_s);
    const SqliteFile before(base + view);
    const SqliteFile after(QString(base).replace(u"b INTEGER)"_s, u"b INTEGER NOT NULL)"_s) + view);
    before.execute(plan(before, after).script());
    QVERIFY(texts(before).contains(u"SELECT a, \"nothing\" AS t FROM plain"_s));
    QVERIFY(texts(before).contains(u"REFERENCES plain (a)"_s));
    QVERIFY(!texts(before).contains(u"tuplewright"_s));
}

void SqliteStructureTest::caseOfNamesDoesNotCount()
{
    const SqliteFile before(u"CREATE TABLE Item (Id INTEGER)"_s);
    const SqliteFile after(u"CREATE TABLE item (Id INTEGER)"_s);
    QVERIFY(plan(before, after).isEmpty());
}

void SqliteStructureTest::aVirtualTableIsRefused()
{
    const SqliteFile before(u"CREATE VIRTUAL TABLE f USING fts5(a)"_s);
    const SqliteFile after(u"CREATE VIRTUAL TABLE f USING fts5(a, b)"_s);
    const StructurePlan steps = plan(before, after);
    QCOMPARE(steps.refused.size(), 1);
    QVERIFY(steps.isEmpty());
}

void SqliteStructureTest::aRenameKeepsTheData_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("renames");
    const auto row
        = [](const char* name, const QString& from, const QString& to, const QStringList& renames) {
              QTest::newRow(name) << from << to << renames;
          };
    const QString around
        = u"CREATE INDEX i ON item (n); CREATE VIEW v AS SELECT n FROM item;"
          "CREATE TRIGGER t AFTER UPDATE OF n ON item BEGIN UPDATE plain SET b = NEW.n; END;"_s;
    const QString rename = u"ALTER TABLE item RENAME COLUMN "_s;
    row("column", around, around + rename + u"n TO number;"_s, {u"item.n=number"_s});
    row("hostile name", u""_s, rename + u"n TO \"a \"\"b\";"_s, {u"ITEM.N=a \"b"_s});
    row("key that others refer to", u""_s, rename + u"id TO nr;"_s, {u"item.id=nr"_s});
    row("column, type and default", around,
        u"DROP TABLE item; CREATE TABLE item (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT,"
        " number BIGINT NOT NULL DEFAULT 7, code TEXT); CREATE INDEX i ON item (number);"
        "CREATE VIEW v AS SELECT number FROM item; CREATE TRIGGER t AFTER UPDATE OF number ON item"
        " BEGIN UPDATE plain SET b = NEW.number; END;"_s,
        {u"item.n=number"_s});
    row("columns that change places", u""_s,
        rename + u"n TO x;"_s + rename + u"code TO n;"_s + rename + u"x TO code;"_s,
        {u"item.n=code"_s, u"item.code=n"_s});
    row("table", around, around + u"ALTER TABLE item RENAME TO \"Thing\";"_s, {u"item=Thing"_s});
    row("table and column", around,
        around + rename + u"n TO number; ALTER TABLE item RENAME TO thing;"_s,
        {u"item=thing"_s, u"item.n=number"_s});
    row("table in place of one that goes", u""_s,
        u"DROP TABLE plain; ALTER TABLE item RENAME TO plain;"_s, {u"item=plain"_s});
}

void SqliteStructureTest::aRenameKeepsTheData()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QStringList, renames);
    const SqliteFile before(kBase + from);
    const SqliteFile after(kBase + to);
    const SchemaModelPtr old = model(before);
    const SchemaModelPtr wanted = model(after);
    QList<ModelRename> said;
    for (const QString& words : renames)
        said.append({*findRenamed(*old, words.section(u'=', 0, 0)), words.section(u'=', 1)});
    const StructurePlan steps = m_backend->structure()->plan(*old, *wanted, said);
    QCOMPARE(steps.refused, QStringList());
    const auto rows = [&] {
        // That of the most columns, whatever it is called.
        const QString table
            = before
                  .column(u"SELECT name FROM sqlite_schema AS s WHERE type = 'table'"
                          u" AND name NOT LIKE 'sqlite%' ORDER BY (SELECT count(*) FROM"
                          " pragma_table_xinfo(s.name)) DESC"_s)
                  .first();
        return before.column(u"WITH t(a, b, c, d) AS (SELECT * FROM %1) SELECT a || quote(b) ||"
                             " quote(c) || quote(d) FROM t ORDER BY a"_s.arg(table));
    };
    const QStringList kept = rows();
    before.execute(steps.script());
    const QStringList left = differenceLines(differences(*model(before), *wanted));
    QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n') + u"\n\n"_s + steps.script()));
    QVERIFY(m_backend->structure()->plan(*model(before), *wanted).isEmpty());
    QCOMPARE(rows(), kept);
    QCOMPARE(before.column(u"PRAGMA foreign_key_check"_s), QStringList());
    QCOMPARE(before.column(u"PRAGMA integrity_check"_s), QStringList{u"ok"_s});
}

void SqliteStructureTest::whatCannotBeRenamedIsRefused()
{
    const SqliteFile file(kBase + u"CREATE INDEX i ON item (n); CREATE VIEW v AS SELECT n;"_s);
    const SchemaModelPtr before = model(file);
    const auto refused = [&](const ModelRename& rename) {
        const StructurePlan steps = m_backend->structure()->plan(*before, *before, {rename});
        return steps.isEmpty() && steps.refused.size() == 1;
    };
    QVERIFY(refused({{ModelKind::Index, {{}, u"i"_s}}, u"j"_s}));
    QVERIFY(refused({{ModelKind::View, {{}, u"v"_s}}, u"w"_s}));
    QVERIFY(refused({{ModelKind::Column, {{}, u"item"_s}, u"none"_s}, u"w"_s}));
}

TW_TEST(SqliteStructureTest)
#include "sqlite_structure_test.moc"
