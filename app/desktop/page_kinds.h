// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page_kind.h"
#include "toolkit/context.h"

namespace tw {

class ConnectionList;
class JournalFolder;
class ReceiptStore;
class TableSettings;

/// The kinds of page that the program has, one line for each. What is passed by reference that can
/// be changed must outlive them.
[[nodiscard]] PageKinds pageKinds(UiContext context, TableSettings& memory, JournalFolder& journal,
    const ReceiptStore& receipts, ConnectionList& connections);

}
