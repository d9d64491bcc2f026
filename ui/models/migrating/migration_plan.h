// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/adapter/adapter.h>
#include <tuplewright/migrations/migrator.h>

#include <atomic>

namespace tw {

/// The files of a folder, and what the database has of them.
struct MigrationReading
{
    QList<Migration> files;
    QList<MigrationStatus> statuses; ///< by version
};

/// Reads both; changes nothing. Blocks. Fails as readMigrations() and Migrator::status() do.
[[nodiscard]] Result<MigrationReading> readMigrationState(
    const Adapter& adapter, const QString& folder, const CallOptions& options);

/// What a run will send, as the files were read; a file that changes later changes nothing of it.
struct MigrationPlan
{
    enum class Way
    {
        Up,
        Down,
        Trial ///< up, in one transaction that is rolled back
    };

    Way way = Way::Up;
    QList<Migration> files; ///< all of the folder
    QList<Migration> steps; ///< those that run, in their order

    /// The text of all steps, each under its title as a comment.
    [[nodiscard]] QString script() const;
};

/// The pending ones up to a version, the oldest first.
[[nodiscard]] MigrationPlan planUp(
    const MigrationReading& reading, qint64 last, MigrationPlan::Way way);
/// The applied ones from a version on, the newest first. Those without a way down are in it, too.
[[nodiscard]] MigrationPlan planDown(const MigrationReading& reading, qint64 first);

/// Why such a plan cannot be carried out, as far as is known before; empty: nothing is known.
[[nodiscard]] QString whyNotUp(const MigrationReading& reading, qint64 last);
[[nodiscard]] QString whyNotDown(const MigrationReading& reading, qint64 first);

/// How a run ended. What was done before an error stands, but for a trial.
struct MigrationReport
{
    MigrationPlan::Way way = MigrationPlan::Way::Up;
    int done = 0;
    int wanted = 0;
    std::optional<Error> error;
};

/// Carries it out over a connection of the pool and counts what is done. Blocks.
[[nodiscard]] MigrationReport runPlan(const Adapter& adapter, const MigrationPlan& plan,
    std::atomic<int>& done, const CallOptions& options);

}
