// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT

// The guided tour of core/MANUAL.md, as a program. Each part between two markers stands there word
// for word; a test compares them. Usage: tour URL, of a database that may be written.

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/adapter/async_adapter.h>
#include <tuplewright/adapter/related_tables.h>
#include <tuplewright/configuration/pool_presets.h>
#include <tuplewright/editing/change_planner.h>
#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/reading/related_loader.h>
#include <tuplewright/records/repository.h>
#include <tuplewright/records/table_adapter.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/session/atomic.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QTextStream>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

using PoolPtr = std::shared_ptr<ConnectionPool>;

struct Person
{
    qint64 id = 0;
    QString name;
};

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

Result<PoolPtr> connect(const QString& url, const std::shared_ptr<StatementLog>& log)
{
    // [connect]
    const BackendSet engines({makePostgresBackend(), makeSqliteBackend()});
    TW_TRY(ParsedUrl target, parseUrl(url)); // postgresql://ada@db.example.com/shop
    TW_TRY(const BackendPtr engine, engines.find(target.config.backend));
    target.config.pool.size = 2;
    target.config.pool.timeout = std::chrono::seconds(5);
    const auto pool = std::make_shared<ConnectionPool>(
        engine, target.config, target.password, PoolSetup{.statements = log});
    // [/connect]
    return pool;
}

Result<void> createTables(const PoolPtr& pool)
{
    // [statements]
    Session session(pool, u"setting up"_s);
    TW_TRY_VOID(session.run({u"DROP TABLE IF EXISTS people"_s, {}}, nullptr));
    TW_TRY_VOID(
        session.run({u"CREATE TABLE people (id integer PRIMARY KEY,"
                     " name text NOT NULL UNIQUE, is_deleted boolean NOT NULL DEFAULT FALSE)"_s,
                        {}},
            nullptr));
    const QString one = pool->backend().dialect().placeholder(1); // $1, or ?
    TW_TRY_VOID(session.run({u"INSERT INTO people (id, name) VALUES (1, "_s + one + u')',
                                {Value::text(u"Ada'; DROP TABLE people; --"_s)}},
        nullptr)); // a value is never part of the text
    // [/statements]
    return {};
}

Result<void> search(const PoolPtr& pool)
{
    // [search]
    const Adapter db(pool);
    TW_TRY(const TablePtr people, db.describe({{}, u"people"_s}, {}));
    SelectQuery query;
    query.table = people->name;
    query.filter
        = Filter::condition(u"name"_s, FilterOperator::StartsWith, {Value::text(u"Ada"_s)});
    query.sort = {{u"name"_s, SortOrder::Descending}};
    ResultSet rows;
    TW_TRY(const PageInfo page,
        db.page(
            *people, query, PageRequest{1, 50}, CountMode::Exact, AddressColumns::Omit, rows, {}));
    out() << *page.total << " found, the first is " << rows.cell(0, 1).toValue().toText() << '\n';
    // [/search]
    return {};
}

Result<void> manage(const PoolPtr& pool)
{
    const Adapter db(pool);
    TW_TRY(const TablePtr people, db.describe({{}, u"people"_s}, {}));
    // [manage]
    TW_TRY(const TableAdapter crowd, TableAdapter::bind(db, people));
    TW_TRY(const TableRow eve,
        crowd.create({{u"id"_s, Value::integer(5)}, {u"name"_s, Value::text(u"Eve"_s)}}));
    const auto late = crowd.update(eve.identity, {{u"name"_s, Value::text(u"Eva"_s)}},
        {{u"name"_s, Value::text(u"Evelyn"_s)}}); // what it is taken to hold
    out() << late.error().current->value(u"name").toText() << " it is by now\n";
    TW_TRY_VOID(crowd.softDelete(eve.identity));
    TW_TRY_VOID(crowd.purge(eve.identity)); // refused for a row that is not deleted
    // [/manage]
    return {};
}

Result<void> edit(const PoolPtr& pool)
{
    const Adapter db(pool);
    TW_TRY(const TablePtr people, db.describe({{}, u"people"_s}, {}));
    // [edit]
    const RowIdentity ada{people->name, RowAddress::Key, {{u"id"_s, Value::integer(1)}}};
    const Change rename{ChangeKind::Update, ada, {{u"name"_s, Value::text(u"Ada Lovelace"_s)}},
        {{u"name"_s, Value::text(u"Ada'; DROP TABLE people; --"_s)}}}; // what must still hold
    const Change removal{ChangeKind::SoftDelete, ada, {}, {}};
    const ChangePlanner planner(db.dialect());
    TW_TRY(const BatchStep renaming, planner.plan(rename, *people));
    TW_TRY(const BatchStep removing, planner.plan(removal, *people));
    const ApplyReport report = db.apply({renaming, removing}, ApplyMode::Save, {});
    out() << outcomeName(report.outcome) << '\n'; // saved, not-saved or unknown
    // [/edit]
    return report.error ? Result<void>(fail(*report.error)) : Result<void>();
}

Result<void> insert(Session& session, int id, const QString& name)
{
    const Dialect& dialect = session.pool()->backend().dialect();
    TW_TRY_VOID(session.run({u"INSERT INTO people (id, name) VALUES (%1, %2)"_s.arg(
                                 dialect.placeholder(1), dialect.placeholder(2)),
                                {Value::integer(id), Value::text(name)}},
        nullptr));
    return {};
}

