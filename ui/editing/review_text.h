// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/configuration/connection_config.h>
#include <tuplewright/editing/batch.h>

#include <QStringList>

namespace tw {

// A batch in the words of its review. Plain text, with nothing in it that cannot be seen.

/// One statement, its values in comments below it. `number` counts from 1.
[[nodiscard]] QString stepText(const BatchStep& step, qsizetype number, qsizetype count);

/// All statements of a batch as one script.
[[nodiscard]] QString statementsText(const Batch& batch);

/// What happens to the row of a step: the kind of change and its key.
[[nodiscard]] QString rowText(const BatchStep& step, bool namesTable);

/// Where the statements go: database, server and account.
[[nodiscard]] QString targetText(const ConnectionConfig& target);

/// The tables of the rows, each once.
[[nodiscard]] QStringList tablesOf(const Batch& batch);

}
