// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_list.h"
#include "models/journal/edit_journal.h"
#include "stall_log.h"

namespace tw {

/// One fact about the running program.
struct HealthFact
{
    QString section;
    QString name;
    QString value;
};

/// How the program is: versions, memory, stalls, the journal of unsaved changes, and the pools of
/// open connections. Names no server, no user and no data. `stalls` may be null: nobody watches;
/// `journal` too: nothing is kept.
[[nodiscard]] QList<HealthFact> healthReport(
    const StallLog* stalls, const JournalFolder* journal, const ConnectionList& connections);

/// The same as text, for a bug report.
[[nodiscard]] QString healthText(const QList<HealthFact>& facts);

}
