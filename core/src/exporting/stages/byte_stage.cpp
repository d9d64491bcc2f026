// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include "exporting/stages/byte_stage.h"

namespace tw {

ByteStage::~ByteStage() = default;

}
