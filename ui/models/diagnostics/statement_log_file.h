// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/connection/statement_log.h>

namespace tw {

/// Statements as a script whose comments tell when, where and how long each ran, and how it ended.
/// Without the values bound to them: the file is made to be handed on.
[[nodiscard]] QByteArray statementLogText(const QList<StatementRecord>& records);

/// Writes that to a file for its owner alone, which appears when it is whole. Blocks. Fails with
/// File.
[[nodiscard]] Result<void> writeStatementLog(
    const QString& path, const QList<StatementRecord>& records);

}
