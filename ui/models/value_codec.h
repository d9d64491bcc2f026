// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/base/result.h>
#include <tuplewright/query/value.h>
#include <tuplewright/schema/table.h>

namespace tw {

/// Typed text to a Value and back, for editors. Checks only what is certain without the server.
class ValueCodec
{
public:
    /// `previous` tells the storage class an untyped SQLite cell had. Fails with InvalidText or
    /// OutOfRange in words that name the type.
    [[nodiscard]] static Result<Value> parse(
        const QString& text, const Column& column, const Value& previous);

    /// Text that parse() reads back as the same value.
    [[nodiscard]] static QString editText(const Value& value);
};

}
