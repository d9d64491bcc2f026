// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/query/aggregate_query.h>
#include <tuplewright/records/entity_tables.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QTextStream>

/// What the examples share: a database to work in, made from a URL.
struct Place
{
    std::shared_ptr<tw::ConnectionPool> pool;
    std::shared_ptr<const tw::EntityWriter> writer;
    std::shared_ptr<tw::StatementLog> log;
};

inline QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

inline tw::Result<Place> enter(const QString& url)
{
    const tw::BackendSet engines({tw::makePostgresBackend(), tw::makeSqliteBackend()});
    TW_TRY(const tw::ParsedUrl target, tw::parseUrl(url));
    TW_TRY(const tw::BackendPtr engine, engines.find(target.config.backend));
    const auto log = std::make_shared<tw::StatementLog>(tw::StatementLogOptions{});
    return Place{std::make_shared<tw::ConnectionPool>(
                     engine, target.config, target.password, tw::PoolSetup{.statements = log}),
        engine->descriptor().isFileBased() ? tw::makeSqliteEntityWriter()
                                           : tw::makePostgresEntityWriter(),
        log};
}

/// Makes the tables anew.
inline tw::Result<void> makeTables(const Place& place, const QList<tw::EntityDescriptor>& entities)
{
    const tw::EntityTables tables(place.pool, place.writer);
    TW_TRY_VOID(tables.drop(entities, true, {}));
    return tables.create(entities, false, {});
}

/// Prints the groups of a query, one a line.
inline tw::Result<void> printGroups(const Place& place, const tw::AggregateQuery& query)
{
    const tw::Adapter db(place.pool);
    TW_TRY(const tw::TablePtr table, db.describe(query.table, {}));
    tw::ResultSet rows;
    TW_TRY_VOID(db.aggregate(*table, query, rows, {}));
    for (qint64 row = 0; row < rows.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < rows.columnCount(); ++column)
            cells.append(rows.cell(row, column).toValue().toText());
        out() << "  " << cells.join(QStringLiteral(" | ")) << '\n';
    }
    return {};
}

inline int runExample(int argc, char** argv, tw::Result<void> (*work)(const Place& place))
{
    const tw::Result<Place> place = enter(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
    const tw::Result<void> worked = place ? work(*place) : tw::fail(place.error());
    if (!worked)
        out() << worked.error().toText() << '\n';
    out().flush();
    return worked ? 0 : 1;
}
