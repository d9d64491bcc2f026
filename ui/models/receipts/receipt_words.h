// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/receipts/receipt_content.h>

namespace tw {

/// "3 updated, 1 deleted": what a save did to rows.
[[nodiscard]] QString receiptAction(const QList<ReceiptCounts>& counts);

/// "Saved", "Not saved", "Outcome unknown" or "Undone".
[[nodiscard]] QString receiptState(const ReceiptSummary& receipt);

/// The tables whose rows were written.
[[nodiscard]] QString receiptTables(const ReceiptSummary& receipt);

/// The number of rows of all tables.
[[nodiscard]] qint64 receiptRows(const QList<ReceiptCounts>& counts);

/// "3 rows of orders, 14:03": names a save where there is little room.
[[nodiscard]] QString receiptTitle(const ReceiptSummary& receipt);

/// Why a save cannot be undone as far as its receipt tells; empty: it can be tried.
[[nodiscard]] QString undoObjection(const ReceiptSummary& receipt);

/// The facts of a receipt, one a line: when, by whom, where, the transaction, the size on disk.
[[nodiscard]] QString receiptFacts(const ReceiptSummary& receipt);

/// The statements of a save as a script, with the values bound to them in comments.
[[nodiscard]] QString receiptScript(const ReceiptSummary& receipt, const ReceiptContent& content);

}
