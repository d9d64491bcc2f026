// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/json.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/receipts/receipt.h>

namespace tw {

/// The lines of a receipt's file, each a JSON object whose first member tells what it is.
namespace receipt_lines {

inline constexpr QByteArrayView kSlice = "{\"slice\":";
inline constexpr QByteArrayView kRow = "{\"row\":";

/// The first line: who saved what and where.
[[nodiscard]] QByteArray head(const ReceiptHead& head);
/// A table whose rows follow.
[[nodiscard]] QByteArray table(const ReceiptTable& table);
/// A statement that was sent, with its values unless they are hidden.
[[nodiscard]] QByteArray statement(const Statement& statement, bool hidesValues);
/// The start of a part of the save.
[[nodiscard]] QByteArray slice(qsizetype number);
/// One row before and after.
[[nodiscard]] QByteArray row(const RowImage& image);
/// What is known right before the COMMIT.
[[nodiscard]] QByteArray seal(const ReceiptSummary& summary);
/// The last line: what became of the COMMIT, and when.
[[nodiscard]] QByteArray outcome(ReceiptOutcome outcome);

/// Nothing for a line that says something else.
[[nodiscard]] std::optional<ReceiptHead> readHead(const Json& line);
/// As readHead().
[[nodiscard]] std::optional<ReceiptTable> readTable(const Json& line);
/// As readHead().
[[nodiscard]] std::optional<Statement> readStatement(const Json& line);
/// As readHead().
[[nodiscard]] std::optional<RowImage> readRow(const Json& line);
/// False for a line that says something else.
[[nodiscard]] bool readSeal(const Json& line, ReceiptSummary& summary);
/// As readHead().
[[nodiscard]] std::optional<ReceiptOutcome> readOutcome(const Json& line);

}

}
