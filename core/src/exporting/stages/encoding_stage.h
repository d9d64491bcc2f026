// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "exporting/stages/byte_stage.h"

namespace tw {

/// UTF-8 in another encoding: utf-8-bom, utf-16 (with its mark) or latin-1.
[[nodiscard]] std::unique_ptr<ByteStage> makeEncodingStage(const QString& encoding);

}
