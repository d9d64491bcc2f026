// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/migrations/migrator.h>

#include <tuplewright/connection/backend.h>
#include <tuplewright/connection/server_info.h>
#include <tuplewright/connection/statement_outcome.h>
#include <tuplewright/query/dialect.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/results/result_set.h>
#include <tuplewright/session/script_run.h>
#include <tuplewright/sql/script.h>
#include <tuplewright/sql/statement_kind.h>
#include <tuplewright/structure/structure_engine.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

bool isTrouble(MigrationState state)
{
    return state == MigrationState::Changed || state == MigrationState::Missing
        || state == MigrationState::Late;
}

std::unexpected<Error> trouble(const MigrationStatus& status)
{
    return fail(ErrorKind::ConcurrentModification,
        u"Migration %1_%2 is %3."_s.arg(
            QString::number(status.version), status.name, migrationStateName(status.state)),
        {}, u"Nothing was done. Look at it with status, and bring folder and database together."_s);
}

/// Says which migration it was and what stands now.
std::unexpected<Error> stopped(const Migration& migration, Error error, const QString& stands)
{
    error.message = u"Migration %1: %2"_s.arg(migration.title(), error.message);
    error.detail = error.detail.isEmpty() ? stands : error.detail + u'\n' + stands;
    return fail(std::move(error));
}

QString account(const Session& session)
{
    const Connection* const connection = session.connection();
    const QString role = connection ? connection->server().user : QString();
    return role.isEmpty() ? qEnvironmentVariable("USER", u"unknown"_s) : role;
}

MigrationState stateOf(const Migration* file, const AppliedMigration& applied)
{
    if (!applied.isComplete)
        return MigrationState::Unfinished;
    if (!file)
        return MigrationState::Missing;
    return file->checksum() == applied.checksum ? MigrationState::Applied : MigrationState::Changed;
}

/// The statements in front of a place that set what lasts in a session: a new session does not have
/// it, and what comes behind may rest on it.
QStringList settingsBefore(const QList<ScriptPart>& parts, qint64 place, const SqlSyntax& syntax)
{
    QStringList settings;
    for (const ScriptPart& part : parts.first(place)) {
        const StatementKind kind = classifyStatement(part.sql, syntax);
        if (kind.effect == StatementEffect::SetsSession && kind.changesSession)
            settings.append(part.sql + u"\n;\n"_s); // it may end in a comment
    }
    return settings;
}

const AppliedMigration* findApplied(const QList<AppliedMigration>& applied, qint64 version)
{
    const auto found = std::ranges::find(applied, version, &AppliedMigration::version);
    return found == applied.end() ? nullptr : &*found;
}

}

QString migrationStateName(MigrationState state)
{
    switch (state) {
    case MigrationState::Pending:
        return u"pending"_s;
    case MigrationState::Applied:
        return u"applied"_s;
    case MigrationState::Unfinished:
        return u"unfinished"_s;
    case MigrationState::Changed:
        return u"changed since"_s;
    case MigrationState::Missing:
        return u"missing"_s;
    case MigrationState::Late:
        return u"late"_s;
    }
    return {};
}

const Migration* Migrator::find(qint64 version) const
{
    const auto found = std::ranges::find(m_migrations, version, &Migration::version);
    return found == m_migrations.end() ? nullptr : &*found;
}

Result<QList<MigrationStatus>> Migrator::status(const CallOptions& options)
{
    TW_TRY(const QList<AppliedMigration> applied, m_ledger.read(options));
    const qint64 newest = applied.isEmpty() ? 0 : applied.last().version;
    QList<MigrationStatus> statuses;
    for (const AppliedMigration& one : applied)
        statuses.append({one.version, one.name, stateOf(find(one.version), one), one});
    for (const Migration& migration : m_migrations) {
        if (findApplied(applied, migration.version))
            continue;
        const bool isLate = migration.version < newest;
        statuses.append({migration.version, migration.name,
            isLate ? MigrationState::Late : MigrationState::Pending, {}});
    }
    std::ranges::sort(statuses, {}, &MigrationStatus::version);
    return statuses;
}

