// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_file.h"

#include <sqlite3.h>

#include <memory>

namespace {

constexpr int kPatienceMs = 5000;

struct Close
{
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
using Handle = std::unique_ptr<sqlite3, Close>;

Handle openFile(const QString& path)
{
    sqlite3* database = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &database) != SQLITE_OK)
        qFatal("SQLite cannot open %s", qPrintable(path));
    // Who closes the last connection of a file holds it for a moment.
    sqlite3_busy_timeout(database, kPatienceMs);
    return Handle(database);
}

int appendCell(void* cells, int count, char** values, char**)
{
    const char* value = count > 0 ? values[0] : nullptr;
    static_cast<QStringList*>(cells)->append(
        value ? QString::fromUtf8(value) : QStringLiteral("NULL"));
    return 0;
}

}

SqliteFile::SqliteFile(const QString& sql)
{
    execute(sql);
}

void SqliteFile::execute(const QString& sql) const
{
    static_cast<void>(column(sql));
}

QStringList SqliteFile::column(const QString& sql) const
{
    const Handle database = openFile(path());
    QStringList cells;
    const QByteArray text = sql.toUtf8();
    if (sqlite3_exec(database.get(), text.constData(), appendCell, &cells, nullptr) != SQLITE_OK)
        qFatal("SQLite: %s\n%s", sqlite3_errmsg(database.get()), text.constData());
    return cells;
}

tw::ConnectionConfig SqliteFile::config(tw::SqliteFileMode mode) const
{
    tw::ConnectionConfig config;
    config.backend = QStringLiteral("sqlite");
    config.database = path();
    config.sqlite.mode = mode;
    return config;
}
