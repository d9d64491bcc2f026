// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/importing/row_file.h>

namespace tw {

struct JsonOptions
{
    QStringList fields = {}; ///< none: those of the first object
    bool collects = false; ///< a name that is new becomes one more field; fields() tells them all
};

/// One JSON object a line. What an object leaves out is left to the server, a name that is no field
/// is an error.
[[nodiscard]] TW_CORE_EXPORT std::unique_ptr<RowFile> makeNdjsonFile(
    ByteSource bytes, const JsonOptions& options = {});

}
