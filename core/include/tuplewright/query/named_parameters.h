// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/query/dialect.h>

#include <QHash>

namespace tw {

/// Replaces `:name` by the engine's placeholders and binds the values. `::`, `:=`, strings, quoted
/// names and comments are left alone. Fails with InvalidArgument naming a parameter without a value
/// or a value without a parameter.
[[nodiscard]] TW_CORE_EXPORT Result<Statement> bindNamed(
    const QString& sql, const QHash<QString, Value>& values, const Dialect& dialect);

}
