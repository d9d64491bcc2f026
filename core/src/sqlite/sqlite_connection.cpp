// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "sqlite_connection.h"

#include "sqlite/dialect/sqlite_dialect.h"
#include "sqlite/functions/sqlite_functions.h"
#include "sqlite/handle/sqlite_error.h"
#include "sqlite/handle/sqlite_file_identity.h"
#include "sqlite/handle/sqlite_interrupt.h"

#include <tuplewright/results/result_set.h>
#include <tuplewright/sql/tokenizer.h>

#include <QElapsedTimer>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

sqlite3* handleOf(const QSqlDatabase& database)
{
    const QVariant handle = database.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3* const*>(handle.constData());
}

/// SQL text that writes another file must not get round a file opened for reading only.
int refuseAttach(void*, int action, const char*, const char*, const char*, const char*)
{
    return action == SQLITE_ATTACH ? SQLITE_DENY : SQLITE_OK;
}

QString firstWord(const QString& sql)
{
    SqlTokenizer tokens(sql, kSqliteSyntax);
    while (!tokens.atEnd()) {
        const SqlToken token = tokens.next();
        if (token.kind == SqlTokenKind::Whitespace || token.kind == SqlTokenKind::Comment)
            continue;
        return sql.mid(token.start, token.length).toUpper();
    }
    return {};
}

/// SQLite keeps one number of changed rows for all statements; only these set it.
bool setsChangeCount(const QString& sql, const SqliteStatement& statement)
{
    static const QStringList verbs{u"INSERT"_s, u"REPLACE"_s, u"UPDATE"_s, u"DELETE"_s, u"WITH"_s};
    return !statement.isReadOnly() && verbs.contains(firstWord(sql));
}

/// Keeps the chunk that came last; what came before is of no use.
struct LastChunk final : RowSink
{
    Result<void> begin(const ResultHeader&) override { return {}; }
    Result<void> push(RowChunkPtr pushed) override
    {
        chunk = std::move(pushed);
        return {};
    }

    RowChunkPtr chunk;
};

Capabilities sqliteCapabilities(bool readOnly)
{
    Capabilities capabilities;
    if (readOnly)
        capabilities.remove(Feature::Write, u"The file is open for reading only."_s);
    capabilities.remove(
        Feature::ConcurrentWriters, u"SQLite lets one transaction write at a time."_s);
    capabilities.remove(
        Feature::CommitStatus, u"SQLite runs in this process: no answer can get lost."_s);
    for (const Feature feature :
        {Feature::DeferrableTransactions, Feature::RowVersion, Feature::Listen,
            Feature::AdvisoryLocks, Feature::HeldCursors, Feature::NamedPreparedStatements,
            Feature::BinaryCopy, Feature::Load, Feature::RowEstimates, Feature::RelationSizes,
            Feature::MaterializedViews, Feature::DeclarativePartitions, Feature::Merge,
            Feature::MergeReturning, Feature::Multiranges, Feature::NullsNotDistinct,
            Feature::FullTextSearch, Feature::JsonContainment, Feature::ExclusionConstraints})
        capabilities.remove(feature, u"SQLite does not have it."_s);
    return capabilities;
}

QString journalName(SqliteJournal journal)
{
    switch (journal) {
    case SqliteJournal::Keep:
        break;
    case SqliteJournal::Delete:
        return u"DELETE"_s;
    case SqliteJournal::Truncate:
        return u"TRUNCATE"_s;
    case SqliteJournal::Persist:
        return u"PERSIST"_s;
    case SqliteJournal::Memory:
        return u"MEMORY"_s;
    case SqliteJournal::Wal:
        return u"WAL"_s;
    case SqliteJournal::Off:
        return u"OFF"_s;
    }
    return {};
}

QString beginSql(const TransactionOptions& transaction, SqliteBegin kind)
{
    if (transaction.readOnly)
        return u"BEGIN"_s;
    switch (kind) {
    case SqliteBegin::Deferred:
        break;
    case SqliteBegin::Immediate:
        return u"BEGIN IMMEDIATE"_s;
    case SqliteBegin::Exclusive:
        return u"BEGIN EXCLUSIVE"_s;
    }
    return u"BEGIN DEFERRED"_s;
}

