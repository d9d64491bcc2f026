// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_connection.h"

#include "csv_statement.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace tw::test {

namespace {

/// What this engine lacks of what the library takes to be there.
constexpr Feature kMissing[]{Feature::Savepoints, Feature::DeferrableTransactions,
    Feature::SerializableIsolation, Feature::SessionState, Feature::RowAddress, Feature::RowVersion,
    Feature::CommitStatus, Feature::Listen, Feature::AdvisoryLocks, Feature::HeldCursors,
    Feature::NamedPreparedStatements, Feature::BinaryCopy, Feature::Load, Feature::RelationSizes,
    Feature::MaterializedViews, Feature::DeclarativePartitions, Feature::Merge,
    Feature::MergeReturning, Feature::FullTextSearch, Feature::JsonContainment};

Result<void> checkInTime(const CallOptions& options)
{
    if (options.stop.stop_requested() || options.abandon.stop_requested())
        return fail(ErrorKind::Cancelled, u"The statement was stopped."_s);
    if (options.deadline.hasExpired())
        return fail(ErrorKind::Timeout, u"The statement ran out of time."_s);
    return {};
}

Result<void> hand(const CsvAnswer& answer, RowSink& sink, const CallOptions& options)
{
    TW_TRY_VOID(sink.begin(answer.header));
    const int columns = int(answer.header.columns.size());
    RowChunkBuilder chunk(columns);
    for (const CsvRow& row : answer.rows) {
        for (const Value& value : row) {
            if (value.isNull())
                chunk.appendNull();
            else
                chunk.append(
                    value.storage(), value.bytes().constData(), size_t(value.bytes().size()));
        }
        if (chunk.endRow()) {
            TW_TRY_VOID(checkInTime(options));
            TW_TRY_VOID(sink.push(chunk.seal()));
            chunk = RowChunkBuilder(columns);
        }
    }
    return chunk.isEmpty() ? Result<void>() : sink.push(chunk.seal());
}

}

CsvConnection::CsvConnection(const QString& folder)
    : m_folder(folder)
    , m_catalog(folder)
{
    m_server.product = u"CSV files"_s;
    m_server.engine = u"CSV"_s;
    m_server.host = folder;
    m_server.database = QDir(folder).dirName();
    m_server.encoding = u"UTF-8"_s;
    for (const Feature feature : kMissing)
        m_capabilities.remove(feature, u"Files have no such thing."_s);
}

Result<std::unique_ptr<Connection>> CsvConnection::open(const QString& folder)
{
    std::unique_ptr<CsvConnection> connection(new CsvConnection(folder));
    TW_TRY_VOID(connection->probe());
    return connection;
}

Result<void> CsvConnection::probe()
{
    if (QDir(m_folder).exists())
        return {};
    return fail(ErrorKind::Connection, u"There is no folder %1."_s.arg(m_folder));
}

Result<void> CsvConnection::ping(const CallOptions&)
{
    return probe();
}

Result<void> CsvConnection::begin(const TransactionOptions& transaction, const CallOptions&)
{
    if (m_state != TransactionState::Idle)
        return fail(ErrorKind::TransactionActive, u"A transaction is open already."_s);
    m_state = TransactionState::Active;
    m_isReadOnly = transaction.readOnly;
    return {};
}

// One file after the other: each is replaced whole, all of them together are not.
Result<void> CsvConnection::commit(const CallOptions&)
{
    const bool hasFailed = m_state == TransactionState::Failed;
    const QStringList changed = std::exchange(m_changed, {});
    const QHash<QString, CsvTable> tables = std::exchange(m_tables, {});
    m_state = TransactionState::Idle;
    if (hasFailed)
        return fail(ErrorKind::Transaction, u"A statement of the transaction failed."_s);
    for (const QString& name : changed)
        TW_TRY_VOID(writeCsvTable(m_folder, tables.value(name)));
    return {};
}

Result<void> CsvConnection::rollback(const CallOptions&)
{
    m_changed.clear();
    m_tables.clear();
    m_state = TransactionState::Idle;
    return {};
}

Result<CsvTable> CsvConnection::table(const QString& name) const
{
    const auto known = m_tables.constFind(name);
    return known == m_tables.cend() ? readCsvTable(m_folder, name) : *known;
}

Result<void> CsvConnection::keep(const CsvTable& table, bool isChanged)
{
    if (m_state == TransactionState::Idle)
        return isChanged ? writeCsvTable(m_folder, table) : Result<void>();
    m_tables.insert(table.name, table);
    if (isChanged && !m_changed.contains(table.name))
        m_changed.append(table.name);
    return {};
}

Result<StatementOutcome> CsvConnection::execute(
    const Statement& statement, RowSink* sink, const CallOptions& options)
{
    const auto run = [&]() -> Result<StatementOutcome> {
        TW_TRY_VOID(checkInTime(options));
        TW_TRY(CsvTable read, table(csvTableOf(statement.sql)));
        TW_TRY(const CsvStatement parsed, parseCsvStatement(statement.sql, read));
        if (parsed.changesRows() && m_isReadOnly && m_state == TransactionState::Active)
            return fail(ErrorKind::ReadOnly, u"The transaction may only read."_s);
        TW_TRY(const CsvAnswer answer, runCsvStatement(parsed, statement.values, read));
        TW_TRY_VOID(keep(read, parsed.changesRows()));
        if (sink && !answer.header.columns.isEmpty())
            TW_TRY_VOID(hand(answer, *sink, options));
        StatementOutcome outcome;
        outcome.rowsReturned = answer.rows.size();
        if (parsed.changesRows())
            outcome.rowsAffected = answer.affected;
        return outcome;
    };
    Result<StatementOutcome> outcome = run();
    if (!outcome && m_state == TransactionState::Active)
        m_state = TransactionState::Failed;
    return outcome;
}

}
