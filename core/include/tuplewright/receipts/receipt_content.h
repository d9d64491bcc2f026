// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/call_options.h>
#include <tuplewright/query/statement.h>
#include <tuplewright/receipts/receipt_store.h>

#include <vector>

namespace tw {

/// How much of a receipt is read.
struct ReceiptBounds
{
    qsizetype statements = 1000;
    qsizetype rows = 1000;
};

/// The beginning of what a receipt holds.
struct ReceiptContent
{
    QList<ReceiptTable> tables;
    QList<Statement> statements; ///< values that were hidden are not among them
    std::vector<RowImage> rows; ///< in the order in which they were written
    bool isCut = false; ///< there are more statements or rows
};

/// Reads the beginning of a receipt. Blocks; memory does not grow with what is beyond the bounds.
/// Fails with File, with Corruption where it is torn, and with Cancelled.
[[nodiscard]] TW_CORE_EXPORT Result<ReceiptContent> readReceipt(const ReceiptStore& store,
    const QString& id, const ReceiptBounds& bounds = {}, const StopToken& stop = {});

/// Whether a text occurs in a receipt as it is kept, in any letter case. Blocks. Fails with File,
/// and with Cancelled.
[[nodiscard]] TW_CORE_EXPORT Result<bool> occursInReceipt(
    const ReceiptStore& store, const QString& id, const QString& text, const StopToken& stop = {});

}
