// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/undoing/undo.h>

#include <QJsonObject>

namespace tw::cli {

[[nodiscard]] QJsonObject receiptJson(const ReceiptSummary& receipt);
[[nodiscard]] QJsonObject undoJson(const UndoReport& report);
[[nodiscard]] QJsonObject conflictJson(const UndoConflict& conflict);
[[nodiscard]] QJsonArray countsJson(const QList<ReceiptCounts>& counts);

}
