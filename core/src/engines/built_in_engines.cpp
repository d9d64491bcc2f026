// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "configuration/built_in_engines.h"

#include "postgres/settings/postgres_descriptor.h"
#include "sqlite/settings/sqlite_descriptor.h"

namespace tw {

QList<const EngineDescriptor*> builtInEngines()
{
    return {&postgresDescriptor(), &sqliteDescriptor()};
}

}
