// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/guard_options.h>
#include <tuplewright/sql/script.h>

namespace tw {

/// A statement to confirm before a run: one that changes all rows of a table, and in production
/// one that defines or drops objects. Judged on the text that is sent.
struct RunWarning
{
    enum class Kind
    {
        AllRows, ///< UPDATE or DELETE without WHERE
        Empties, ///< TRUNCATE
        Drops,
        Defines
    };

    Kind kind = Kind::AllRows;
    QString verb;
    ScriptPart part;
};

/// The warnings of a run, in the order of its statements.
[[nodiscard]] TW_CORE_EXPORT QList<RunWarning> runWarnings(
    const QList<ScriptPart>& parts, const SqlSyntax& syntax, const GuardOptions& guard);

}
