// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "migration_plan.h"

#include "migration_words.h"
#include "models/text/hidden_characters.h"

#include <algorithm>
#include <ranges>

namespace tw {

namespace {

const Migration* findFile(const QList<Migration>& files, qint64 version)
{
    const auto found = std::ranges::find(files, version, &Migration::version);
    return found == files.end() ? nullptr : &*found;
}

bool isPending(const MigrationStatus& status)
{
    return status.state == MigrationState::Pending || status.state == MigrationState::Unfinished;
}

}

Result<MigrationReading> readMigrationState(
    const Adapter& adapter, const QString& folder, const CallOptions& options)
{
    MigrationReading reading;
    TW_TRY(reading.files, readMigrations(folder));
    Session session(adapter.pool(), QStringLiteral("migrations"));
    TW_TRY(reading.statuses, Migrator(session, reading.files).status(options));
    return reading;
}

QString MigrationPlan::script() const
{
    QString text;
    for (const Migration& step : steps) {
        const QString sql = way == Way::Down ? step.down.value_or(QString()) : step.up;
        text += QStringLiteral("-- %1\n%2\n\n").arg(revealedText(step.title()), sql.trimmed());
    }
    return text.trimmed();
}

MigrationPlan planUp(const MigrationReading& reading, qint64 last, MigrationPlan::Way way)
{
    MigrationPlan plan{way, reading.files, {}};
    for (const MigrationStatus& status : reading.statuses) {
        const Migration* const file = findFile(reading.files, status.version);
        if (file && isPending(status) && status.version <= last)
            plan.steps.append(*file);
    }
    return plan;
}

MigrationPlan planDown(const MigrationReading& reading, qint64 first)
{
    MigrationPlan plan{MigrationPlan::Way::Down, reading.files, {}};
    for (const MigrationStatus& status : reading.statuses | std::views::reverse) {
        const Migration* const file = findFile(reading.files, status.version);
        if (file && status.applied && status.version >= first)
            plan.steps.append(*file);
    }
    return plan;
}

QString whyNotUp(const MigrationReading& reading, qint64 last)
{
    for (const MigrationStatus& status : reading.statuses) {
        if (isTrouble(status.state))
            return MigrationWords::trouble(status);
    }
    return planUp(reading, last, MigrationPlan::Way::Up).steps.isEmpty()
        ? MigrationWords::nothingPending()
        : QString();
}

QString whyNotDown(const MigrationReading& reading, qint64 first)
{
    int wanted = 0;
    for (const MigrationStatus& status : reading.statuses) {
        if (!status.applied || status.version < first)
            continue;
        ++wanted;
        const Migration* const file = findFile(reading.files, status.version);
        if (!file || !file->down)
            return MigrationWords::noWayDown(status);
    }
    return wanted == 0 ? MigrationWords::nothingApplied() : QString();
}

MigrationReport runPlan(const Adapter& adapter, const MigrationPlan& plan, std::atomic<int>& done,
    const CallOptions& options)
{
    Session session(adapter.pool(), QStringLiteral("migrations"));
    Migrator migrator(session, plan.files);
    const auto count = [&done](const Migration& /*migration*/) -> Result<void> {
        ++done;
        return {};
    };
    QList<qint64> versions;
    for (const Migration& step : plan.steps)
        versions.append(step.version);
    const Result<void> ran = plan.way == MigrationPlan::Way::Down
        ? migrator.takeBack(versions, count, options)
        : plan.way == MigrationPlan::Way::Trial ? migrator.tryUp(versions.last(), count, options)
                                                : migrator.up(versions.last(), count, options);
    MigrationReport report{plan.way, done, int(plan.steps.size()), {}};
    if (!ran)
        report.error = ran.error();
    return report;
}

}
