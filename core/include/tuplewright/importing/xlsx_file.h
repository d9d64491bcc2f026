// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/importing/row_file.h>

namespace tw {

struct XlsxOptions
{
    QString sheet = {}; ///< empty: the first one
    bool hasHeader = true; ///< false: the fields are called column1, column2, …
};

/// A sheet of an Office Open XML workbook. Formulas are the values they had when it was saved; rows
/// without any value are passed over. Fails with Corruption, File, Limit or InvalidArgument.
[[nodiscard]] TW_CORE_EXPORT Result<std::unique_ptr<RowFile>> openXlsxFile(
    const QString& path, const XlsxOptions& options = {});

}
