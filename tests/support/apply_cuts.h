// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres_server.h"

/// What became of batches whose link was cut around COMMIT, and of the reports on them.
struct ApplyTally
{
    int saved = 0;
    int notSaved = 0;
    int unknown = 0;
    int wrong = 0; ///< reports the table says otherwise about, and rows stored twice
    QString firstWrong;
};

/// Applies batches of an insert and an update through a proxy that cuts the link before COMMIT
/// arrives, after it was carried out, or at a random moment; compares each report with the table at
/// the end.
[[nodiscard]] ApplyTally cutApplies(const PostgresServer& server, int count);
