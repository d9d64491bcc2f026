// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migration_plan.h"
#include "models/text/error_text.h"

#include <QCoreApplication>

namespace tw {

/// Migrations in the words of a person. All texts are plain.
class MigrationWords final
{
    Q_DECLARE_TR_FUNCTIONS(tw::MigrationWords)

public:
    [[nodiscard]] static QString state(MigrationState state);
    /// Why nothing can be applied while one stands so.
    [[nodiscard]] static QString trouble(const MigrationStatus& status);
    [[nodiscard]] static QString nothingPending();
    [[nodiscard]] static QString nothingApplied();
    [[nodiscard]] static QString noWayDown(const MigrationStatus& status);
    /// "5 applied, 2 pending"; of those that differ, each kind.
    [[nodiscard]] static QString summary(const QList<MigrationStatus>& statuses);
    /// What verifying found.
    [[nodiscard]] static ErrorText verified(const QList<MigrationStatus>& statuses);
    /// How a run ended, and why.
    [[nodiscard]] static ErrorText ended(const MigrationReport& report);
};

/// Whether it keeps others from being applied.
[[nodiscard]] bool isTrouble(MigrationState state);

}
