// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace tw::test {

/// A function that a header offers to everybody.
struct OfferedFunction
{
    QString name; ///< `operation` for operators
    int line = 0; ///< where its declaration begins, from 1
    bool isDocumented = false; ///< a `///` above it or a `///<` beside it
};

/// The functions that a header declares outside of classes or in their public parts, but for those
/// that need no words of their own: what is defaulted, deleted or overridden, destructors, copying
/// and moving, friends, and definitions of what was declared before. An overload that follows a
/// documented one is documented by it.
[[nodiscard]] QList<OfferedFunction> offeredFunctions(const QString& header);

}
