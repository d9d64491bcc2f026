// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "exporting/stages/byte_stage.h"

namespace tw {

/// A Zstandard frame with a checksum.
[[nodiscard]] std::unique_ptr<ByteStage> makeZstdStage();

}
