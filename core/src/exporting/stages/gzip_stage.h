// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "exporting/stages/byte_stage.h"

namespace tw {

/// A gzip stream.
[[nodiscard]] std::unique_ptr<ByteStage> makeGzipStage();

}