Error explainOpening(Error error, const QString& path)
{
    if ((error.nativeCode & 0xFF) == SQLITE_NOTADB)
        error.hint = u"It is another kind of file, or it is encrypted."_s;
    error.message = u"Cannot open %1: %2"_s.arg(path, error.message);
    return error;
}

}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(
    const SqliteFileOptions& file, const CallOptions& options, const ConnectObserver& observer)
{
    QElapsedTimer clock;
    clock.start();
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(file));
    Result<void> opened = connection->openFile();
    if (opened && observer)
        observer({u"open"_s, clock.nsecsElapsed()});
    if (opened)
        opened = connection->applyOptions(options);
    if (opened)
        opened = connection->secure(options);
    if (opened)
        opened = connection->readHeader(options);
    if (!opened)
        return fail(explainOpening(std::move(opened).error(), file.path));
    if (observer)
        observer({u"version"_s, clock.nsecsElapsed(), connection->server().product, {}});
    return connection;
}

SqliteConnection::SqliteConnection(SqliteFileOptions file)
    : m_file(std::move(file))
    , m_qtName(u"tuplewright-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_qtDatabase(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_qtName))
{ }

SqliteConnection::~SqliteConnection()
{
    // Qt Sql complains when a connection is removed while a handle to it lives.
    m_qtDatabase = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_qtName);
}

Result<void> SqliteConnection::openFile()
{
    m_qtDatabase.setDatabaseName(m_file.toUri());
    m_qtDatabase.setConnectOptions(u"QSQLITE_OPEN_URI"_s);
    if (!m_qtDatabase.open()) {
        const QSqlError cause = m_qtDatabase.lastError();
        Error error;
        error.nativeCode = cause.nativeErrorCode().toInt();
        error.kind
            = m_qtDatabase.isValid() ? sqliteErrorKind(error.nativeCode) : ErrorKind::Configuration;
        error.message = cause.databaseText().isEmpty() ? cause.driverText() : cause.databaseText();
        return fail(error);
    }
    m_database = handleOf(m_qtDatabase);
    if (!m_database)
        return fail(ErrorKind::Configuration, u"Qt Sql's SQLite driver gives no handle."_s);
    return {};
}

Result<void> SqliteConnection::applyOptions(const CallOptions& options)
{
    if (m_file.readUncommitted)
        TW_TRY_VOID(runText(u"PRAGMA read_uncommitted = ON"_s, options));
    const SqliteJournal journal = m_file.sqlite.journal;
    if (journal == SqliteJournal::Keep || m_file.isInMemory())
        return {};
    ResultSet answer;
    const QString mode = journalName(journal);
    TW_TRY_VOID(run({u"PRAGMA journal_mode = "_s + mode, {}}, &answer, options));
    const QString actual = answer.rowCount() == 1 ? answer.cell(0, 0).toValue().toText() : u""_s;
    if (actual.compare(mode, Qt::CaseInsensitive) == 0)
        return {};
    return fail(ErrorKind::Configuration,
        u"The journal mode is %1 and cannot be changed to %2 here."_s.arg(actual, mode));
}

