// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/engine_descriptor.h>

namespace tw {

/// The engines of this library in order of preference. Implemented in `engines`, the one folder
/// that names them all; the first one is meant where nothing names an engine.
[[nodiscard]] QList<const EngineDescriptor*> builtInEngines();

}
