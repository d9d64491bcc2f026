// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/statement.h>
#include <tuplewright/sql/tokenizer.h>

namespace tw {

/// The value as SQL writes it. For people to read: what runs is always bound.
[[nodiscard]] QString literal(const Value& value);

/// As literal(), a long value cut after `limit` bytes and marked with its size.
[[nodiscard]] QString shortLiteral(const Value& value, qsizetype limit);

/// The statement's text with each placeholder replaced by its value's literal.
[[nodiscard]] QString withLiterals(const Statement& statement, SqlSyntax syntax);

}
