// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "both_engines.h"
#include "test_program.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;
using namespace tw::test;

/// Migrations on the command line, over both engines.
class CliMigrateTest : public BothEngines
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    void write(const QString& name, const QByteArray& content) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    [[nodiscard]] Ended migrate(const QString& command, const QStringList& options = {}) const
    {
        return run(QStringList{u"migrate"_s, command, u"--folder"_s, m_folder->path()} + options);
    }

    [[nodiscard]] QString count(const QString& table) const
    {
        return query(u"SELECT count(*) FROM "_s + table);
    }

private Q_SLOTS:
    void initTestCase() { makeTables(u"CREATE TABLE unrelated (a integer)"_s); }
    void init();
    void upAndDownAndStatus_data() { addEngines(); }
    void upAndDownAndStatus();
    void aFailureLeavesNothingOfItself_data() { addEngines(); }
    void aFailureLeavesNothingOfItself();
    void whatWasChangedSinceIsTold_data() { addEngines(); }
    void whatWasChangedSinceIsTold();
    void aDryRunChangesNothing_data() { addEngines(); }
    void aDryRunChangesNothing();
    void withoutTransactionItGoesOnWhereItStopped_data() { addEngines(); }
    void withoutTransactionItGoesOnWhereItStopped();
    void settingsHoldWhereItGoesOn_data() { addEngines(); }
    void settingsHoldWhereItGoesOn();
    void whatIsThereIsAdopted_data() { addEngines(); }
    void whatIsThereIsAdopted();
    void whatAnotherProgramAppliedIsAdopted_data() { addEngines(); }
    void whatAnotherProgramAppliedIsAdopted();
    void whatCannotBeAdoptedIsRefused_data() { addEngines(); }
    void whatCannotBeAdoptedIsRefused();
    void onlyOneProgramAtATime();
    void readOnlyDatabasesAreRefused_data() { addEngines(); }
    void readOnlyDatabasesAreRefused();
    void aNewOneIsMade();
    void mistakesAreUsageErrors_data();
    void mistakesAreUsageErrors();
};

void CliMigrateTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    execute(u"DROP TABLE IF EXISTS a; DROP TABLE IF EXISTS b;"
            " DROP TABLE IF EXISTS tuplewright_migrations; DROP TABLE IF EXISTS schema_migrations;"
            " DROP TABLE IF EXISTS flyway_schema_history"_s);
    write(u"1_first.up.sql"_s, "CREATE TABLE a (n integer); INSERT INTO a VALUES (1);");
    write(u"1_first.down.sql"_s, "DROP TABLE a;");
    write(u"2_second.up.sql"_s, "INSERT INTO a VALUES (2);\nCREATE TABLE b (n integer);");
    write(u"2_second.down.sql"_s, "DELETE FROM a WHERE n = 2; DROP TABLE b;");
}

void CliMigrateTest::upAndDownAndStatus()
{
    QVERIFY(migrate(u"status"_s).out.contains("pending"));
    const Ended up = migrate(u"up"_s);
    QVERIFY2(up.code == 0, up.err.constData());
    QCOMPARE(up.out, QByteArray("1_first applied\n2_second applied\n"));
    QCOMPARE(count(u"a"_s), u"2"_s);
    const Json status = migrate(u"status"_s, {u"--json"_s}).json();
    QCOMPARE(at(at(status, 0), u"state"_s).toString(), u"applied"_s);
    QCOMPARE(at(at(status, 1), u"name"_s).toString(), u"second"_s);
    QVERIFY(!at(at(status, 1), u"by"_s).toString().isEmpty());
    QVERIFY(at(at(status, 1), u"at"_s).toString().endsWith(u'Z'));
    QCOMPARE(migrate(u"up"_s).out, QByteArray());
    QCOMPARE(migrate(u"down"_s).out, QByteArray("2_second taken back\n"));
    QCOMPARE(count(u"a"_s), u"1"_s);
    QCOMPARE(migrate(u"up"_s, {u"--to"_s, u"1"_s}).out, QByteArray());
    QCOMPARE(migrate(u"down"_s, {u"--steps"_s, u"5"_s}).out, QByteArray("1_first taken back\n"));
    QCOMPARE(count(u"tuplewright_migrations"_s), u"0"_s);
}

void CliMigrateTest::aFailureLeavesNothingOfItself()
{
    write(u"2_second.up.sql"_s, "INSERT INTO a VALUES (2);\nSELECT nothing FROM nowhere;");
    const Ended up = migrate(u"up"_s);
    QCOMPARE(up.code, 1);
    QCOMPARE(up.out, QByteArray("1_first applied\n"));
    QVERIFY(up.err.contains("Migration 2_second: Statement 2, line 2:"));
    QVERIFY(up.err.contains("Nothing of it stands; those before it do."));
    QCOMPARE(query(u"SELECT n FROM a"_s), u"1"_s);
    QCOMPARE(count(u"tuplewright_migrations"_s), u"1"_s);
}