Result<void> SqliteConnection::secure(const CallOptions& options)
{
    // A file from a stranger may hold a schema that means harm.
    int code = sqlite3_extended_result_codes(m_database, 1);
    const auto configure = [this, &code](int setting, int value) {
        if (code == SQLITE_OK)
            code = sqlite3_db_config(m_database, setting, value, nullptr);
    };
    configure(SQLITE_DBCONFIG_DEFENSIVE, 1);
    // In a distrusted schema no trigger may fill a full-text index, and before SQLite 3.41 no rule
    // may call json_valid(): such tables could not be written. No function with side effects is
    // left to call: extensions stay off, our own functions are innocuous or refuse to run from a
    // schema.
    configure(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1);
    configure(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
    configure(SQLITE_DBCONFIG_ENABLE_FKEY, m_file.sqlite.foreignKeys ? 1 : 0);
    if (code == SQLITE_OK)
        code = addSqliteFunctions(m_database);
    if (code != SQLITE_OK)
        return fail(sqliteError(m_database));
    TW_TRY_VOID(attachFiles(options));
    if (m_file.sqlite.mode == SqliteFileMode::ReadOnly)
        sqlite3_set_authorizer(m_database, refuseAttach, nullptr);
    TW_TRY_VOID(runText(u"PRAGMA cell_size_check = ON"_s, options));
    return runText(u"PRAGMA mmap_size = 0"_s, options);
}

Result<void> SqliteConnection::attachFiles(const CallOptions& options)
{
    for (const AttachedFile& file : m_file.attached) {
        const Statement attach{u"ATTACH DATABASE ?1 AS "_s + doubleQuoted(file.name),
            {Value::text(m_file.toUri(file))}};
        Result<StatementOutcome> attached = run(attach, nullptr, options);
        // Only a look into it tells what kind of file it is.
        if (attached)
            attached = run({u"PRAGMA "_s + doubleQuoted(file.name) + u".schema_version"_s, {}},
                nullptr, options);
        if (!attached)
            return fail(explainOpening(std::move(attached).error(), file.path));
    }
    return {};
}

Result<void> SqliteConnection::readHeader(const CallOptions& options)
{
    // SQLite looks into a file only when it has to; asking for its encoding makes it look.
    ResultSet encoding;
    TW_TRY_VOID(run({u"PRAGMA encoding"_s, {}}, &encoding, options));
    if (!encoding.cell(0, 0).bytes.startsWith("UTF-8"))
        m_encoding = SqliteStatement::TextEncoding::Utf16;
    m_server.product = u"SQLite "_s + QString::fromLatin1(sqlite3_libversion());
    m_server.host = m_file.path;
    m_server.database = QFileInfo(m_file.path).fileName();
    m_server.readOnly = sqlite3_db_readonly(m_database, "main") == 1;
    m_capabilities = sqliteCapabilities(m_server.readOnly);
    return {};
}

Result<void> SqliteConnection::checkUsable() const
{
    if (m_broken)
        return fail(ErrorKind::ConnectionLost, u"%1 is no longer open."_s.arg(m_file.path));
    if (transactionState() == TransactionState::Failed)
        return fail(ErrorKind::InFailedTransaction,
            u"An earlier error has rolled the transaction back; end it first."_s);
    return {};
}

Result<StatementOutcome> SqliteConnection::execute(
    const Statement& statement, RowSink* sink, const CallOptions& options)
{
    TW_TRY_VOID(checkUsable());
    const CallOptions limited = withStatementTimeout(options);
    const SqliteInterrupt interrupt(m_database, limited, m_file.sqlite.busyTimeout);
    if (std::optional<Error> reason = interrupt.reason())
        return fail(*std::move(reason));
    Result<StatementOutcome> outcome = executeText(statement, sink);
    if (!outcome)
        return fail(interrupt.explain(std::move(outcome).error()));
    m_began = hasOpenTransaction();
    return outcome;
}

CallOptions SqliteConnection::withStatementTimeout(CallOptions options) const
{
    if (m_file.statementTimeout.count() > 0)
        options.deadline = std::min(options.deadline, QDeadlineTimer(m_file.statementTimeout));
    return options;
}

Result<StatementOutcome> SqliteConnection::executeText(const Statement& text, RowSink* sink)
{
    QElapsedTimer clock;
    clock.start();
    TW_TRY(SqliteStatement statement, SqliteStatement::prepare(m_database, text.sql));
    TW_TRY_VOID(statement.bind(text.values));

    StatementOutcome outcome;
    int code = statement.step();
    outcome.firstRowNs = clock.nsecsElapsed();
    // The columns are certain only now: the first step notices when the schema has changed.
    const int columns = statement.columnCount();
    if (sink && columns > 0 && (code == SQLITE_ROW || code == SQLITE_DONE))
        TW_TRY_VOID(sink->begin(statement.header()));
    TW_TRY(outcome.rowsReturned, stepOn(statement, code, sink));
    if (setsChangeCount(text.sql, statement))
        outcome.rowsAffected
            = columns > 0 ? outcome.rowsReturned : qint64(sqlite3_changes64(m_database));
    outcome.totalNs = clock.nsecsElapsed();
    return outcome;
}

Result<ManyOutcome> SqliteConnection::executeMany(const ManyRows& many, const CallOptions& options)
{
    TW_TRY_VOID(checkUsable());
    const CallOptions limited = withStatementTimeout(options);
    const SqliteInterrupt interrupt(m_database, limited, m_file.sqlite.busyTimeout);
    if (std::optional<Error> reason = interrupt.reason())
        return fail(*std::move(reason));
    Result<ManyOutcome> all = runPrepared(many.sql, many.rows);
    if (!all)
        return fail(interrupt.explain(std::move(all).error()));
    m_began = hasOpenTransaction();
    return all;
}

Result<ManyOutcome> SqliteConnection::runPrepared(
    const QString& sql, const QList<QList<Value>>& rows)
{
    TW_TRY(SqliteStatement statement, SqliteStatement::prepare(m_database, sql));
    ManyOutcome many{0, true, {}};
    for (const QList<Value>& values : rows) {
        statement.reset();
        TW_TRY_VOID(statement.bind(values));
        QList<Value> returned;
        TW_TRY(const qint64 affected, stepAll(statement, returned));
        many.affected += affected;
        many.eachOnce = many.eachOnce && affected == 1;
        if (many.eachOnce && !returned.isEmpty())
            many.returned.append(std::move(returned));
    }
    if (!many.eachOnce)
        many.returned.clear();
    return many;
}

Result<qint64> SqliteConnection::stepAll(SqliteStatement& statement, QList<Value>& returned)
{
    LastChunk kept;
    TW_TRY(const qint64 rows, stepOn(statement, statement.step(), &kept));
    for (int column = 0; rows == 1 && column < kept.chunk->columnCount(); ++column)
        returned.append(kept.chunk->cell(0, column).toValue());
    return statement.columnCount() > 0 ? rows : qint64(sqlite3_changes64(m_database));
}

Result<qint64> SqliteConnection::stepOn(SqliteStatement& statement, int code, RowSink* sink)
{
    RowChunkBuilder builder(statement.columnCount());
    qint64 rows = 0;
    for (; code == SQLITE_ROW; code = statement.step()) {
        ++rows;
        if (!sink)
            continue;
        TW_TRY_VOID(statement.appendRow(builder, m_encoding));
        if (builder.endRow())
            TW_TRY_VOID(sink->push(builder.seal()));
    }
    if (code != SQLITE_DONE)
        return fail(sqliteError(m_database));
    if (!builder.isEmpty())
        TW_TRY_VOID(sink->push(builder.seal()));
    return rows;
}

Result<void> SqliteConnection::runText(const QString& sql, const CallOptions& options)
{
    TW_TRY_VOID(run({sql, {}}, nullptr, options));
    return {};
}

bool SqliteConnection::hasOpenTransaction() const
{
    return sqlite3_get_autocommit(m_database) == 0;
}

TransactionState SqliteConnection::transactionState() const
{
    if (m_broken)
        return TransactionState::Unknown;
    if (hasOpenTransaction())
        return TransactionState::Active;
    // Some errors roll the whole transaction back. What follows must not run outside of it.
    return m_began ? TransactionState::Failed : TransactionState::Idle;
}

Result<void> SqliteConnection::begin(
    const TransactionOptions& transaction, const CallOptions& options)
{
    if (transactionState() == TransactionState::Active)
        return fail(ErrorKind::TransactionActive, u"A transaction is open already."_s);
    TW_TRY_VOID(runText(beginSql(transaction, m_file.sqlite.begin), options));
    if (!transaction.readOnly)
        return {};
    m_queryOnly = true;
    Result<void> limited = runText(u"PRAGMA query_only = ON"_s, options);
    if (!limited)
        TW_TRY_VOID(endTransaction());
    return limited;
}

Result<void> SqliteConnection::commit(const CallOptions& options)
{
    const TransactionState state = transactionState();
    if (state == TransactionState::Idle)
        return fail(ErrorKind::NoActiveTransaction, u"No transaction is open."_s);
    Result<void> committed = runText(u"COMMIT"_s, options);
    // SQLite keeps a transaction open whose COMMIT met a lock or a violated key. Ours are over.
    Result<void> ended = endTransaction();
    if (state == TransactionState::Failed)
        return fail(ErrorKind::Transaction,
            u"An earlier error had rolled the transaction back; nothing was saved."_s);
    return committed ? ended : committed;
}

Result<void> SqliteConnection::rollback(const CallOptions&)
{
    // Ends on its own and at once: nothing may stop it halfway.
    const bool wasOpen = !m_broken && hasOpenTransaction();
    const auto started = std::chrono::steady_clock::now();
    Result<void> ended = endTransaction();
    if (wasOpen)
        recordStatement({u"ROLLBACK"_s, {}},
            ended ? Result<StatementOutcome>(StatementOutcome()) : fail(ended.error()),
            std::chrono::steady_clock::now() - started);
    return ended;
}

Result<void> SqliteConnection::endTransaction()
{
    if (m_broken)
        return checkUsable();
    m_began = false;
    int code = SQLITE_OK;
    if (hasOpenTransaction())
        code = sqlite3_exec(m_database, "ROLLBACK", nullptr, nullptr, nullptr);
    if (code == SQLITE_OK && std::exchange(m_queryOnly, false))
        code = sqlite3_exec(m_database, "PRAGMA query_only = OFF", nullptr, nullptr, nullptr);
    if (code == SQLITE_OK)
        return {};
    m_broken = true;
    return fail(sqliteError(m_database));
}

Result<void> SqliteConnection::probe()
{
    int moved = 0;
    const int code = sqlite3_file_control(m_database, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    if (code == SQLITE_OK && moved != 0) {
        m_broken = true;
        return fail(ErrorKind::ConnectionLost,
            u"%1 was moved, replaced or removed while it was open."_s.arg(m_file.path));
    }
    return {};
}

Result<void> SqliteConnection::ping(const CallOptions& options)
{
    TW_TRY_VOID(probe());
    return runText(u"SELECT 1"_s, options);
}

Result<QString> SqliteConnection::databaseIdentity(const CallOptions&)
{
    return m_file.isInMemory() ? QString() : sqliteFileIdentity(m_file.path);
}

}
