// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/engine_descriptor.h>

namespace tw {

[[nodiscard]] const EngineDescriptor& sqliteDescriptor();

}
