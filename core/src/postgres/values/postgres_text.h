// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/values/value.h>

#include <QByteArrayView>
#include <QList>

namespace tw {

/// A value that is not NULL as PostgreSQL reads it; bytes become the hexadecimal form of bytea.
[[nodiscard]] QByteArray postgresText(const Value& value);

/// The literal of an array of such values and NULLs.
[[nodiscard]] QByteArray arrayLiteral(const QList<Value>& elements);

/// The literal of an array of one column of many rows.
[[nodiscard]] QByteArray arrayLiteral(const QList<QList<Value>>& rows, qsizetype column);

/// `text` with a backslash before each of the bytes in `special`.
[[nodiscard]] QByteArray withBackslashes(const QByteArray& text, QByteArrayView special);

/// A LIKE pattern part that matches exactly this text.
[[nodiscard]] QByteArray escapedPattern(const QByteArray& text);

}
