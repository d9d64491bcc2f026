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

[[nodiscard]] QByteArray head(const ReceiptHead& head);
[[nodiscard]] QByteArray table(const ReceiptTable& table);
[[nodiscard]] QByteArray statement(const Statement& statement, bool hidesValues);
[[nodiscard]] QByteArray slice(qsizetype number);
[[nodiscard]] QByteArray row(const RowImage& image);
/// What is known right before the COMMIT.
[[nodiscard]] QByteArray seal(const ReceiptSummary& summary);
[[nodiscard]] QByteArray outcome(ReceiptOutcome outcome);

/// Nothing for a line that says something else.
[[nodiscard]] std::optional<ReceiptHead> readHead(const Json& line);
[[nodiscard]] std::optional<ReceiptTable> readTable(const Json& line);
[[nodiscard]] std::optional<Statement> readStatement(const Json& line);
[[nodiscard]] std::optional<RowImage> readRow(const Json& line);
/// False for a line that says something else.
[[nodiscard]] bool readSeal(const Json& line, ReceiptSummary& summary);
[[nodiscard]] std::optional<ReceiptOutcome> readOutcome(const Json& line);

}

}
