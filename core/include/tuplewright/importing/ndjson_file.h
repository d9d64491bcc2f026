// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/importing/row_file.h>

namespace tw {

/// One JSON object a line. The first one names the fields; what a later one leaves out is left to
/// the server, a name it adds is an error.
[[nodiscard]] TW_CORE_EXPORT std::unique_ptr<RowFile> makeNdjsonFile(ByteSource bytes);

}
