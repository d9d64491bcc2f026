// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Usage: catalog_benchmark ours|bare TABLES. Names, descriptions without and with definition texts.
#include "measure.h"

#include <tuplewright/connection/catalog_reader.h>

#include <QCoreApplication>
#include <QElapsedTimer>

#include <libpq-fe.h>

using namespace Qt::StringLiterals;
using namespace tw;
using namespace tw::bench;

namespace {

const QString kSchema = u"many"_s;

/// What a program without objects would ask, once for the whole schema.
QStringList bareQueries(bool withTexts)
{
    const QString space = u"(SELECT oid FROM pg_namespace WHERE nspname = 'many')"_s;
    const QString kinds = u" AND c.relkind IN ('r', 'p', 'v', 'm', 'f')"_s;
    const auto text
        = [withTexts](const QString& call) { return withTexts ? u", "_s + call : QString(); };
    return {
        u"SELECT c.oid, c.relname, c.relkind, c.reltuples::bigint FROM pg_class c"
        " WHERE c.relnamespace = "_s
            + space + kinds,
        u"SELECT a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attnotnull,"
        " a.attidentity, a.attgenerated FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
        " WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relnamespace = "_s
            + space + kinds,
        u"SELECT d.adrelid, d.adnum, pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d"
        " JOIN pg_class c ON c.oid = d.adrelid WHERE c.relnamespace = "_s
            + space,
        u"SELECT k.conrelid, k.conname, k.contype, k.conkey, k.confrelid, k.confkey"_s
            + text(u"pg_get_constraintdef(k.oid)"_s)
            + u" FROM pg_constraint k WHERE k.connamespace = "_s + space,
        u"SELECT i.indrelid, i.indexrelid, x.relname, i.indisunique, i.indisprimary, i.indkey"_s
            + text(u"pg_get_indexdef(i.indexrelid)"_s)
            + u" FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid WHERE x.relnamespace = "_s
            + space,
        u"SELECT oid, typname, format_type(oid, NULL) FROM pg_type"
        " WHERE typtype <> 'c' AND typelem = 0"_s,
    };
}

/// Touches each byte of the answer and forgets it.
size_t readAll(PGconn* connection, const QString& sql)
{
    PGresult* result = PQexec(connection, sql.toUtf8().constData());
    if (PQresultStatus(result) != PGRES_TUPLES_OK)
        giveUp(QString::fromUtf8(PQerrorMessage(connection)));
    size_t sum = 0;
    for (int row = 0; row < PQntuples(result); ++row) {
        for (int column = 0; column < PQnfields(result); ++column)
            sum += size_t(PQgetlength(result, row, column));
    }
    PQclear(result);
    return sum;
}

/// In a connection of its own, as each part of the other side: what a server process has looked up
/// once it knows.
void runBare(const char* metric, bool withTexts)
{
    PGconn* connection = PQconnectdb("");
    size_t sum = 0;
    QElapsedTimer clock;
    clock.start();
    for (const QString& sql : bareQueries(withTexts))
        sum += readAll(connection, sql);
    report(metric, seconds(clock.nsecsElapsed()));
    report("bytes", double(sum));
    PQfinish(connection);
}

/// Columns, types, keys, foreign keys both ways, indexes, constraints, triggers and policies.
qint64 describe(DetailDepth depth)
{
    const std::unique_ptr<Connection> connection = connectTo(serverConfig());
    const RelationScope scope{{}, {kSchema}};
    QElapsedTimer clock;
    clock.start();
    const QList<TablePtr> tables = must(connection->catalogReader().describeAll(scope, {}));
    const QList<RelationDetailsPtr> details
        = must(connection->catalogReader().details(scope, depth, {}));
    expectRows(details.size(), tables.size());
    return clock.nsecsElapsed();
}

/// How long the names of all objects take, and asking whether they changed.
void listNames(qint64 tables)
{
    const std::unique_ptr<Connection> connection = connectTo(serverConfig());
    QElapsedTimer clock;
    clock.start();
    const CatalogPtr catalog = must(connection->catalogReader().catalog({}));
    report("names_ms", milliseconds(clock.nsecsElapsed()));
    if (catalog->relations.size() < tables)
        giveUp(u"Not all tables are listed."_s);
    clock.start();
    static_cast<void>(must(connection->catalogReader().fingerprint({})));
    report("fingerprint_ms", milliseconds(clock.nsecsElapsed()));
}

/// What editing alone needs.
void describeTables(qint64 tables)
{
    const std::unique_ptr<Connection> connection = connectTo(serverConfig());
    QElapsedTimer clock;
    clock.start();
    expectRows(must(connection->catalogReader().describeAll({{}, {kSchema}}, {})).size(), tables);
    report("tables_seconds", seconds(clock.nsecsElapsed()));
}

void runOurs(qint64 tables)
{
    listNames(tables);
    describeTables(tables);
    const qint64 spent = describe(DetailDepth::Structure);
    report("seconds", seconds(spent));
    report("table_us", double(spent) / 1e3 / double(tables));
    report("text_seconds", seconds(describe(DetailDepth::Definitions)));
}

}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"ours"_s) {
        runOurs(arguments.value(2).toLongLong());
    } else {
        runBare("seconds", false);
        runBare("text_seconds", true);
    }
    return EXIT_SUCCESS;
}
