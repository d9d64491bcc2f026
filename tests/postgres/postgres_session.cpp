// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres_session.h"

#include <tuplewright/postgres/postgres_backend.h>

using namespace Qt::StringLiterals;
using namespace tw;

PostgresSession::PostgresSession(const ConnectionConfig& config)
{
    auto connection = openPostgres(config);
    if (!connection)
        qFatal("Cannot connect: %s", qPrintable(connection.error().toText()));
    m_connection = *std::move(connection);
}

PostgresSession::PostgresSession(const PostgresServer& server)
    : PostgresSession(server.config())
{ }

StatementOutcome PostgresSession::run(const QString& sql, const QList<Value>& values) const
{
    const auto outcome = m_connection->run({sql, values}, nullptr, {});
    if (!outcome)
        qFatal("%s: %s", qPrintable(sql), qPrintable(outcome.error().toText()));
    return *outcome;
}

QList<QStringList> PostgresSession::rows(const QString& sql, const QList<Value>& values) const
{
    ResultSet result;
    const auto outcome = m_connection->run({sql, values}, &result, {});
    if (!outcome)
        qFatal("%s: %s", qPrintable(sql), qPrintable(outcome.error().toText()));
    QList<QStringList> rows;
    for (qint64 row = 0; row < result.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < result.columnCount(); ++column) {
            const CellView cell = result.cell(row, column);
            cells.append(cell.isNull() ? u"<NULL>"_s : QString::fromUtf8(cell.bytes));
        }
        rows.append(cells);
    }
    return rows;
}

QString PostgresSession::cell(const QString& sql, const QList<Value>& values) const
{
    const QList<QStringList> answer = rows(sql, values);
    if (answer.size() != 1 || answer.first().size() != 1)
        qFatal("%s: not one cell", qPrintable(sql));
    return answer.first().first();
}

Error PostgresSession::error(const QString& sql, const QList<Value>& values) const
{
    auto outcome = m_connection->run({sql, values}, nullptr, {});
    if (outcome)
        qFatal("%s: did not fail", qPrintable(sql));
    return std::move(outcome).error();
}

qint64 PostgresSession::backendPid() const
{
    return cell(u"SELECT pg_backend_pid()"_s).toLongLong();
}

void terminateBackend(const PostgresServer& server, qint64 pid)
{
    server.psql(u"SELECT pg_terminate_backend(%1)"_s.arg(pid));
    const QString remaining = u"SELECT count(*) FROM pg_stat_activity WHERE pid = %1"_s.arg(pid);
    while (server.psql(remaining) != u"0"_s) { }
}

Result<std::unique_ptr<Connection>> openPostgres(const ConnectionConfig& config,
    const Secret& password, const CallOptions& options, const ConnectObserver& observer)
{
    return makePostgresBackend()->open(config, password, options, observer);
}
