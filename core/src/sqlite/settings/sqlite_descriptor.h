// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/engine_descriptor.h>

namespace tw {

/// What SQLite is called, addressed by and asked for.
[[nodiscard]] const EngineDescriptor& sqliteDescriptor();

}
