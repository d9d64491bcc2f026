// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/sql/tokenizer.h>

#include <QList>

namespace tw {

/// A parameter where a text has it.
struct SqlParameter
{
    QString name; ///< without its sign, `since`; of a positional one with it, `$1`
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const SqlParameter&, const SqlParameter&) = default;
};

/// The parameters of a text, each where it is written. What looks like one within strings, quoted
/// names, comments, casts (`::`) and dollar quotes is none.
[[nodiscard]] TW_CORE_EXPORT QList<SqlParameter> sqlParameters(QStringView sql, SqlSyntax syntax);

/// The names among them, each once, in the order in which they come first.
[[nodiscard]] TW_CORE_EXPORT QStringList parameterNames(const QList<SqlParameter>& parameters);

}
