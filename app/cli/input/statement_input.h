// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../command_context.h"

#include <QHash>

namespace tw::cli {

/// The text of --sql, of --file, or of standard input.
[[nodiscard]] Result<QString> readStatementText(const CommandContext& context);

/// What --param said.
[[nodiscard]] Result<QHash<QString, Value>> readParameters(const Arguments& arguments);

/// --explain, --each, and the others of query.
struct QueryOptions
{
    bool explains = false;
    bool runsEach = false; ///< of a script: each statement saves its own work
};
[[nodiscard]] Result<QueryOptions> readQueryOptions(const Arguments& arguments);

/// Whether a text is more than one statement, or holds the data of one.
[[nodiscard]] bool isScript(const QString& text, const Dialect& dialect);

/// The one statement in a text, its named parameters bound. Fails with InvalidArgument when there
/// is none, or a second one.
[[nodiscard]] Result<Statement> oneStatement(
    const QString& text, const QHash<QString, Value>& parameters, const Dialect& dialect);

}
