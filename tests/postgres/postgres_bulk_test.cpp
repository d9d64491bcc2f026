// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_server.h"
#include "test_program.h"
#include "wire_proxy.h"

#include <tuplewright/editing/change_planner.h>
#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/writing/bulk_create.h>
#include <tuplewright/writing/where_writer.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tw;

namespace {

const QStringList kColumns{u"id"_s, u"name"_s};

QList<QList<Value>> rows(int count)
{
    QList<QList<Value>> all;
    for (int i = 1; i <= count; ++i)
        all.append({Value::integer(i), Value::text(u"name %1"_s.arg(i))});
    return all;
}

/// Counts the statements that begin so.
class Counter final : public StatementObserver
{
public:
    explicit Counter(QString start)
        : m_start(std::move(start))
    { }

    void statementEnded(const StatementRecord& record) override
    {
        if (record.sql.startsWith(m_start))
            ++count;
    }
    [[nodiscard]] bool recordsParameters() const override { return false; }

    std::atomic<int> count = 0;

private:
    QString m_start;
};

}

/// What many rows meet in PostgreSQL alone.
class PostgresBulkTest final : public QObject
{
    Q_OBJECT

    PostgresServer m_server;

    [[nodiscard]] Adapter adapter(const ConnectionConfig& config,
        const std::shared_ptr<StatementObserver>& observer = {}) const
    {
        return Adapter(std::make_shared<ConnectionPool>(
            makePostgresBackend(), config, Secret(), PoolSetup{.statements = observer}));
    }

    [[nodiscard]] Adapter adapter() const { return adapter(m_server.config()); }

    [[nodiscard]] static TablePtr table(const Adapter& adapter, const QString& name)
    {
        return adapter.describe({u"public"_s, name}, {}).value();
    }

    [[nodiscard]] static BulkReport create(
        const Adapter& adapter, const QString& name, int count, const BulkOptions& options = {})
    {
        RowList source(rows(count));
        return bulkCreate(adapter, *table(adapter, name), kColumns, source, options, {});
    }

    [[nodiscard]] QString countOf(const QString& name) const
    {
        return m_server.psql(u"SELECT count(*) FROM "_s + name);
    }

private Q_SLOTS:
    void init()
    {
        m_server.psql(u"DROP TABLE IF EXISTS goods CASCADE;"
                      "CREATE TABLE goods (id integer PRIMARY KEY, name text)"_s);
    }

    void rowsAreStreamedUnlessToldOtherwise()
    {
        const auto streams = std::make_shared<Counter>(u"COPY"_s);
        const Adapter db = adapter(m_server.config(), streams);
        QCOMPARE(create(db, u"goods"_s, 100).outcome, Outcome::Saved);
        QCOMPARE(streams->count.load(), 1);
        m_server.psql(u"TRUNCATE goods"_s);
        BulkOptions options;
        options.copy = BulkCopy::Never;
        QCOMPARE(create(db, u"goods"_s, 100, options).outcome, Outcome::Saved);
        QCOMPARE(streams->count.load(), 1);
        QCOMPARE(countOf(u"goods"_s), u"100"_s);
    }

