// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/sql/tokenizer.h>

#include <QStringList>

#include <optional>

namespace tw {

/// One statement of a script, and what follows a COPY … FROM STDIN there up to the line `\\.`.
struct ScriptPart
{
    QString sql;
    int line = 1; ///< of its first character, from 1
    std::optional<QString> copyData = {};
    qsizetype start = 0; ///< of `sql` in the script
    qsizetype length = 0;

    friend bool operator==(const ScriptPart&, const ScriptPart&) = default;
};

/// As splitStatements(), with the lines of data that follow a COPY … FROM STDIN where the engine
/// has it.
[[nodiscard]] TW_CORE_EXPORT QList<ScriptPart> readScript(const QString& script, SqlSyntax syntax);

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
