// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/migrations/migration_ledger.h>

#include <tuplewright/connection/backend.h>
#include <tuplewright/connection/catalog_reader.h>
#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/query/dialect.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/result_set.h>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const QString kTable = u"tuplewright_migrations"_s;

Value numberValue(qint64 number)
{
    return Value::text(QString::number(number));
}

QString cellText(const ResultSet& rows, qint64 row, int column)
{
    return QString::fromUtf8(rows.cell(row, column).bytes.toByteArray());
}

}

Result<void> MigrationLedger::make(const CallOptions& options)
{
    return change(u"CREATE TABLE IF NOT EXISTS %1 (version bigint PRIMARY KEY, name text NOT NULL,"
                  " checksum text NOT NULL, applied_by text NOT NULL, applied_at text NOT NULL,"
                  " statements_done bigint NOT NULL, is_complete bigint NOT NULL)"_s.arg(kTable),
        {}, options);
}

Result<bool> MigrationLedger::isThere(const CallOptions& options)
{
    return m_session.use(options, [&](Connection& connection) -> Result<bool> {
        TW_TRY(const auto tables,
            connection.catalogReader().describeAll(RelationScope::of({{}, kTable}), options));
        return !tables.isEmpty();
    });
}

Result<QList<AppliedMigration>> MigrationLedger::read(const CallOptions& options)
{
    QList<AppliedMigration> applied;
    TW_TRY(const bool isKept, isThere(options));
    if (!isKept)
        return applied;
    ResultSet rows;
    TW_TRY_VOID(m_session.run(
        {u"SELECT version, name, checksum, applied_by, applied_at, statements_done, is_complete"
         " FROM %1 ORDER BY version"_s.arg(kTable),
            {}},
        &rows, options, StatementOrigin::Library));
    for (qint64 row = 0; row < rows.rowCount(); ++row)
        applied.append({cellText(rows, row, 0).toLongLong(), cellText(rows, row, 1),
            cellText(rows, row, 2), cellText(rows, row, 3), cellText(rows, row, 4),
            cellText(rows, row, 5).toLongLong(), cellText(rows, row, 6) == u"1"_s});
    return applied;
}

Result<void> MigrationLedger::add(const AppliedMigration& applied, const CallOptions& options)
{
    return change(u"INSERT INTO %1 (version, name, checksum, applied_by, applied_at,"
                  " statements_done, is_complete) VALUES (?)"_s.arg(kTable),
        {numberValue(applied.version), Value::text(applied.name), Value::text(applied.checksum),
            Value::text(applied.by), Value::text(applied.at), numberValue(applied.done),
            numberValue(applied.isComplete ? 1 : 0)},
        options);
}

Result<void> MigrationLedger::update(const AppliedMigration& applied, const CallOptions& options)
{
    TW_TRY_VOID(remove(applied.version, options));
    return add(applied, options);
}

Result<void> MigrationLedger::remove(qint64 version, const CallOptions& options)
{
    return change(
        u"DELETE FROM %1 WHERE version = ?"_s.arg(kTable), {numberValue(version)}, options);
}

/// The question mark stands for all values.
Result<void> MigrationLedger::change(
    const QString& sql, const QList<Value>& values, const CallOptions& options)
{
    const Dialect& dialect = m_session.pool()->backend().dialect();
    QStringList places;
    for (qsizetype i = 1; i <= values.size(); ++i)
        places.append(dialect.placeholder(i));
    QString text = sql;
    text.replace(u'?', places.join(u", "_s));
    TW_TRY_VOID(m_session.run({text, values}, nullptr, options, StatementOrigin::Library));
    return {};
}

}
