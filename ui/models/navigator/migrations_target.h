// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page_descriptor.h"

namespace tw {

/// Id of the kind of page of a database's migrations, one for each connection.
inline constexpr QLatin1StringView kMigrationsPage("migrations");

/// The page of the migrations of a connection's database.
[[nodiscard]] PageDescriptor migrationsPage(const QUuid& connection);

}