Result<QList<Migration>> Migrator::pending(std::optional<qint64> last, const CallOptions& options)
{
    TW_TRY(const QList<MigrationStatus> statuses, status(options));
    QList<Migration> wanted;
    for (const MigrationStatus& one : statuses) {
        if (isTrouble(one.state))
            return trouble(one);
        const Migration* const migration = find(one.version);
        if (one.state == MigrationState::Unfinished
            && (!migration || migration->checksum() != one.applied->checksum))
            return trouble({one.version, one.name, MigrationState::Changed, one.applied});
        const bool isWanted
            = one.state != MigrationState::Applied && (!last || one.version <= *last);
        if (isWanted)
            wanted.append(*migration);
    }
    return wanted;
}

Result<void> Migrator::locked(const CallOptions& options, const std::function<Result<void>()>& work)
{
    TW_TRY_VOID(m_session.pin(options));
    const StructureEngine* const engine = m_session.pool()->backend().structure();
    const StructureLock lock = engine ? engine->lock() : StructureLock();
    if (!lock.take.isEmpty()) {
        ResultSet rows;
        TW_TRY_VOID(m_session.run({lock.take, {}}, &rows, options, StatementOrigin::Library));
        if (!rows.cell(0, 0).bytes.startsWith('t')) {
            m_session.unpin();
            return fail(ErrorKind::LockNotAvailable,
                u"Another program is changing the structure of this database."_s, {},
                u"Try again when it has ended."_s);
        }
    }
    const Result<void> worked = work();
    // What cannot be released goes with the connection.
    if (!lock.release.isEmpty())
        static_cast<void>(
            m_session.run({lock.release, {}}, nullptr, options, StatementOrigin::Library));
    m_session.unpin();
    return worked;
}

Result<void> Migrator::up(
    std::optional<qint64> last, const Observer& done, const CallOptions& options)
{
    return locked(options, [&]() -> Result<void> {
        TW_TRY(const QList<Migration> wanted, pending(last, options));
        if (wanted.isEmpty())
            return {};
        TW_TRY_VOID(m_ledger.make(options));
        for (const Migration& migration : wanted) {
            TW_TRY_VOID(Migration::runsInTransaction(migration.up)
                    ? apply(migration, options)
                    : applyPiecemeal(migration, options));
            TW_TRY_VOID(done(migration));
        }
        return {};
    });
}

/// What the caller says, or the table of another program.
Result<ForeignLedger> Migrator::adoptable(std::optional<qint64> last, const CallOptions& options)
{
    ForeignLedger ledger{{}, {}, true};
    if (last) {
        ledger.versions.insert(*last);
    } else {
        TW_TRY(const std::optional<ForeignLedger> found, readForeignLedger(m_session, options));
        if (!found)
            return fail(ErrorKind::InvalidArgument,
                u"No other program keeps its migrations in this database."_s, {},
                u"Say which is the last one that the database has."_s);
        ledger = *found;
    }
    for (const qint64 version : std::as_const(ledger.versions))
        if (!find(version))
            return fail(ErrorKind::InvalidArgument,
                u"The folder has no migration %1."_s.arg(QString::number(version)), {},
                u"Nothing was recorded."_s);
    return ledger;
}

Result<void> Migrator::adopt(
    std::optional<qint64> last, const Observer& done, const CallOptions& options)
{
    return locked(options, [&]() -> Result<void> {
        TW_TRY(const ForeignLedger ledger, adoptable(last, options));
        TW_TRY(const QList<MigrationStatus> statuses, status(options));
        QList<Migration> adopted;
        for (const MigrationStatus& one : statuses) {
            if (one.state == MigrationState::Applied || !ledger.holds(one.version))
                continue;
            if (one.applied)
                return trouble(one);
            adopted.append(*find(one.version));
        }
        TW_TRY_VOID(record(adopted, options));
        for (const Migration& migration : std::as_const(adopted))
            TW_TRY_VOID(done(migration));
        return {};
    });
}

