// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_session.h"

using namespace tw;

SqliteSession::SqliteSession(const ConnectionConfig& config)
{
    auto opened = makeSqliteBackend()->open(config, Secret(), CallOptions(), {});
    if (!opened)
        qFatal("%s", qPrintable(opened.error().toText()));
    m_connection = *std::move(opened);
}

Result<ResultSet> SqliteSession::query(const QString& sql, const QList<Value>& values) const
{
    ResultSet rows;
    TW_TRY_VOID(m_connection->run({sql, values}, &rows, CallOptions()));
    return rows;
}

Result<StatementOutcome> SqliteSession::run(const QString& sql, const QList<Value>& values) const
{
    return m_connection->run({sql, values}, nullptr, CallOptions());
}

std::optional<Error> SqliteSession::errorOf(const QString& sql, const QList<Value>& values) const
{
    auto outcome = run(sql, values);
    return outcome ? std::nullopt : std::optional(outcome.error());
}

QStringList SqliteSession::column(const QString& sql, const QList<Value>& values) const
{
    const auto rows = query(sql, values);
    if (!rows)
        return {rows.error().toText()};
    QStringList cells;
    for (qint64 row = 0; row < rows->rowCount(); ++row) {
        const CellView cell = rows->cell(row, 0);
        cells.append(cell.isNull() ? QStringLiteral("NULL") : QString::fromUtf8(cell.bytes));
    }
    return cells;
}
