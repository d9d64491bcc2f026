// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/schema/column_type.h>

namespace tw {

/// What fills a column besides the one who writes the row.
enum class Generation
{
    None,
    IdentityAlways,
    IdentityByDefault,
    Expression
};

struct Column
{
    QString name;
    ColumnType type;
    bool nullable = true;
    QString defaultExpression; ///< the server's text; null when there is no default
    Generation generation = Generation::None;
    QString comment;
    QString generationExpression; ///< the server's text, set when the server computes the column
    bool isVirtual = false; ///< computed when read, not stored
    QString collation; ///< null when it is the type's own
    QString storage; ///< how large values are kept: plain, external, extended, main; or null
    QString compression; ///< null when it is the server's default
    bool readable = true; ///< the role may select it
    bool insertable = true;
    bool updatable = true;
    bool isMasked = false; ///< what is read of it is maskedValue(), see query/mask.h

    /// The server computes it; it is never written.
    [[nodiscard]] bool isGenerated() const { return generation == Generation::Expression; }
};

}