    void aTableThatTakesNoStreamTakesStatements()
    {
        m_server.psql(u"DROP ROLE IF EXISTS clerk; CREATE ROLE clerk LOGIN;"
                      "GRANT SELECT, INSERT ON goods TO clerk;"
                      "ALTER TABLE goods ENABLE ROW LEVEL SECURITY;"
                      "CREATE POLICY all_rows ON goods TO clerk USING (true)"
                      " WITH CHECK (id <> 77)"_s);
        ConnectionConfig config = m_server.config();
        config.user = u"clerk"_s;
        const auto streams = std::make_shared<Counter>(u"COPY"_s);
        BulkOptions options;
        options.chunk = 20;
        options.mode = BulkMode::CollectErrors;
        const BulkReport report = create(adapter(config, streams), u"goods"_s, 100, options);
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->toText() : QString()));
        QCOMPARE(report.created, 99);
        QCOMPARE(report.failures.value(0).row, 76);
        QCOMPARE(errorKindName(report.failures.value(0).error.kind), u"Permission"_s);
        QCOMPARE(streams->count.load(), 1);
        QCOMPARE(countOf(u"goods"_s), u"99"_s);
    }

    void aRowThatATriggerCancelsIsNotOverlooked_data()
    {
        QTest::addColumn<bool>("streamed");
        QTest::newRow("streamed") << true;
        QTest::newRow("as statements") << false;
    }
    void aRowThatATriggerCancelsIsNotOverlooked()
    {
        QFETCH(bool, streamed);
        m_server.psql(u"CREATE OR REPLACE FUNCTION skip() RETURNS trigger LANGUAGE plpgsql AS"
                      " $$BEGIN IF NEW.id = 30 THEN RETURN NULL; END IF; RETURN NEW; END$$;"
                      "CREATE TRIGGER skip BEFORE INSERT ON goods FOR EACH ROW"
                      " EXECUTE FUNCTION skip()"_s);
        BulkOptions options;
        options.copy = streamed ? BulkCopy::Auto : BulkCopy::Never;
        const BulkReport report = create(adapter(), u"goods"_s, 50, options);
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QCOMPARE(report.failedRow, 29);
        QCOMPARE(countOf(u"goods"_s), u"0"_s);
    }

    void aCommitWhoseAnswerWasLostIsLookedUp()
    {
        WireProxy proxy(m_server.socketPath());
        ConnectionConfig config = m_server.config();
        config.host = proxy.host();
        proxy.add({.containing = "COMMIT", .action = WireAction::CutAfter});
        const BulkReport saved = create(adapter(config), u"goods"_s, 100);
        QCOMPARE(saved.outcome, Outcome::Saved);
        QVERIFY(!saved.error);
        QCOMPARE(countOf(u"goods"_s), u"100"_s);
    }

    void aLinkThatDiesInAStreamSavesNothing()
    {
        WireProxy proxy(m_server.socketPath());
        ConnectionConfig config = m_server.config();
        config.host = proxy.host();
        proxy.add({.containing = "name 55", .action = WireAction::CutAfter});
        const BulkReport report = create(adapter(config), u"goods"_s, 100);
        QCOMPARE(report.outcome, Outcome::NotSaved);
        QCOMPARE(errorKindName(report.error->kind), u"ConnectionLost"_s);
        QCOMPARE(countOf(u"goods"_s), u"0"_s);
    }

    void valuesOfEveryTypeAreSentTogether_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("value");
        const auto add = [](const char* type, const QString& value) {
            QTest::newRow(type) << QString::fromLatin1(type) << value;
        };
        add("integer[]", u"{{1,2},{3,NULL}}"_s);
        add("text[]", u"{\"a,\\\"b\",\"\\\\\"}"_s);
        add("jsonb", u"{\"a\": [1, \"\\\\\"]}"_s);
        add("json", u"{\"a\":1,  \"a\":2}"_s);
        add("bytea", u"\\x00ff5c"_s);
        add("uuid", u"11111111-2222-3333-4444-555555555555"_s);
        add("character(5)", u"ab   "_s);
        add("character varying(5)", u"abcde"_s);
        add("bit(3)", u"101"_s);
        add("bit varying(5)", u"1010"_s);
        add("numeric(30,3)", u"123456789012345678901234567.123"_s);
        add("double precision", u"0.1"_s);
        add("interval(0)", u"1 day 02:03:04"_s);
        add("timestamp(3) with time zone", u"2026-01-02 03:04:05.678+00"_s);
        add("int4range", u"[1,5)"_s);
        add("inet", u"10.0.0.1/8"_s);
        add("\"char\"", u"x"_s);
        add("name", u"some name"_s);
        add("mood", u"so-so"_s);
        add("positive", u"7"_s);
        add("positives", u"{1,2}"_s);
        add("known_pair", u"(1,b)"_s);
        add("box", u"(2,2),(1,1)"_s);
        add("text", u"{a, \"b\\}"_s);
        add("pair", u"(1,\"a \"\"b\"\"\")"_s);
        add("xml", u"<a>&amp;</a>"_s);
        add("boolean", u"t"_s);
    }
    void valuesOfEveryTypeAreSentTogether()
    {
        QFETCH(QString, type);
        QFETCH(QString, value);
        m_server.psql(u"DROP TABLE IF EXISTS things; DROP TYPE IF EXISTS mood, pair CASCADE;"
                      "DROP DOMAIN IF EXISTS positive, positives;"
                      "CREATE TYPE mood AS ENUM ('good', 'so-so');"
                      "CREATE TYPE pair AS (a integer, b text);"
                      "CREATE DOMAIN positive AS integer CHECK (VALUE > 0);"
                      "CREATE DOMAIN positives AS integer[] CHECK (0 < ALL (VALUE));"
                      "CREATE DOMAIN known_pair AS pair CHECK ((VALUE).a > 0);"
                      "SET TIME ZONE 'UTC';"
                      "CREATE TABLE things (id integer PRIMARY KEY, it %1);"
                      "INSERT INTO things SELECT i FROM generate_series(1, 12) AS i"_s.arg(type));
        const auto updates = std::make_shared<Counter>(u"UPDATE"_s);
        const Adapter db = adapter(m_server.config(), updates);
        const TablePtr things = table(db, u"things"_s);
        Batch batch;
        for (int id = 1; id <= 12; ++id) {
            Change change;
            change.row.table = things->name;
            change.row.key = {{u"id"_s, Value::integer(id)}};
            change.values = {{u"it"_s, id == 6 ? Value() : Value::text(value)}};
            change.expected = {{u"it"_s, Value()}};
            batch.append(ChangePlanner(db.dialect()).plan(change, *things).value());
        }
        const ApplyReport report = db.apply(batch, ApplyMode::Save, {});
        QVERIFY2(!report.error, qPrintable(report.error ? report.error->toText() : QString()));
        QCOMPARE(updates->count.load(), 1);
        for (const StepReport& step : report.steps) {
            if (step.returned.value(0).toText() == u"6"_s)
                QVERIFY(step.returned.value(1).isNull());
            else
                QCOMPARE(step.returned.value(1).toText(), value);
        }
    }

    void aLongBatchIsFewStatements()
    {
        m_server.psql(u"INSERT INTO goods SELECT i, 'x' FROM generate_series(1, 1000) AS i"_s);
        const auto updates = std::make_shared<Counter>(u"UPDATE"_s);
        const Adapter db = adapter(m_server.config(), updates);
        const TablePtr goods = table(db, u"goods"_s);
        Batch batch;
        for (int id = 1; id <= 1000; ++id) {
            Change change;
            change.row.table = goods->name;
            change.row.key = {{u"id"_s, Value::integer(id)}};
            change.values = {{u"name"_s, Value::text(u"y"_s)}};
            change.expected = {{u"name"_s, Value::text(u"x"_s)}};
            batch.append(ChangePlanner(db.dialect()).plan(change, *goods).value());
        }
        QCOMPARE(db.apply(batch, ApplyMode::Save, {}).outcome, Outcome::Saved);
        QCOMPARE(updates->count.load(), 1);
        QCOMPARE(m_server.psql(u"SELECT count(*) FROM goods WHERE name = 'y'"_s), u"1000"_s);
    }

    void jsonbIsMergedWhereItStands()
    {
        m_server.psql(
            u"ALTER TABLE goods ADD data jsonb;"
            "INSERT INTO goods VALUES (1, 'a', NULL), (2, 'b', '{\"x\": 1, \"y\": {}}')"_s);
        const Adapter db = adapter();
        const TablePtr goods = table(db, u"goods"_s);
        WhereOptions all;
        all.allRows = true;
        const ColumnEdit merge{u"data"_s, ColumnEdit::Kind::JsonMerge,
            Value::text(u"{\"x\": null, \"z\": \"'\"}"_s), {}};
        QCOMPARE(WhereWriter(db, *goods).update({}, {merge}, all, {}).rows, 2);
        QCOMPARE(m_server.psql(u"SELECT string_agg(data::text, ' ' ORDER BY id) FROM goods"_s),
            u"{\"x\": null, \"z\": \"'\"} {\"x\": null, \"y\": {}, \"z\": \"'\"}"_s);
    }
};

TW_TEST(PostgresBulkTest)
#include "postgres_bulk_test.moc"
