// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/values/row_source.h>

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

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

struct CsvOptions
{
    char separator = ',';
    std::optional<QByteArray> nullText = {}; ///< a bare field that means NULL; unset: an empty one
};

/// CSV by RFC 4180, in UTF-8, whose first record holds the names. A quoted field is never NULL.
/// Records end in LF, CR or both.
[[nodiscard]] TW_CORE_EXPORT std::unique_ptr<RowFile> makeCsvFile(
    ByteSource bytes, const CsvOptions& options = {});

/// One JSON object a line. The first one names the fields; what a later one leaves out is left to
/// the server, a name it adds is an error.
[[nodiscard]] TW_CORE_EXPORT std::unique_ptr<RowFile> makeNdjsonFile(ByteSource bytes);

}
