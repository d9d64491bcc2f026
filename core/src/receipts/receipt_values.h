// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/json.h>
#include <tuplewright/receipts/receipt.h>

namespace tw {

/// Values as JSON that gives each back byte for byte, storage class included.
void appendValues(QByteArray& line, const QList<Value>& values);
/// The inverse of appendValues().
[[nodiscard]] QList<Value> valuesOf(const Json& json);

/// The cells that differ, by their place.
void appendChanges(QByteArray& line, const RowImage::Cells& was, const RowImage::Cells& is);
/// The inverse of appendChanges().
[[nodiscard]] RowImage::Cells changed(RowImage::Cells was, const Json& changes);

/// Large values that did not change as digests.
[[nodiscard]] RowImage::Cells withDigests(RowImage::Cells was, const RowImage::Cells& is);

}
