// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/importing/row_file.h>

#include <optional>

namespace tw {

struct CsvOptions
{
    char separator = ',';
    std::optional<QByteArray> nullText = {}; ///< a bare field that means NULL; unset: an empty one
};

/// CSV by RFC 4180, in UTF-8, whose first record holds the names. A quoted field is never NULL.
/// Records end in LF, CR or both.
[[nodiscard]] TW_CORE_EXPORT std::unique_ptr<RowFile> makeCsvFile(
    ByteSource bytes, const CsvOptions& options = {});

}
