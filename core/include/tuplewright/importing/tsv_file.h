// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/importing/row_file.h>

namespace tw {

struct TsvOptions
{
    QByteArray nullText = "\\N";
    bool hasHeader = true; ///< false: the fields are called column1, column2, …
};

/// Lines of values with tabs in between, in UTF-8, with the backslash escapes of PostgreSQL's COPY.
[[nodiscard]] TW_CORE_EXPORT std::unique_ptr<RowFile> makeTsvFile(
    ByteSource bytes, const TsvOptions& options = {});

}