void CliMigrateTest::whatWasChangedSinceIsTold()
{
    QCOMPARE(migrate(u"up"_s).code, 0);
    QCOMPARE(migrate(u"verify"_s).code, 0);
    write(u"1_first.up.sql"_s, "CREATE TABLE a (n bigint);");
    QVERIFY(QFile::remove(m_folder->filePath(u"2_second.up.sql"_s)));
    QVERIFY(QFile::remove(m_folder->filePath(u"2_second.down.sql"_s)));
    write(u"0_late.up.sql"_s, "SELECT 1;");
    const Ended verify = migrate(u"verify"_s);
    QCOMPARE(verify.code, 3);
    QVERIFY(verify.out.contains("changed since"));
    QVERIFY(verify.out.contains("missing"));
    QVERIFY(verify.out.contains("late"));
    const Ended up = migrate(u"up"_s);
    QCOMPARE(up.code, 3);
    QVERIFY(up.err.contains("Migration 0_late is late."));
}

void CliMigrateTest::aDryRunChangesNothing()
{
    const Ended up = migrate(u"up"_s, {u"--dry-run"_s});
    QVERIFY2(up.code == 0, up.err.constData());
    QCOMPARE(up.out, QByteArray("1_first would be applied\n2_second would be applied\n"));
    QVERIFY(migrate(u"status"_s).out.contains("pending"));
    write(u"2_second.up.sql"_s, "INSERT INTO nowhere VALUES (2);");
    QCOMPARE(migrate(u"up"_s, {u"--dry-run"_s}).code, 1);
    write(u"2_second.up.sql"_s, "COMMIT;");
    QCOMPARE(migrate(u"up"_s, {u"--dry-run"_s}).code, 1);
    QCOMPARE(migrate(u"up"_s, {u"--to"_s, u"1"_s}).code, 0); // the table is not there yet
}

void CliMigrateTest::withoutTransactionItGoesOnWhereItStopped()
{
    write(u"2_second.up.sql"_s,
        "-- no transaction\nINSERT INTO a VALUES (2);\nINSERT INTO b VALUES (3);\n"
        "INSERT INTO a VALUES (4);");
    const Ended stopped = migrate(u"up"_s);
    QCOMPARE(stopped.code, 1);
    QVERIFY(stopped.err.contains("1 of its 3 statements stand"));
    QVERIFY(migrate(u"status"_s).out.contains("unfinished"));
    QCOMPARE(migrate(u"verify"_s).code, 3);
    execute(u"CREATE TABLE b (n integer)"_s);
    const Ended done = migrate(u"up"_s);
    QVERIFY2(done.code == 0, done.err.constData());
    QCOMPARE(count(u"a"_s), u"3"_s);
    QCOMPARE(migrate(u"verify"_s).code, 0);
    execute(u"DROP TABLE b"_s);
}

void CliMigrateTest::settingsHoldWhereItGoesOn()
{
    write(u"2_second.up.sql"_s,
        isSqlite()
            ? "-- no transaction\nPRAGMA recursive_triggers = ON;\nINSERT INTO b VALUES (3);\n"
              "INSERT INTO a SELECT 9 FROM pragma_recursive_triggers WHERE recursive_triggers = 1;"
            : "-- no transaction\nSET application_name = 'kept';\nINSERT INTO b VALUES (3);\n"
              "INSERT INTO a SELECT 9 WHERE current_setting('application_name') = 'kept';");
    const Ended stopped = migrate(u"up"_s);
    QCOMPARE(stopped.code, 1);
    QVERIFY2(stopped.err.contains("1 of its 3 statements stand"), stopped.err.constData());
    execute(u"CREATE TABLE b (n integer)"_s);
    const Ended done = migrate(u"up"_s);
    QVERIFY2(done.code == 0, done.err.constData());
    QCOMPARE(count(u"a"_s), u"2"_s); // one is of the first migration
    QCOMPARE(count(u"b"_s), u"1"_s);
    QCOMPARE(migrate(u"verify"_s).code, 0);
    execute(u"DROP TABLE b"_s);
}

void CliMigrateTest::whatIsThereIsAdopted()
{
    execute(u"CREATE TABLE a (n integer)"_s);
    QCOMPARE(migrate(u"up"_s).code, 1); // the table is there already
    const Ended adopted = migrate(u"adopt"_s, {u"--to"_s, u"1"_s});
    QVERIFY2(adopted.code == 0, adopted.err.constData());
    QCOMPARE(adopted.out, QByteArray("1_first adopted\n"));
    QCOMPARE(count(u"a"_s), u"0"_s); // nothing ran
    QCOMPARE(migrate(u"adopt"_s, {u"--to"_s, u"1"_s}).out, QByteArray());
    QCOMPARE(migrate(u"verify"_s).code, 0);
    QCOMPARE(migrate(u"up"_s).out, QByteArray("2_second applied\n"));
    QCOMPARE(migrate(u"down"_s, {u"--steps"_s, u"2"_s}).out,
        QByteArray("2_second taken back\n1_first taken back\n"));
}

