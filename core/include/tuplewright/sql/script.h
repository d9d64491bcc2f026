// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/sql/tokenizer.h>

#include <QStringList>

namespace tw {

/// The statements of a script in order, without their semicolons; comments and blank parts alone
/// are no statement.
[[nodiscard]] TW_CORE_EXPORT QStringList splitStatements(const QString& script, SqlSyntax syntax);

/// Fails with InvalidArgument when the text holds a semicolon, a parameter, an unfinished token, a
/// character no server takes, or unbalanced parentheses, so that it can stand between parentheses
/// as one condition. The error's position counts from the condition's first character.
[[nodiscard]] TW_CORE_EXPORT Result<void> checkCondition(
    const QString& condition, SqlSyntax syntax);

/// The same for an expression that stands for one value.
[[nodiscard]] TW_CORE_EXPORT Result<void> checkExpression(
    const QString& expression, SqlSyntax syntax);

/// The first character of a text that no server takes: NUL, or half a surrogate pair; -1: none.
[[nodiscard]] TW_CORE_EXPORT qsizetype firstUnsendable(const QString& text);

}
