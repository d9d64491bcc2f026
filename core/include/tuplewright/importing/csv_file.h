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
    char quote = '"'; ///< NUL: there is none
    bool hasHeader = true; ///< false: the fields are called column1, column2, …
};

/// CSV by RFC 4180, in UTF-8. A quoted field is never NULL. Records end in LF, CR or both.
[[nodiscard]] TW_CORE_EXPORT std::unique_ptr<RowFile> makeCsvFile(
    ByteSource bytes, const CsvOptions& options = {});

/// column1, column2, …: what fields are called that have no names.
[[nodiscard]] TW_CORE_EXPORT QStringList numberedFields(qsizetype count);

}