void CliMigrateTest::whatAnotherProgramAppliedIsAdopted()
{
    execute(u"CREATE TABLE a (n integer);"
            " CREATE TABLE schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL);"
            " INSERT INTO schema_migrations VALUES (2, false)"_s);
    QCOMPARE(migrate(u"adopt"_s).out, QByteArray("1_first adopted\n2_second adopted\n"));
    execute(u"DROP TABLE schema_migrations; DROP TABLE IF EXISTS tuplewright_migrations;"
            " CREATE TABLE flyway_schema_history (installed_rank integer PRIMARY KEY,"
            " version varchar(50), description varchar(200), success boolean NOT NULL);"
            " INSERT INTO flyway_schema_history VALUES (1, '1', 'first', true),"
            " (2, NULL, 'a view', true)"_s);
    QCOMPARE(migrate(u"adopt"_s).out, QByteArray("1_first adopted\n"));
    QCOMPARE(migrate(u"up"_s).out, QByteArray("2_second applied\n"));
}

void CliMigrateTest::whatCannotBeAdoptedIsRefused()
{
    const Ended nothing = migrate(u"adopt"_s);
    QCOMPARE(nothing.code, 2);
    QVERIFY(nothing.err.contains("No other program keeps its migrations in this database."));
    const Ended absent = migrate(u"adopt"_s, {u"--to"_s, u"3"_s});
    QCOMPARE(absent.code, 2);
    QVERIFY(absent.err.contains("The folder has no migration 3."));
    execute(u"CREATE TABLE schema_migrations (version varchar(14) PRIMARY KEY)"_s); // of others
    QVERIFY(migrate(u"adopt"_s).err.contains("No other program keeps"));
    execute(u"DROP TABLE schema_migrations;"
            " CREATE TABLE schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL);"
            " INSERT INTO schema_migrations VALUES (2, true)"_s);
    QVERIFY(migrate(u"adopt"_s).err.contains("Migration 2 has begun and did not end"));
    execute(u"DROP TABLE schema_migrations; CREATE TABLE flyway_schema_history"
            " (version varchar(50), success boolean NOT NULL);"
            " INSERT INTO flyway_schema_history VALUES ('1.2', true)"_s);
    QVERIFY(migrate(u"adopt"_s).err.contains("Version \"1.2\" of flyway_schema_history"));
    QVERIFY(!migrate(u"status"_s).out.contains("applied"));
}

void CliMigrateTest::onlyOneProgramAtATime()
{
    write(u"2_second.up.sql"_s,
        "DO $$BEGIN IF pg_try_advisory_lock(8392569456549818985) IS NULL THEN NULL; END IF; END$$;"
        "INSERT INTO a SELECT count(*) FROM pg_locks WHERE locktype = 'advisory';"
        "CREATE TABLE b (n integer);");
    const Ended up = migrate(u"up"_s);
    QVERIFY2(up.code == 0, up.err.constData());
    QCOMPARE(query(u"SELECT max(n) FROM a"_s), u"1"_s);
    QCOMPARE(query(u"SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"_s), u"0"_s);
}

void CliMigrateTest::readOnlyDatabasesAreRefused()
{
    const QString readOnly = url() + (url().contains(u'?') ? u"&"_s : u"?"_s) + u"read_only=yes"_s;
    const Ended up
        = CommandLine(readOnly).run({u"migrate"_s, u"up"_s, u"--folder"_s, m_folder->path()});
    QVERIFY(up.code != 0);
    QVERIFY(up.err.contains("reading only"));
    QVERIFY(migrate(u"status"_s).out.contains("pending"));
}

void CliMigrateTest::aNewOneIsMade()
{
    const Ended made = CommandLine().run(
        {u"migrate"_s, u"new"_s, u"add_prices"_s, u"--folder"_s, m_folder->path()});
    QCOMPARE(made.code, 0);
    QCOMPARE(made.lines().size(), 2);
    for (const QByteArray& path : made.lines())
        QVERIFY(QFile::exists(QString::fromUtf8(path)));
}

void CliMigrateTest::mistakesAreUsageErrors_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no folder") << QStringList{
        u"migrate"_s, u"status"_s, u"--folder"_s, u"/nowhere"_s};
    QTest::newRow("no version") << QStringList{u"migrate"_s, u"up"_s, u"--to"_s, u"x"_s};
    QTest::newRow("no steps") << QStringList{u"migrate"_s, u"down"_s, u"--steps"_s, u"0"_s};
    QTest::newRow("no name") << QStringList{u"migrate"_s, u"new"_s, u"a b"_s};
}

void CliMigrateTest::mistakesAreUsageErrors()
{
    QFETCH(const QStringList, words);
    QCOMPARE(run(words).code, 2);
}

TW_TEST(CliMigrateTest)
#include "cli_migrate_test.moc"
