// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"

#include <tuplewright/postgres/postgres_backend.h>
#include <tuplewright/sqlite/sqlite_backend.h>

#include <QFile>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace tw::bench {

namespace {

qint64 processBytes(QByteArrayView field)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith(field))
            return line.mid(field.size()).replace("kB", "").trimmed().toLongLong() * 1024;
    }
    return 0;
}

BackendPtr backendOf(const ConnectionConfig& config)
{
    const BackendSet backends({makePostgresBackend(), makeSqliteBackend()});
    return must(backends.find(config.backend));
}

}

void report(const char* metric, double value)
{
    std::printf("%s %.6f\n", metric, value);
}

void giveUp(const QString& reason)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(reason));
    std::exit(EXIT_FAILURE);
}

void expectRows(qint64 rows, qint64 expected)
{
    if (rows != expected)
        giveUp(QStringLiteral("%1 rows instead of %2.").arg(rows).arg(expected));
}

double partOf(QList<double> values, double part)
{
    std::ranges::sort(values);
    return values.at(std::min(qsizetype(part * double(values.size())), values.size() - 1));
}

qint64 residentBytes()
{
    return processBytes("VmRSS:");
}

qint64 peakResidentBytes()
{
    return processBytes("VmHWM:");
}

ConnectionConfig serverConfig()
{
    ConnectionConfig config;
    config.backend = QStringLiteral("postgresql");
    return config;
}

std::unique_ptr<Connection> connectTo(const ConnectionConfig& config)
{
    return must(backendOf(config)->open(config, Secret(), CallOptions(), ConnectObserver()));
}

std::shared_ptr<const Adapter> adapterOf(const ConnectionConfig& config)
{
    return std::make_shared<Adapter>(
        std::make_shared<ConnectionPool>(backendOf(config), config, Secret()));
}

}
