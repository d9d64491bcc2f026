// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/values/row_source.h>

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <memory>

namespace tw {

/// The next bytes of a file, of any number; none at its end. May block.
using ByteSource = std::function<Result<QByteArray>()>;

enum class ImportFormat
{
    Csv,
    Ndjson
};

/// Reads "csv" or "ndjson". Fails with InvalidArgument.
[[nodiscard]] TW_CORE_EXPORT Result<ImportFormat> importFormatFromName(const QString& name);

/// A file of rows whose fields have names, read in constant memory. Its errors name line and
/// column.
class TW_CORE_EXPORT RowFile : public RowSource
{
public:
    /// The names, in the order of each row's values. Call it before next().
    [[nodiscard]] virtual Result<QStringList> fields() = 0;
};

}
