// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/query/value.h>

#include <QList>

namespace tw {

/// A value that is not NULL as PostgreSQL reads it; bytes become the hexadecimal form of bytea.
[[nodiscard]] QByteArray postgresText(const Value& value);

/// The literal of an array of such values.
[[nodiscard]] QByteArray arrayLiteral(const QList<Value>& elements);

/// A LIKE pattern part that matches exactly this text.
[[nodiscard]] QByteArray escapedPattern(const QByteArray& text);

}
