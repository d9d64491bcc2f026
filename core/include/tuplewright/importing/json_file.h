// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/importing/ndjson_file.h>

namespace tw {

/// A JSON array of objects, read object by object, each understood as by makeNdjsonFile().
[[nodiscard]] TW_CORE_EXPORT std::unique_ptr<RowFile> makeJsonFile(
    ByteSource bytes, const JsonOptions& options = {});

}
