// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/migrations/foreign_ledger.h>
#include <tuplewright/migrations/migration_ledger.h>

#include <functional>

namespace tw {

enum class MigrationState
{
    Pending,
    Applied,
    Unfinished, ///< it began outside of a transaction and stopped on its way
    Changed, ///< applied, and its file reads otherwise now
    Missing, ///< applied, and its file is gone
    Late ///< pending, and newer ones are applied
};

/// The stable spelling in JSON and listings: "pending".
[[nodiscard]] TW_CORE_EXPORT QString migrationStateName(MigrationState state);

struct MigrationStatus
{
    qint64 version = 0;
    QString name;
    MigrationState state = MigrationState::Pending;
    std::optional<AppliedMigration> applied;
};

/// Carries a database along the migrations of a folder, each in a transaction of its own with its
/// row in the ledger, unless it says that it cannot be in one. One migrator at a time works on a
/// database: others fail with LockNotAvailable. Blocks; for one thread.
class TW_CORE_EXPORT Migrator
{
public:
    /// Called with each migration that is done, before the next one begins.
    using Observer = std::function<Result<void>(const Migration& migration)>;

    /// The session must outlive it and be outside of a transaction.
    Migrator(Session& session, QList<Migration> migrations)
        : m_session(session)
        , m_ledger(session)
        , m_migrations(std::move(migrations))
    { }

    /// All of the folder and of the ledger by version. Changes nothing.
    [[nodiscard]] Result<QList<MigrationStatus>> status(const CallOptions& options);

    /// Applies what is pending, the oldest first, up to a version where one is given. Fails with
    /// ConcurrentModification when an applied one was changed since, is missing or comes late. An
    /// error tells what stands.
    [[nodiscard]] Result<void> up(
        std::optional<qint64> last, const Observer& done, const CallOptions& options);

    /// Records as applied, without running them, those that the database already has: up to a
    /// version of the folder, or as the table of another program says. Fails with InvalidArgument
    /// when nothing says so, or the folder lacks one of them. All of them or none.
    [[nodiscard]] Result<void> adopt(
        std::optional<qint64> last, const Observer& done, const CallOptions& options);

    /// Takes the newest back, as many as given. Fails with Unsupported where there is no way down.
    [[nodiscard]] Result<void> down(int steps, const Observer& done, const CallOptions& options);

    /// Takes exactly these versions back, the newest first. Fails with ConcurrentModification,
    /// before anything is done, where they are not the newest of the database in this order, and
    /// with Unsupported where one of them has no way down.
    [[nodiscard]] Result<void> takeBack(
        const QList<qint64>& versions, const Observer& done, const CallOptions& options);

    /// Runs what up() would in one transaction and rolls it back. Fails with Unsupported at one
    /// that cannot be in a transaction.
    [[nodiscard]] Result<void> tryUp(
        std::optional<qint64> last, const Observer& done, const CallOptions& options);

private:
    [[nodiscard]] Result<QList<Migration>> pending(
        std::optional<qint64> last, const CallOptions& options);
    [[nodiscard]] Result<ForeignLedger> adoptable(
        std::optional<qint64> last, const CallOptions& options);
    [[nodiscard]] Result<void> record(
        const QList<Migration>& migrations, const CallOptions& options);
    [[nodiscard]] Result<QList<Migration>> newest(
        const QList<qint64>& versions, const CallOptions& options);
    [[nodiscard]] Result<void> locked(
        const CallOptions& options, const std::function<Result<void>()>& work);
    [[nodiscard]] Result<void> apply(const Migration& migration, const CallOptions& options);
    [[nodiscard]] Result<void> applyPiecemeal(
        const Migration& migration, const CallOptions& options);
    [[nodiscard]] Result<void> takeBack(const Migration& migration, const CallOptions& options);
    [[nodiscard]] Result<void> runParts(const Migration& migration, const CallOptions& options);
    [[nodiscard]] AppliedMigration entry(const Migration& migration) const;
    [[nodiscard]] const Migration* find(qint64 version) const;

    Session& m_session;
    MigrationLedger m_ledger;
    const QList<Migration> m_migrations;
};

}
