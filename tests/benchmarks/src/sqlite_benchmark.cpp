// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// sqlite_benchmark ours|sqlite3 FILE ROWS   reads the table orders once, from the preparing of the
//                                           statement to the last row
#include "measure.h"

#include <tuplewright/results/result_set.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace tw::bench;

namespace {

const QString kSql = u"SELECT * FROM orders"_s;

void readIntoChunks(const QString& file, qint64 expected)
{
    tw::ConnectionConfig config;
    config.backend = u"sqlite"_s;
    config.database = file;
    const std::unique_ptr<tw::Connection> connection = connectTo(config);
    tw::ResultSet rows;
    QElapsedTimer clock;
    clock.start();
    must(connection->run({kSql, {}}, &rows, tw::CallOptions()));
    const qint64 spent = clock.nsecsElapsed();

    expectRows(rows.rowCount(), expected);
    report("seconds", seconds(spent));
}

/// Touches a cell in the form the file holds it in, which is the cheapest there is.
qint64 readCell(sqlite3_stmt* statement, int column)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL:
        return 0;
    case SQLITE_INTEGER:
        return sqlite3_column_int64(statement, column);
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement, column) < 0 ? 1 : 2;
    default:
        return (sqlite3_column_blob(statement, column) ? 1 : 0)
            + sqlite3_column_bytes(statement, column);
    }
}

void stepThrough(const QString& file, qint64 expected)
{
    sqlite3* database = nullptr;
    if (sqlite3_open_v2(QFile::encodeName(file).constData(), &database,
            SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr)
        != SQLITE_OK)
        giveUp(QString::fromUtf8(sqlite3_errmsg(database)));
    qint64 rows = 0;
    qint64 sum = 0;
    QElapsedTimer clock;
    clock.start();
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, kSql.toUtf8().constData(), -1, &statement, nullptr)
        != SQLITE_OK)
        giveUp(QString::fromUtf8(sqlite3_errmsg(database)));
    const int columns = sqlite3_column_count(statement);
    for (; sqlite3_step(statement) == SQLITE_ROW; ++rows) {
        for (int column = 0; column < columns; ++column)
            sum += readCell(statement, column);
    }
    sqlite3_finalize(statement);
    const qint64 spent = clock.nsecsElapsed();
    sqlite3_close(database);

    expectRows(rows, expected);
    report("seconds", seconds(spent));
    report("sum", double(sum));
}

}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const QString file = arguments.value(2);
    const qint64 rows = arguments.value(3).toLongLong();
    if (arguments.value(1) == u"ours"_s)
        readIntoChunks(file, rows);
    else
        stepThrough(file, rows);
    return EXIT_SUCCESS;
}
