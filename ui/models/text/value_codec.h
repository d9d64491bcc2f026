// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/results/row_chunk.h>
#include <tuplewright/schema/table.h>
#include <tuplewright/values/value.h>

#include <QCoreApplication>

#include <optional>

namespace tw {

/// Typed text to a Value and back, for editors. Checks only what is certain without the server.
class ValueCodec
{
    Q_DECLARE_TR_FUNCTIONS(ValueCodec)

public:
    /// `previous` tells the storage class an untyped SQLite cell had. Fails with InvalidText or
    /// OutOfRange in words that name the type.
    [[nodiscard]] static Result<Value> parse(
        const QString& text, const Column& column, const Value& previous);

    /// Text that parse() reads back as the same value.
    [[nodiscard]] static QString editText(const Value& value);

    /// False when editText() cannot show every byte, so that writing the text back would change
    /// what was not touched.
    [[nodiscard]] static bool isFaithful(const Value& value);

    /// How long the value is where it is kept: of bytes in hexadecimal digits, half of these.
    [[nodiscard]] static qint64 sizeOf(const Value& value, const ColumnType& type);

    /// Unset for NULL and for what is neither true nor false.
    [[nodiscard]] static std::optional<bool> toBoolean(const CellView& cell);

    /// Spelled the way the engine that sent `previous` spells it.
    [[nodiscard]] static Value fromBoolean(bool value, const Value& previous);

    /// True when the lifecycle column of a row says that the row is deleted.
    [[nodiscard]] static bool marksDeleted(const Lifecycle& lifecycle, const CellView& cell);
};

/// A value seen as a cell; valid while the value lives. A DEFAULT is seen as NULL.
[[nodiscard]] inline CellView viewOf(const Value& value)
{
    return {value.isDefault() ? StorageClass::Null : value.storage(), value.bytes()};
}

}
