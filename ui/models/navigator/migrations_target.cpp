// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations_target.h"

namespace tw {

PageDescriptor migrationsPage(const QUuid& connection)
{
    return {connection, kMigrationsPage, {}};
}

}
