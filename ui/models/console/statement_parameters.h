// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/query/dialect.h>

#include <QHash>

namespace tw {

/// A statement with values in place of its parameters, and where its text came from.
struct BoundStatement
{
    Statement statement;

    /// Each begins a stretch that was copied: where in what is sent, and where in what was typed.
    QList<std::pair<qsizetype, qsizetype>> stretches;

    /// The place in the typed text that the server calls so.
    [[nodiscard]] qsizetype typedPlace(qsizetype sent) const;
};

/// The parameters of a statement in order of their first use, as they are written: `:since`, `$1`,
/// `?2` (also for the second bare `?`). Those inside of strings, comments, casts and definitions
/// are none.
[[nodiscard]] QStringList statementParameters(const QString& sql, const SqlSyntax& syntax);

/// Binds them. A statement without any stays as it was typed. Fails with InvalidArgument naming the
/// parameter that has no value.
[[nodiscard]] Result<BoundStatement> bindParameters(
    const QString& sql, const QHash<QString, Value>& values, const Dialect& dialect);

}
