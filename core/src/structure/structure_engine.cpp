// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/structure/structure_engine.h>

namespace tw {

StructureEngine::~StructureEngine() = default;

}
