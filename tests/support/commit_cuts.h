// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres_server.h"

/// What became of transactions whose link was cut around COMMIT, and of the verdicts on them.
struct CutTally
{
    int cuts = 0;
    int unknown = 0; ///< commits that ended as OutcomeUnknown
    int committed = 0; ///< verdicts
    int rolledBack = 0;
    int untold = 0;
    int patience = 0; ///< times a verdict had to be asked for again
    int wrong = 0; ///< verdicts the table says otherwise about
    QString firstWrong;
};

/// Commits one row over and over through a proxy that cuts the link before COMMIT arrives, after it
/// was carried out, or at a random moment; asks the server what became of each; compares with the
/// table at the end.
[[nodiscard]] CutTally cutCommits(const PostgresServer& server, int count);
