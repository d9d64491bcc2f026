// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/configuration/guard_options.h>
#include <tuplewright/sql/script.h>

#include <QStringList>

namespace tw {

/// What should be looked at before a run: statements that change all rows of a table, and in
/// production those that define or drop objects. Judged on the text that is sent.
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

/// Those of a run, in its order.
[[nodiscard]] QList<RunWarning> runWarnings(
    const QList<ScriptPart>& parts, const SqlSyntax& syntax, const GuardOptions& guard);

/// One line for a person: line, verb and why.
[[nodiscard]] QString warningText(const RunWarning& warning);

}
