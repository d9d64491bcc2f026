// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace tw {

/// `order_items` as the name of a type: `OrderItems`.
[[nodiscard]] QString cppTypeName(const QString& name);

/// The names of columns as those of members: `orderItems`, no two alike and none a keyword.
[[nodiscard]] QStringList cppMemberNames(const QStringList& columns);

/// Any text as a QStringLiteral.
[[nodiscard]] QString cppLiteral(const QString& text);

}
