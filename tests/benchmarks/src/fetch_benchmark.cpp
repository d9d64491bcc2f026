// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// fetch_benchmark ours|libpq|qsqlquery ROWS   reads the table orders once, from the sending of the
//                                             statement to the last row
// fetch_benchmark has-driver                  succeeds when Qt's own PostgreSQL driver is there
#include "measure.h"

#include <tuplewright/results/result_set.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

#include <libpq-fe.h>

using namespace Qt::StringLiterals;
using namespace tw::bench;

namespace {

const QString kSql = u"SELECT * FROM orders"_s;

/// Into chunks that are kept, as a page or a query keeps them.
void readIntoChunks(qint64 expected)
{
    const std::unique_ptr<tw::Connection> connection = connectTo(serverConfig());
    tw::ResultSet rows;
    const qint64 before = residentBytes();
    QElapsedTimer clock;
    clock.start();
    must(connection->run({kSql, {}}, &rows, tw::CallOptions()));
    const qint64 spent = clock.nsecsElapsed();
    const qint64 after = residentBytes();

    expectRows(rows.rowCount(), expected);
    const auto cells = double(rows.rowCount() * rows.columnCount());
    report("seconds", seconds(spent));
    report("cell_bytes", double(after - before) / cells);
    report("counted_bytes", double(rows.byteSize()) / cells);
}

/// The least a libpq program can do: every row is taken and thrown away.
void drainWithLibpq(qint64 expected)
{
    PGconn* const connection = PQconnectdb("");
    if (PQstatus(connection) != CONNECTION_OK)
        giveUp(QString::fromUtf8(PQerrorMessage(connection)));
    qint64 rows = 0;
    QElapsedTimer clock;
    clock.start();
    if (PQsendQueryParams(
            connection, kSql.toUtf8().constData(), 0, nullptr, nullptr, nullptr, nullptr, 0)
        == 0)
        giveUp(QString::fromUtf8(PQerrorMessage(connection)));
    PQsetSingleRowMode(connection);
    while (PGresult* const result = PQgetResult(connection)) {
        rows += PQntuples(result);
        PQclear(result);
    }
    const qint64 spent = clock.nsecsElapsed();
    PQfinish(connection);

    expectRows(rows, expected);
    report("seconds", seconds(spent));
}

/// Each cell as the QVariant a program would show; no row is kept.
void readWithQSqlQuery(qint64 expected)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s);
    if (!database.open())
        giveUp(database.lastError().text());
    QSqlQuery query(database);
    query.setForwardOnly(true);
    qint64 rows = 0;
    qint64 nulls = 0;
    QElapsedTimer clock;
    clock.start();
    if (!query.exec(kSql))
        giveUp(query.lastError().text());
    const int columns = query.record().count();
    for (; query.next(); ++rows) {
        for (int column = 0; column < columns; ++column)
            nulls += query.value(column).isNull() ? 1 : 0;
    }
    const qint64 spent = clock.nsecsElapsed();

    expectRows(rows, expected);
    report("seconds", seconds(spent));
    report("nulls", double(nulls));
}

}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QString side = application.arguments().value(1);
    const qint64 rows = application.arguments().value(2).toLongLong();
    if (side == u"has-driver"_s)
        return QSqlDatabase::isDriverAvailable(u"QPSQL"_s) ? EXIT_SUCCESS : EXIT_FAILURE;
    if (side == u"ours"_s)
        readIntoChunks(rows);
    else if (side == u"libpq"_s)
        drainWithLibpq(rows);
    else
        readWithQSqlQuery(rows);
    return EXIT_SUCCESS;
}
