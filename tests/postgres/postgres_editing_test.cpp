// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_server.h"
#include "test_program.h"

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/editing/change_set.h>
#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/session/session.h>

#include <QTest>

#include <thread>

using namespace tw;
using namespace Qt::StringLiterals;

/// What may lie between the row a person saw and the row a save meets. Whatever it is, either
/// exactly the meant row changes, or nothing does and the reason is told.
class PostgresEditingTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<Adapter> m_adapter;

    void execute(const QString& sql) const { m_server->psql(sql); }

    [[nodiscard]] QString cell(const QString& sql) const
    {
        ResultSet rows;
        const auto done = m_adapter->run({sql, {}}, &rows, {});
        return done && rows.rowCount() > 0 ? rows.cell(0, 0).toValue().toText() : QString();
    }

    [[nodiscard]] TablePtr table(const QString& name) const
    {
        return m_adapter->describe({{}, name}, {}).value();
    }

    /// All rows of a table as they are loaded, in the order of its columns.
    [[nodiscard]] QList<QList<Value>> load(const Table& described) const
    {
        ResultSet rows;
        SelectQuery query;
        query.table = described.name;
        static_cast<void>(m_adapter->stream(described, query, rows, {}));
        QList<QList<Value>> loaded;
        for (qint64 row = 0; row < rows.rowCount(); ++row) {
            QList<Value> values;
            for (int column = 0; column < described.columns.size(); ++column)
                values.append(rows.cell(row, column).toValue());
            loaded.append(values);
        }
        return loaded;
    }

    [[nodiscard]] static RowKey keyOf(const TablePtr& table, const QList<Value>& row)
    {
        RowIdentity identity{table->name, RowAddress::Key, {}};
        for (const QString& column : table->identityColumns)
            identity.key.append({column, row.at(table->columnIndex(column))});
        return {identity};
    }

    [[nodiscard]] ApplyReport save(const ChangeSet& changes) const
    {
        const ChangePlanner planner = m_adapter->planner();
        Batch batch;
        for (const Change& change : changes.changes())
            batch.append(planner.plan(change, *changes.table()).value());
        return m_adapter->apply(batch, ApplyMode::Save, {});
    }

    /// Sets one cell of the first row as it was loaded before `meanwhile` happens.
    [[nodiscard]] ApplyReport edit(const TablePtr& described, const QString& column,
        const QString& text, const QString& meanwhile = {}) const
    {
        const QList<Value> row = load(*described).first();
        ChangeSet changes(described);
        const RowKey key = keyOf(described, row);
        changes.set(
            key, changes.withCell(key, row, described->columnIndex(column), Value::text(text)));
        if (!meanwhile.isEmpty())
            execute(meanwhile);
        return save(changes);
    }

    [[nodiscard]] static QString kindOf(const ApplyReport& report)
    {
        return report.error ? errorKindName(report.error->kind) : u"none"_s;
    }

    /// The change of row 1 to a note that no test writes but this one's.
    [[nodiscard]] Batch changeOfTheFirstRow() const
    {
        const TablePtr edited = table(u"edited"_s);
        const QList<Value> row = load(*edited).first();
        const RowKey key = keyOf(edited, row);
        ChangeSet changes(edited);
        changes.set(key, changes.withCell(key, row, 2, Value::text(u"x"_s)));
        return {m_adapter->planner().plan(changes.changes().first(), *edited).value()};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<PostgresServer>();
        m_adapter = std::make_unique<Adapter>(
            std::make_shared<ConnectionPool>(makePostgresBackend(), m_server->config(), Secret()));
    }

    void init()
    {
        execute(u"DROP TABLE IF EXISTS edited CASCADE;"
                "CREATE TABLE edited(id int PRIMARY KEY, name text NOT NULL UNIQUE, note text);"
                "INSERT INTO edited VALUES (1, 'one', 'a'), (2, 'two', 'b');"_s);
    }

    void keysOfAnyTypeNameExactlyTheirRow_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("keys");
        QTest::newRow("float8") << u"float8"_s << u"(0.1),(0.30000000000000004),(0.3)"_s;
        QTest::newRow("float4") << u"float4"_s << u"(0.1),(16777216),(1e-30)"_s;
        QTest::newRow("numeric") << u"numeric"_s << u"(1.50),(1.500001),(-0.00)"_s;
        QTest::newRow("char") << u"char(5)"_s << u"('a'),('ab'),('a b')"_s;
        QTest::newRow("bytea") << u"bytea"_s << u"('\\x00ff'),('\\x'),('\\x27')"_s;
        QTest::newRow("timestamptz")
            << u"timestamptz"_s << u"('2026-03-29 00:30:00.000001+00'),('infinity'),('epoch')"_s;
        QTest::newRow("interval") << u"interval"_s << u"('1 mon'),('31 days'),('1 day 1 us')"_s;
        QTest::newRow("uuid") << u"uuid"_s
                              << u"('00000000-0000-0000-0000-000000000001'),(gen_random_uuid())"_s;
        QTest::newRow("array") << u"text[]"_s << u"(ARRAY['a','b']),(ARRAY['a,b']),('{}')"_s;
        QTest::newRow("jsonb") << u"jsonb"_s << u"('{\"a\": 1.0}'),('[1.00]'),('\"x\"')"_s;
        QTest::newRow("range") << u"int4range"_s << u"('[1,5)'),('empty'),('(,)')"_s;
        QTest::newRow("hostile text") << u"text"_s << u"(E'a\\n\\'b'),('$1'),(''),(E'\\\\')"_s;
    }
    void keysOfAnyTypeNameExactlyTheirRow()
    {
        QFETCH(QString, type);
        QFETCH(QString, keys);
        execute(u"DROP TABLE IF EXISTS keyed; CREATE TABLE keyed(k %1 PRIMARY KEY, n int);"
                "INSERT INTO keyed(k) VALUES %2"_s.arg(type, keys));
        const TablePtr keyed = table(u"keyed"_s);
        const QList<QList<Value>> rows = load(*keyed);
        for (qsizetype i = 0; i < rows.size(); ++i) {
            ChangeSet changes(keyed);
            const RowKey key = keyOf(keyed, rows.at(i));
            changes.set(
                key, changes.withCell(key, rows.at(i), 1, Value::text(QString::number(i + 100))));
            const ApplyReport report = save(changes);
            QVERIFY2(report.outcome == Outcome::Saved,
                report.error ? qPrintable(report.error->toText()) : "");
            QCOMPARE(cell(u"SELECT count(*) FROM keyed WHERE n = %1"_s.arg(i + 100)), u"1"_s);
        }
        QCOMPARE(cell(u"SELECT count(DISTINCT n) FROM keyed"_s), QString::number(rows.size()));
    }

    void aCountIsNoProofWhereAKeyMayStandTwice_data()
    {
        QTest::addColumn<QString>("setup");
        // One key stands in two rows and another in none, so that their number is right.
        QTest::newRow("rows that inherit")
            << u"CREATE TABLE counted(id int PRIMARY KEY, note text);"
               "CREATE TABLE heir() INHERITS (counted); INSERT INTO heir VALUES (1);"
               "INSERT INTO counted SELECT i FROM generate_series(1, 19) AS i"_s;
        QTest::newRow("a rule that does something else")
            << u"CREATE TABLE counted(id int PRIMARY KEY, note text);"
               "CREATE TABLE behind(id int, note text);"
               "CREATE RULE elsewhere AS ON UPDATE TO counted DO INSTEAD"
               " UPDATE behind SET note = new.note WHERE behind.id = old.id RETURNING behind.*;"
               "INSERT INTO counted SELECT i FROM generate_series(1, 20) AS i;"
               "INSERT INTO behind SELECT i FROM generate_series(1, 19) AS i;"
               "INSERT INTO behind VALUES (1)"_s;
    }
    void aCountIsNoProofWhereAKeyMayStandTwice()
    {
        QFETCH(QString, setup);
        execute(u"DROP TABLE IF EXISTS counted CASCADE; DROP TABLE IF EXISTS behind;"_s + setup);
        ChangePolicy onlyCounted;
        onlyCounted.returnsRows = false;
        const TablePtr counted = table(u"counted"_s);
        const TablePlanner planner = m_adapter->planner(onlyCounted).forTable(*counted);
        Batch batch;
        for (int id = 1; id <= 20; ++id) {
            Change change;
            change.row = {counted->name, RowAddress::Key, {{u"id"_s, Value::integer(id)}}};
            change.values = {{u"note"_s, Value::text(u"meant"_s)}};
            batch.append(planner.plan(change).value());
        }
        const ApplyReport report = m_adapter->apply(batch, ApplyMode::Save, {});
        QCOMPARE(kindOf(report), u"MultipleResults"_s);
        QCOMPARE(report.failedStep, 0);
        QCOMPARE(cell(u"SELECT count(note) FROM counted"_s), u"0"_s);
    }

    void onlyAKeyThatHoldsAtEachMomentIsUnique_data()
    {
        QTest::addColumn<QString>("definition");
        QTest::addColumn<bool>("isUnique");
        QTest::newRow("primary") << u"(id int PRIMARY KEY)"_s << true;
        QTest::newRow("unique") << u"(id int NOT NULL UNIQUE)"_s << true;
        QTest::newRow("deferrable") << u"(id int PRIMARY KEY DEFERRABLE)"_s << false;
        QTest::newRow("none") << u"(id int)"_s << false;
        QTest::newRow("partitioned") << u"(id int PRIMARY KEY) PARTITION BY RANGE (id)"_s << false;
    }
    void onlyAKeyThatHoldsAtEachMomentIsUnique()
    {
        QFETCH(QString, definition);
        QFETCH(bool, isUnique);
        execute(u"DROP TABLE IF EXISTS counted CASCADE; CREATE TABLE counted"_s + definition);
        QCOMPARE(table(u"counted"_s)->keyIsUnique, isUnique);
    }

    void aKeyAndAnotherCellOfTheRowAreOneUpdate()
    {
        const TablePtr edited = table(u"edited"_s);
        const QList<Value> row = load(*edited).first();
        const RowKey key = keyOf(edited, row);
        ChangeSet changes(edited);
        changes.set(key, changes.withCell(key, row, 0, Value::text(u"10"_s)));
        changes.set(key, changes.withCell(key, row, 2, Value::text(u"moved"_s)));
        QCOMPARE(save(changes).steps.size(), 1);
        QCOMPARE(cell(u"SELECT note FROM edited WHERE id = 10"_s), u"moved"_s);
        QCOMPARE(cell(u"SELECT count(*) FROM edited WHERE id = 1"_s), u"0"_s);
    }

    void keysThatChangePlacesAreRefusedWithTheReason_data()
    {
        QTest::addColumn<QString>("deferral");
        QTest::addColumn<QString>("kind");
        QTest::newRow("checked at once") << QString() << u"AlreadyExists"_s;
        // In between two rows have the key, and none of them may be taken for the other.
        QTest::newRow("checked at the end")
            << u"DEFERRABLE INITIALLY DEFERRED"_s << u"MultipleResults"_s;
    }
    void keysThatChangePlacesAreRefusedWithTheReason()
    {
        QFETCH(QString, deferral);
        QFETCH(QString, kind);
        execute(
            u"DROP TABLE IF EXISTS swapped; CREATE TABLE swapped(id int, n text,"
            " PRIMARY KEY (id) %1); INSERT INTO swapped VALUES (1, 'a'), (2, 'b')"_s.arg(deferral));
        const TablePtr swapped = table(u"swapped"_s);
        const QList<QList<Value>> rows = load(*swapped);
        ChangeSet changes(swapped);
        for (int i = 0; i < 2; ++i) {
            const RowKey key = keyOf(swapped, rows.at(i));
            changes.set(key, changes.withCell(key, rows.at(i), 0, rows.at(1 - i).at(0)));
        }
        const ApplyReport report = save(changes);
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QCOMPARE(kindOf(report), kind);
        QCOMPARE(cell(u"SELECT n FROM swapped WHERE id = 1"_s), u"a"_s);
    }

    void aNameThatIsNoKeyTouchesNoSecondRow()
    {
        execute(u"ALTER TABLE edited DROP CONSTRAINT edited_name_key;"
                "UPDATE edited SET name = 'same', note = 'a'"_s);
        const TablePtr edited = table(u"edited"_s);
        const QList<Value> row = load(*edited).first();
        const RowKey lying{
            RowIdentity{edited->name, RowAddress::Key, {{u"name"_s, Value::text(u"same"_s)}}}};
        ChangeSet changes(edited);
        changes.set(lying, changes.withCell(lying, row, 2, Value::text(u"x"_s)));
        const ChangePlanner planner = m_adapter->planner();
        const auto step = planner.plan(changes.changes().first(), *edited);
        if (!step)
            return; // refused before any SQL is as good
        const ApplyReport report = m_adapter->apply({*step}, ApplyMode::Save, {});
        QCOMPARE(kindOf(report), u"MultipleResults"_s);
        QCOMPARE(cell(u"SELECT count(*) FROM edited WHERE note = 'x'"_s), u"0"_s);
    }

    void aTableAlteredMeanwhile_data()
    {
        QTest::addColumn<QString>("meanwhile");
        QTest::addColumn<QString>("kind");
        QTest::newRow("column added") << u"ALTER TABLE edited ADD more int"_s << u"none"_s;
        QTest::newRow("other column dropped")
            << u"ALTER TABLE edited DROP COLUMN name"_s << u"UndefinedObject"_s;
        QTest::newRow("column dropped")
            << u"ALTER TABLE edited DROP COLUMN note"_s << u"UndefinedObject"_s;
        QTest::newRow("column renamed")
            << u"ALTER TABLE edited RENAME note TO remark"_s << u"UndefinedObject"_s;
        QTest::newRow("type changed")
            << u"ALTER TABLE edited ALTER note TYPE int USING 7"_s << QString();
        QTest::newRow("dropped") << u"DROP TABLE edited"_s << u"UndefinedObject"_s;
        QTest::newRow("emptied") << u"DELETE FROM edited"_s << u"NotFound"_s;
        QTest::newRow("made anew with other rows")
            << u"DROP TABLE edited; CREATE TABLE edited(id int PRIMARY KEY, name text, note text);"
               "INSERT INTO edited VALUES (1, 'one', 'of another')"_s
            << u"ConcurrentModification"_s;
    }
    void aTableAlteredMeanwhile()
    {
        QFETCH(QString, meanwhile);
        QFETCH(QString, kind);
        const ApplyReport report = edit(table(u"edited"_s), u"note"_s, u"new"_s, meanwhile);
        if (kind == u"none"_s) {
            QCOMPARE(report.outcome, Outcome::Saved);
            return;
        }
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QVERIFY(report.error);
        if (!kind.isEmpty())
            QCOMPARE(kindOf(report), kind);
    }

    void triggersDecideAndAreToldOf_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("after");
        QTest::newRow("changes the value")
            << u"NEW.note := upper(NEW.note); RETURN NEW;"_s << u"none"_s << u"NEW"_s;
        QTest::newRow("cancels the row")
            << u"RETURN NULL;"_s << u"ConcurrentModification"_s << u"a"_s;
        QTest::newRow("raises") << u"RAISE 'not on sundays' USING ERRCODE = 'check_violation';"_s
                                << u"Check"_s << u"a"_s;
    }
    void triggersDecideAndAreToldOf()
    {
        QFETCH(QString, body);
        QFETCH(QString, kind);
        QFETCH(QString, after);
        execute(u"CREATE OR REPLACE FUNCTION decide() RETURNS trigger LANGUAGE plpgsql AS"
                " $$ BEGIN %1 END $$;"
                "CREATE TRIGGER decide BEFORE UPDATE ON edited FOR EACH ROW EXECUTE FUNCTION"
                " decide()"_s.arg(body));
        const ApplyReport report = edit(table(u"edited"_s), u"note"_s, u"new"_s);
        QCOMPARE(kindOf(report), kind);
        QCOMPARE(cell(u"SELECT note FROM edited WHERE id = 1"_s), after);
        if (kind == u"none"_s)
            QCOMPARE(report.steps.first().returned.value(2).toText(), after);
        else
            QCOMPARE(report.outcome, Outcome::NotSaved);
    }

    void aLockedRowIsToldAfterTheLimit()
    {
        ConnectionConfig config = m_server->config();
        config.session.lockTimeout = std::chrono::milliseconds(200);
        const Adapter hasty(
            std::make_shared<ConnectionPool>(makePostgresBackend(), config, Secret()));
        Session holder(m_adapter->pool(), u"holder"_s);
        QVERIFY(holder.begin());
        QVERIFY(holder.run({u"SELECT 1 FROM edited WHERE id = 1 FOR UPDATE"_s, {}}, nullptr));
        const ApplyReport report = hasty.apply(changeOfTheFirstRow(), ApplyMode::Save, {});
        QCOMPARE(kindOf(report), u"LockNotAvailable"_s);
        QVERIFY(holder.rollback());
        QCOMPARE(cell(u"SELECT count(*) FROM edited WHERE note = 'x'"_s), u"0"_s);
    }

    void theLimitForLocksIsTheSavesUnlessTheConnectionHasOne_data()
    {
        QTest::addColumn<int>("ofConnection");
        QTest::addColumn<int>("ofSave");
        QTest::newRow("of the save") << 0 << 200;
        QTest::newRow("of the connection") << 200 << 600'000;
    }
    void theLimitForLocksIsTheSavesUnlessTheConnectionHasOne()
    {
        QFETCH(const int, ofConnection);
        QFETCH(const int, ofSave);
        ConnectionConfig config = m_server->config();
        config.session.lockTimeout = std::chrono::milliseconds(ofConnection);
        const Adapter saving(
            std::make_shared<ConnectionPool>(makePostgresBackend(), config, Secret()));
        const Batch batch = changeOfTheFirstRow();
        Session holder(m_adapter->pool(), u"holder"_s);
        QVERIFY(holder.begin());
        QVERIFY(holder.run({u"SELECT 1 FROM edited WHERE id = 1 FOR UPDATE"_s, {}}, nullptr));
        ApplyOptions options;
        options.lockTimeout = std::chrono::milliseconds(ofSave);
        QCOMPARE(
            kindOf(saving.apply(batch, options, {QDeadlineTimer(20'000)})), u"LockNotAvailable"_s);
        QVERIFY(holder.rollback());
        QCOMPARE(saving.apply(batch, options, {}).outcome, Outcome::Saved);
        // It was this transaction's alone.
        ResultSet left;
        QVERIFY(saving.run({u"SHOW lock_timeout"_s, {}}, &left, {}));
        QCOMPARE(left.cell(0, 0).toValue().toText(), ofConnection > 0 ? u"200ms"_s : u"0"_s);
    }

    void whoHoldsALockIsToldWhileASaveWaitsAndStoppingSavesNothing()
    {
        execute(
            u"DROP ROLE IF EXISTS grace; CREATE ROLE grace LOGIN; GRANT ALL ON edited TO grace"_s);
        ConnectionConfig config = m_server->config();
        config.user = u"grace"_s;
        config.session.applicationName = u"billing <b>"_s;
        Session holder(
            std::make_shared<ConnectionPool>(makePostgresBackend(), config, Secret()), u"h"_s);
        QVERIFY(holder.begin());
        QVERIFY(holder.run({u"UPDATE edited SET note = 'mine' WHERE id = 1"_s, {}}, nullptr));
        QCOMPARE(m_adapter->lockHolders({})->size(), 0);

        const Batch batch = changeOfTheFirstRow();
        std::stop_source stop;
        ApplyReport report;
        {
            const std::jthread saver([&] {
                report = m_adapter->apply(batch, ApplyMode::Save, {.stop = stop.get_token()});
            });
            QList<LockHolder> holders;
            const auto isHeld = [&] {
                holders = m_adapter->lockHolders({}).value_or(holders);
                return !holders.isEmpty();
            };
            QTRY_VERIFY(isHeld());
            stop.request_stop();
            QCOMPARE(holders.size(), 1);
            QCOMPARE(holders.first().backendPid, holder.connection()->server().backendPid);
            QCOMPARE(holders.first().user, u"grace"_s);
            QCOMPARE(holders.first().application, u"billing <b>"_s);
            QCOMPARE(holders.first().state, u"idle in transaction"_s);
            QVERIFY(holders.first().statement.startsWith(u"UPDATE edited"_s));
        }
        QCOMPARE(kindOf(report), u"Cancelled"_s);
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QVERIFY(holder.rollback());
        QCOMPARE(cell(u"SELECT note FROM edited WHERE id = 1"_s), u"a"_s);
        execute(u"DROP OWNED BY grace; DROP ROLE grace"_s);
    }

    void policiesDecideWhichRowsMayBecomeWhat()
    {
        execute(
            u"DROP ROLE IF EXISTS clerk; CREATE ROLE clerk LOGIN;"
            "GRANT SELECT, UPDATE ON edited TO clerk;"
            "ALTER TABLE edited ENABLE ROW LEVEL SECURITY;"
            "CREATE POLICY mine ON edited TO clerk USING (id = 1) WITH CHECK (note <> 'secret')"_s);
        ConnectionConfig config = m_server->config();
        config.user = u"clerk"_s;
        const auto full = std::exchange(m_adapter,
            std::make_unique<Adapter>(
                std::make_shared<ConnectionPool>(makePostgresBackend(), config, Secret())));
        const TablePtr edited = table(u"edited"_s);
        QCOMPARE(load(*edited).size(), 1);
        const ApplyReport refused = edit(edited, u"note"_s, u"secret"_s);
        const ApplyReport taken = edit(edited, u"note"_s, u"open"_s);
        m_adapter = std::make_unique<Adapter>(full->pool());
        execute(u"DROP POLICY mine ON edited; ALTER TABLE edited DISABLE ROW LEVEL SECURITY;"
                "DROP OWNED BY clerk; DROP ROLE clerk"_s);
        QCOMPARE(kindOf(refused), u"Permission"_s);
        QCOMPARE(taken.outcome, Outcome::Saved);
        QCOMPARE(cell(u"SELECT note FROM edited WHERE id = 1"_s), u"open"_s);
    }
};

TW_TEST(PostgresEditingTest)
#include "postgres_editing_test.moc"