Result<void> transact(const PoolPtr& pool)
{
    // [atomic]
    Session session(pool, u"registration"_s);
    AtomicOptions whole;
    whole.retry = RetryPolicy(); // starts again after a serialization failure or a deadlock
    AtomicOptions part;
    part.propagation = Propagation::Nested; // a savepoint
    TW_TRY(const auto registered, atomic(session, whole, [&](Session& inside) -> Result<int> {
        TW_TRY_VOID(insert(inside, 2, u"Grace"_s));
        const auto again
            = atomic(inside, part, [](Session& nested) { return insert(nested, 3, u"Grace"_s); });
        if (!again && again.error().kind != ErrorKind::AlreadyExists)
            return fail(again.error());
        TW_TRY_VOID(insert(inside, 4, u"Edsger"_s));
        return again ? 3 : 2;
    }));
    out() << registered.value << " registered, " << registered.attempts << " attempt\n";
    // [/atomic]
    return {};
}

Result<void> keepStructs(const PoolPtr& pool)
{
    // [repository]
    Entity<Person> people({{}, u"people"_s}); // struct Person { qint64 id = 0; QString name; };
    people.key(u"id"_s, &Person::id).column(u"name"_s, &Person::name);
    TW_TRY(const auto rows, Repository<Person>::open(Adapter(pool), people));
    TW_TRY(const Person alan, rows.insert({5, u"Alan"_s}));
    TW_TRY(const QList<Person> all, rows.find({}, {{u"name"_s}})); // but those marked as deleted
    out() << all.size() << " people, the first is " << all.first().name << '\n';
    TW_TRY_VOID(rows.remove(alan));
    // [/repository]
    return {};
}

Result<void> loadRelated(const PoolPtr& pool)
{
    Session session(pool);
    for (const QString& sql : {u"CREATE TABLE notes (id integer PRIMARY KEY, text text,"
                               " person_id integer REFERENCES people (id))"_s,
             u"INSERT INTO notes VALUES (1, 'first', 2), (2, 'second', 2), (3, 'third', 4)"_s})
        TW_TRY_VOID(session.run({sql, {}}, nullptr));
    // [related]
    const Adapter db(pool);
    TW_TRY(const auto graph, loadSchemaGraph(db, {}));
    TW_TRY(const TablePtr people, db.describe({{}, u"people"_s}, {}));
    ResultSet rows;
    TW_TRY_VOID(db.stream(*people, {.table = people->name, .sort = {{u"id"_s}}}, rows, {}));
    const RelatedQuery latest{
        .sort = {{u"id"_s, SortOrder::Descending}}, .perRow = 1, .counted = true};
    TW_TRY(const auto plans, RelatedPlan::fromPaths({u"notes"_s}, latest)); // or u"notes.tags"_s
    TW_TRY(const auto loaded, RelatedLoader(graph).load(session, people->name, rows, plans));
    const RelatedSet& notes = loaded.front(); // by one statement, however many people there are
    const qint64 note = notes.ofRow[0].first();
    out() << notes.totals[0] << " notes, the latest is "
          << notes.rows.cell(note, 1).toValue().toText() << '\n';
    // [/related]
    TW_TRY_VOID(session.run({u"DROP TABLE notes"_s, {}}, nullptr));
    return {};
}

Result<void> limit(const PoolPtr& pool)
{
    // [limits]
    std::stop_source stop; // another thread may call stop.request_stop()
    CallOptions options;
    options.deadline = QDeadlineTimer(std::chrono::milliseconds(200));
    options.stop = stop.get_token();
    const Adapter db(pool);
    const auto endless = db.run({u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                                 " SELECT count(*) FROM n"_s,
                                    {}},
        nullptr, options);
    out() << errorKindName(endless.error().kind) << '\n'; // Timeout; the connection survives
    // [/limits]
    return {};
}

Result<void> runElsewhere(const PoolPtr& pool)
{
    // [async]
    AsyncAdapter background(std::make_shared<const Adapter>(pool), u"reader"_s);
    Operation<CatalogPtr> catalog = background.catalog();
    // catalog.then(receiver, [](Result<CatalogPtr> result) { … }) in a program with an event loop
    TW_TRY(const CatalogPtr found, catalog.wait());
    out() << (found->relations.isEmpty() ? "nothing" : "something") << " is there\n";
    // [/async]
    return {};
}

void explain(const PoolPtr& pool)
{
    // [errors]
    Session session(pool);
    const auto failed = session.run({u"SELECT id,\n  naem FROM people"_s, {}}, nullptr);
    const Error& error = failed.error();
    out() << "a mistake in line " << error.facts().line << '\n';
    // [/errors]
}

Result<void> tour(const QString& url)
{
    StatementLogOptions logging;
    logging.hideParameters = true;
    const auto log = std::make_shared<StatementLog>(logging);
    TW_TRY(const PoolPtr pool, connect(url, log));
    TW_TRY_VOID(createTables(pool));
    TW_TRY_VOID(search(pool));
    TW_TRY_VOID(manage(pool));
    TW_TRY_VOID(edit(pool));
    TW_TRY_VOID(transact(pool));
    TW_TRY_VOID(keepStructs(pool));
    TW_TRY_VOID(loadRelated(pool));
    TW_TRY_VOID(limit(pool));
    TW_TRY_VOID(runElsewhere(pool));
    explain(pool);
    // [log]
    const StatementRecord first = log->records().first();
    out() << first.sql << (first.error ? " failed" : " worked") << '\n';
    const PoolStats stats = pool->stats();
    out() << stats.inUse << " connections in use\n";
    // [/log]
    return {};
}

}

int main(int argc, char** argv)
{
    const Result<void> done = tour(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (!done)
        out() << done.error().toText() << '\n';
    out().flush();
    return done ? 0 : 1;
}
