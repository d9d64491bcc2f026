// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/comparing/comparison.h>

#include <QUuid>

namespace tw {

/// Which two tables are compared, and how. A value; the connection of A is known elsewhere.
struct ComparisonSetup
{
    QualifiedName a;
    QUuid connectionOfB; ///< null: none is chosen
    QualifiedName b; ///< without a name: none is chosen
    QStringList key = {}; ///< empty: a key that both tables have
    QStringList columns = {}; ///< empty: all that both have
    QString whereSql = {}; ///< of the rows on both sides
    Tolerance tolerance = {};

    /// For the library.
    [[nodiscard]] ComparisonOptions options() const;

    /// All but the table A, to be kept.
    [[nodiscard]] QString toText() const;
    /// Takes over what toText() wrote; leaves what it cannot read as it is.
    void read(const QString& text);

    friend bool operator==(const ComparisonSetup&, const ComparisonSetup&) = default;
};

}
