// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/base/byte_source.h>
#include <tuplewright/values/row_source.h>

#include <QStringList>

#include <memory>

namespace tw {

/// A file of rows whose fields have names, read in constant memory. Its errors name line and
/// column. Behind one of kind InvalidText, which is about a single row, it can be read on.
class TW_CORE_EXPORT RowFile : public RowSource
{
public:
    /// The names, in the order of each row's values. Call it before next(), and again at will.
    [[nodiscard]] virtual Result<QStringList> fields() = 0;

    /// Where the row begins that was read last, or that the last error is about; from 1.
    [[nodiscard]] virtual qint64 line() const = 0;
};

}