Result<void> Migrator::record(const QList<Migration>& migrations, const CallOptions& options)
{
    const SqlSyntax syntax = m_session.pool()->backend().dialect().syntax();
    TW_TRY_VOID(m_session.begin({}, options));
    Result<void> written = m_ledger.make(options);
    for (const Migration& migration : migrations) {
        if (!written)
            break;
        AppliedMigration applied = entry(migration);
        applied.done = readScript(migration.up, syntax).size();
        written = m_ledger.add(applied, options);
    }
    if (written)
        return m_session.commit(options);
    static_cast<void>(m_session.rollback(options));
    return written;
}

AppliedMigration Migrator::entry(const Migration& migration) const
{
    return {migration.version, migration.name, migration.checksum(), account(m_session),
        QDateTime::currentDateTimeUtc().toString(Qt::ISODate), 0, true};
}

Result<void> Migrator::apply(const Migration& migration, const CallOptions& options)
{
    const qsizetype count
        = readScript(migration.up, m_session.pool()->backend().dialect().syntax()).size();
    ScriptOptions script;
    script.afterEach = [&](const ScriptStep& step) -> Result<void> {
        if (step.number + 1 < count)
            return {};
        AppliedMigration applied = entry(migration);
        applied.done = count;
        return m_ledger.add(applied, options);
    };
    const ScriptReport report = executeScript(m_session, migration.up, script, options);
    if (!report.error)
        return {};
    return stopped(migration, *report.error,
        report.outcome == Outcome::Unknown ? u"Whether it stands is not known; ask status."_s
                                           : u"Nothing of it stands; those before it do."_s);
}

/// Goes on behind the last statement that was carried out, with what those before it had set.
Result<void> Migrator::applyPiecemeal(const Migration& migration, const CallOptions& options)
{
    const SqlSyntax syntax = m_session.pool()->backend().dialect().syntax();
    const QList<ScriptPart> parts = readScript(migration.up, syntax);
    TW_TRY(const QList<AppliedMigration> known, m_ledger.read(options));
    AppliedMigration applied = entry(migration);
    applied.isComplete = false;
    if (const AppliedMigration* const before = findApplied(known, migration.version))
        applied.done = before->done;
    const qint64 first = applied.done;
    if (first >= parts.size())
        return fail(ErrorKind::InvalidArgument,
            u"Migration %1 holds no statement that is left to run."_s.arg(migration.title()));
    TW_TRY_VOID(m_ledger.update(applied, options));
    ScriptOptions script;
    script.mode = ScriptMode::EachStatement;
    const QStringList settings = settingsBefore(parts, first, syntax);
    script.afterEach = [&](const ScriptStep& step) -> Result<void> {
        if (step.number < settings.size())
            return {};
        applied.done = first + step.number - settings.size() + 1;
        applied.isComplete = applied.done == parts.size();
        return m_ledger.update(applied, options);
    };
    const ScriptReport report = executeScript(m_session,
        settings.join(QString()) + migration.up.mid(parts[first].start), script, options);
    if (!report.error)
        return {};
    return stopped(migration, *report.error,
        u"%1 of its %2 statements stand; up goes on behind them."_s.arg(
            QString::number(applied.done), QString::number(parts.size())));
}

Result<void> Migrator::down(int steps, const Observer& done, const CallOptions& options)
{
    return locked(options, [&]() -> Result<void> {
        TW_TRY(QList<MigrationStatus> statuses, status(options));
        statuses.removeIf([](const MigrationStatus& one) { return !one.applied; });
        for (int step = 0; step < steps && !statuses.isEmpty(); ++step) {
            const MigrationStatus newest = statuses.takeLast();
            const Migration* const migration = find(newest.version);
            if (!migration || !migration->down)
                return fail(ErrorKind::Unsupported,
                    u"Migration %1_%2 has no way down."_s.arg(
                        QString::number(newest.version), newest.name),
                    {}, step > 0 ? u"Those newer than it were taken back."_s : QString());
            TW_TRY_VOID(takeBack(*migration, options));
            TW_TRY_VOID(done(*migration));
        }
        return {};
    });
}

