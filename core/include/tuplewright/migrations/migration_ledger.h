// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/migrations/migration_folder.h>
#include <tuplewright/session/session.h>

namespace tw {

/// A migration as the database remembers it.
struct AppliedMigration
{
    qint64 version = 0;
    QString name;
    QString checksum;
    QString by; ///< the role, or the account of this computer where there are no roles
    QString at; ///< in UTC, ISO 8601
    qint64 done = 0; ///< statements of it that were carried out
    bool isComplete = true; ///< false: it began outside of a transaction and did not end
};

/// The table `tuplewright_migrations` of a database. It lives no longer than its session.
class TW_CORE_EXPORT MigrationLedger
{
public:
    /// Asks nothing yet.
    explicit MigrationLedger(Session& session)
        : m_session(session)
    { }

    /// Makes the table unless it is there.
    [[nodiscard]] Result<void> make(const CallOptions& options);
    /// By version; nothing where the table is not there.
    [[nodiscard]] Result<QList<AppliedMigration>> read(const CallOptions& options);

    /// Writes down what was applied, or how far it has come. A part of the session's transaction
    /// where one is open.
    [[nodiscard]] Result<void> add(const AppliedMigration& applied, const CallOptions& options);
    /// Writes down how far one that is there has come.
    [[nodiscard]] Result<void> update(const AppliedMigration& applied, const CallOptions& options);
    /// Forgets one that was taken back.
    [[nodiscard]] Result<void> remove(qint64 version, const CallOptions& options);

private:
    [[nodiscard]] Result<bool> isThere(const CallOptions& options);
    [[nodiscard]] Result<void> change(
        const QString& sql, const QList<Value>& values, const CallOptions& options);

    Session& m_session;
};

}
