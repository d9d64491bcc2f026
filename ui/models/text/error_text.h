// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/configuration/problem.h>
#include <tuplewright/schema/table.h>
#include <tuplewright/session/apply_report.h>

namespace tw {

/// An error in the words of a person who edits data. All parts are plain text.
struct ErrorText
{
    QString what; ///< what failed, in the user's terms
    QString why; ///< the server's own words, when they say more
    QString hint; ///< what to do about it
    QString facts; ///< SQLSTATE, constraint and the like, one a line
};

[[nodiscard]] ErrorText explain(const Error& error);

/// What is the matter and what to do, for each.
[[nodiscard]] QStringList problemTexts(const QList<Problem>& problems);

/// How a save ended: Saved, Not saved or Unknown.
[[nodiscard]] QString outcomeWords(const ApplyReport& report, qsizetype changes);

/// The same, and why.
[[nodiscard]] ErrorText explain(const ApplyReport& report, qsizetype changes);

}