/// The newest ones of the database, when they are the given ones and each has a way down.
Result<QList<Migration>> Migrator::newest(const QList<qint64>& versions, const CallOptions& options)
{
    TW_TRY(QList<AppliedMigration> applied, m_ledger.read(options));
    QList<Migration> found;
    for (const qint64 version : versions) {
        if (applied.isEmpty() || applied.takeLast().version != version)
            return fail(ErrorKind::ConcurrentModification,
                u"Migration %1 is not the newest one of the database any more."_s.arg(
                    QString::number(version)),
                {}, u"Nothing was done. Look at the migrations again."_s);
        const Migration* const migration = find(version);
        if (!migration || !migration->down)
            return fail(ErrorKind::Unsupported,
                u"Migration %1 has no way down."_s.arg(QString::number(version)), {},
                u"Nothing was done."_s);
        found.append(*migration);
    }
    return found;
}

Result<void> Migrator::takeBack(
    const QList<qint64>& versions, const Observer& done, const CallOptions& options)
{
    return locked(options, [&]() -> Result<void> {
        TW_TRY(const QList<Migration> wanted, newest(versions, options));
        for (const Migration& migration : wanted) {
            TW_TRY_VOID(takeBack(migration, options));
            TW_TRY_VOID(done(migration));
        }
        return {};
    });
}

Result<void> Migrator::takeBack(const Migration& migration, const CallOptions& options)
{
    const qsizetype count
        = readScript(*migration.down, m_session.pool()->backend().dialect().syntax()).size();
    const bool isWhole = Migration::runsInTransaction(*migration.down);
    ScriptOptions script;
    script.mode = isWhole ? ScriptMode::OneTransaction : ScriptMode::EachStatement;
    script.afterEach = [&](const ScriptStep& step) -> Result<void> {
        return step.number + 1 < count ? Result<void>()
                                       : m_ledger.remove(migration.version, options);
    };
    const ScriptReport report = executeScript(m_session, *migration.down, script, options);
    if (!report.error)
        return {};
    return stopped(migration, *report.error,
        isWhole ? u"It still stands as a whole."_s
                : u"%1 of %2 statements of its way down were carried out."_s.arg(
                      QString::number(report.done), QString::number(report.statements)));
}

Result<void> Migrator::tryUp(
    std::optional<qint64> last, const Observer& done, const CallOptions& options)
{
    return locked(options, [&]() -> Result<void> {
        TW_TRY(const QList<Migration> wanted, pending(last, options));
        TW_TRY_VOID(m_session.begin({}, options));
        Result<void> ran;
        for (const Migration& migration : wanted) {
            ran = runParts(migration, options);
            if (ran)
                ran = done(migration);
            if (!ran)
                break;
        }
        TW_TRY_VOID(m_session.rollback(options));
        return ran;
    });
}

Result<void> Migrator::runParts(const Migration& migration, const CallOptions& options)
{
    const SqlSyntax syntax = m_session.pool()->backend().dialect().syntax();
    const QList<ScriptPart> parts = readScript(migration.up, syntax);
    const bool canBeTried = Migration::runsInTransaction(migration.up)
        && std::ranges::none_of(parts, [&](const ScriptPart& part) {
               const StatementKind kind = classifyStatement(part.sql, syntax);
               return kind.refusesTransaction
                   || kind.effect == StatementEffect::ControlsTransaction;
           });
    if (!canBeTried)
        return fail(ErrorKind::Unsupported,
            u"Migration %1 cannot be tried out: it cannot be part of one transaction."_s.arg(
                migration.title()));
    for (const ScriptPart& part : parts) {
        const auto outcome = part.copyData ? m_session.copyIn(part.sql, *part.copyData, options)
                                           : m_session.run({part.sql, {}}, nullptr, options);
        if (!outcome)
            return stopped(migration, outcome.error(), u"Nothing was changed."_s);
    }
    return {};
}

}
