// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_list.h"
#include "page_descriptor.h"

namespace tw {

/// Id of the kind of page on which a table is made.
inline constexpr QLatin1StringView kNewTablePage("newTable");

/// A page of its own on which a table is made; no schema: the one where names are looked up first.
[[nodiscard]] PageDescriptor newTablePage(const QUuid& connection, const QString& schema);

/// The schema in which the page makes its table; empty: none is known.
[[nodiscard]] QString newTableSchema(const PageDescriptor& page, const ConnectionEntry& connection);

/// Why no table can be made there, in words; empty: one can.
[[nodiscard]] QString whyNoNewTable(const ConnectionEntry& connection, const QString& schema);

}
